package dev.cortado.linker.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportMojoTest {
  @TempDir private Path target;

  private final RecordingLog log = new RecordingLog();
  private final StringBuilder out = new StringBuilder();
  private final ReportMojo mojo = new ReportMojo();

  @BeforeEach
  void configure() {
    mojo.setLog(log);
    mojo.packaging = "jar";
    mojo.folder = target.toFile();
    mojo.outputName = "blinky";
    mojo.out = out::append;
  }

  @Test
  void printsTheTextOfTheLastLink() throws Exception {
    new ImageFiles(target, "blinky").write(SampleImage.blinky());

    mojo.execute();

    assertThat(out).startsWith("acme.Blinky for testboard").contains("blinky.uf2");
  }

  @Test
  void printsJsonOnRequest() throws Exception {
    new ImageFiles(target, "blinky").write(SampleImage.blinky());
    mojo.shortFormat = "json";

    mojo.execute();

    assertThat(out).startsWith("{\n  \"firmware\": \"acme.Blinky\",\n").endsWith("}\n");
  }

  @Test
  void saysWhatMakesAReport() {
    assertThatThrownBy(mojo::execute).hasMessage("report found 1 error, see above");

    assertThat(log.lines())
        .containsExactly(
            "ERROR error CRT0126: there is no report " + target.resolve("blinky-report.txt"),
            "ERROR    why: goal link writes it, together with the image",
            "ERROR    fix: run \"mvn package\" first, with an execution of goal link in the pom");
  }
}
