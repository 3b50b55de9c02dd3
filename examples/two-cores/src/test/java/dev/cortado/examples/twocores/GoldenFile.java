package dev.cortado.examples.twocores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares texts with files under version control. */
final class GoldenFile {
  private static final String UPDATE = "golden.update";

  private GoldenFile() {}

  /**
   * Fails if the golden file {@code name} is not {@code actual}; {@code -Dgolden.update=true}
   * writes it.
   */
  static void assertSame(String name, String actual) throws IOException {
    Path file = Path.of("src", "test", "golden", name);
    if (Boolean.getBoolean(UPDATE)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertThat(file).as("golden file; -D%s=true writes it", UPDATE).exists();
    assertThat(actual)
        .as("what the image takes and does; -D%s=true writes it", UPDATE)
        .isEqualTo(Files.readString(file));
  }
}
