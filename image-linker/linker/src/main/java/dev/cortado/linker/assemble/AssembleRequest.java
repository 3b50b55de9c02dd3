package dev.cortado.linker.assemble;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What the build says of the application. Host only.
 *
 * @param firmwareClass the binary name of the class that wires it, such as {@code acme.Blinky}
 * @param board the board's name, such as {@code microbit}
 * @param classPath folders and jars, the application's own first; needs the kernel and the board
 */
public record AssembleRequest(String firmwareClass, String board, List<Path> classPath) {
  /** Copies the list, refuses null. */
  public AssembleRequest {
    Objects.requireNonNull(firmwareClass, "firmwareClass");
    Objects.requireNonNull(board, "board");
    classPath = List.copyOf(classPath);
  }
}
