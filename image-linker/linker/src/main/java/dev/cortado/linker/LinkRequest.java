package dev.cortado.linker;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What an image is to be made of. Host only.
 *
 * @param classPath folders and jars, the application's own first; needs the kernel and the board
 * @param firmwareClass the binary name of the class that wires the application; empty if nobody
 *     said
 * @param board the board's name; empty if nobody said
 * @param optimisation what the code is optimised for
 */
public record LinkRequest(
    List<Path> classPath, String firmwareClass, String board, Optimisation optimisation) {
  /** Copies the list, refuses null. */
  public LinkRequest {
    classPath = List.copyOf(classPath);
    Objects.requireNonNull(firmwareClass, "firmwareClass");
    Objects.requireNonNull(board, "board");
    Objects.requireNonNull(optimisation, "optimisation");
  }
}
