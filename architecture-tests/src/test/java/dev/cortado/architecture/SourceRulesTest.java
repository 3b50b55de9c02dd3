package dev.cortado.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRulesTest {
  private static final String MAIN = "module/src/main/java/a/b/";

  @TempDir Path folder;

  @BeforeEach
  void describeThePackage() throws IOException {
    write(MAIN + "package-info.java", "/** Runs on the host. */\npackage a.b;\n");
  }

  @Test
  void theProductKeepsThem() throws IOException {
    assertThat(SourceRules.violations(Product.folder())).isEmpty();
  }

  @Test
  void aGoodFilePasses() throws IOException {
    write(MAIN + "Good.java", "package a.b;\n\nfinal class Good {\n  class Inner {}\n}\n");

    assertThat(SourceRules.violations(folder)).isEmpty();
  }

  @Test
  void aLongFileIsRefused() throws IOException {
    write(MAIN + "Long.java", "package a.b;\n" + "\n".repeat(400));

    assertThat(SourceRules.violations(folder))
        .containsExactly(MAIN + "Long.java has 401 lines, at most 400: split it by job");
  }

  @Test
  void twoTypesInAFileAreRefused() throws IOException {
    write(MAIN + "Two.java", "package a.b;\n\npublic final class Two {}\n\nrecord Second() {}\n");

    assertThat(SourceRules.violations(folder))
        .containsExactly(MAIN + "Two.java has 2 top-level types, at most 1: split it");
  }

  @Test
  void aPackageWithoutDescriptionIsRefused() throws IOException {
    write("module/src/main/java/a/c/Lonely.java", "package a.c;\n\nclass Lonely {}\n");

    assertThat(SourceRules.violations(folder))
        .containsExactly(
            "module/src/main/java/a/c has no package-info.java: say what the package is for");
  }

  @Test
  void aDescriptionThatDoesNotSayWhereItRunsIsRefused() throws IOException {
    write(MAIN + "package-info.java", "/** Something. */\npackage a.b;\n");

    assertThat(SourceRules.violations(folder))
        .containsExactly(MAIN + "package-info.java does not say whether it runs on device or host");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
