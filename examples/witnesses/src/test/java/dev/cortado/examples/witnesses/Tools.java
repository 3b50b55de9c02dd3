package dev.cortado.examples.witnesses;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Whether a tool is here. A test that misses one is skipped; with {@code
 * CORTADO_WITNESSES=required} in the environment, as in CI, it fails.
 */
final class Tools {
  private static final String VARIABLE = "CORTADO_WITNESSES";

  private Tools() {}

  static void require(String program) {
    boolean found =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    require(found, program + " is not on the path; .ci/run installs it on Debian");
  }

  static void requireFolder(Path folder, String remedy) {
    require(Files.isDirectory(folder), folder + " is missing; " + remedy);
  }

  private static void require(boolean found, String message) {
    if ("required".equals(System.getenv(VARIABLE))) {
      Assertions.assertTrue(found, message);
    }
    Assumptions.assumeTrue(found, message);
  }
}
