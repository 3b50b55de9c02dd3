package dev.cortado.linker.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs an image on an emulated board. Host only; the seam at which tests run something else. */
interface EmulatedRun {
  /** Returns the names of the boards that can be emulated, sorted. */
  List<String> boards();

  /**
   * Runs {@code image} until {@code duration} has passed, or for ever.
   *
   * @param board one of {@link #boards}
   * @param duration simulated time; without it the run is no faster than a real board
   * @param terminal where its pins and bytes go
   * @throws RefusedImageException if the image is damaged or not for the board
   */
  void run(Path image, String board, Optional<SimulatedTime> duration, Terminal terminal)
      throws RefusedImageException;
}
