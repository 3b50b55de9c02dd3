package dev.cortado.linker.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMojoTest {
  @TempDir private Path target;

  private final RecordingLog log = new RecordingLog();
  private final StringBuilder out = new StringBuilder();
  private final RunMojo mojo = new RunMojo();

  @BeforeEach
  void configure() {
    mojo.setLog(log);
    mojo.packaging = "jar";
    mojo.folder = target.toFile();
    mojo.outputName = "blinky";
    mojo.board = "microbit";
    mojo.out = out::append;
    mojo.setFor("5ms");
  }

  private Path image(byte[] bytes) throws Exception {
    return Files.write(target.resolve("blinky.elf"), bytes);
  }

  private String printed() {
    return out.toString().replace("\r\n", "\n");
  }

  @Test
  void printsPinsAndTextWithSimulatedTime() throws Exception {
    image(SampleImage.blinky().elf());

    mojo.execute();

    assertThat(printed())
        .startsWith("blinky.elf on microbit, for 0.005000 s\n")
        .containsPattern("\n   0\\.0000\\d\\d s  pin   P0\\.13 high\n")
        .containsPattern("\n   0\\.000\\d\\d\\d s  uart  Hi\n")
        .containsPattern("\n   0\\.00500\\d s  end   \\d+ instructions, awake 100\\.00 %");
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void saysTheSameAgain() throws Exception {
    image(SampleImage.blinky().elf());
    mojo.execute();
    String first = printed();
    out.setLength(0);

    mojo.execute();

    assertThat(printed()).isEqualTo(first);
  }

  @Test
  void prefersTheShortFormOfTheCommandLine() throws Exception {
    image(SampleImage.blinky().elf());
    mojo.shortFor = "7ms";

    mojo.execute();

    assertThat(printed()).startsWith("blinky.elf on microbit, for 0.007000 s\n");
  }

  @Test
  void runsTheImageOfTheCommandLine() throws Exception {
    Files.write(target.resolve("other.elf"), SampleImage.blinky().elf());
    mojo.shortFor = "7ms";
    mojo.shortImage = target.resolve("other.elf").toFile();

    mojo.execute();

    assertThat(printed()).startsWith("other.elf on microbit, for 0.007000 s\n");
  }

  @Test
  void refusesAGivenFileThatDoesNotExist() {
    mojo.shortImage = target.resolve("none.elf").toFile();

    assertThatThrownBy(mojo::execute).hasMessage("run found 1 error, see above");

    assertThat(log.lines().get(0)).isEqualTo("ERROR error CRT0801: the image cannot be read");
  }

  @Test
  void refusesATruncatedImage() throws Exception {
    byte[] whole = SampleImage.blinky().elf();
    image(Arrays.copyOf(whole, 100));

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("run found 1 error, see above")
        .hasNoCause();

    assertThat(log.lines().get(0))
        .startsWith("ERROR error CRT0803: the image ends in the midst of ");
  }

  @Test
  void refusesAFileThatIsNoImage() throws Exception {
    image("hello".getBytes(StandardCharsets.US_ASCII));

    assertThatThrownBy(mojo::execute).hasMessage("run found 1 error, see above");

    assertThat(log.lines().get(0)).isEqualTo("ERROR error CRT0802: the file is not an image");
  }

  @Test
  void refusesAnImageOfAnotherBoard() throws Exception {
    image(SampleImage.blinky().elf());
    mojo.board = "pico";

    assertThatThrownBy(mojo::execute).hasMessage("run found 1 error, see above");

    assertThat(log.lines().get(0))
        .startsWith("ERROR error CRT0806: the image loads 0x00000000 to ");
  }

  @Test
  void reportsAFaultOfTheImage() throws Exception {
    image(SampleImage.faulting());

    assertThatThrownBy(mojo::execute).hasMessage("run found 1 error, see above");

    assertThat(log.lines().get(0)).startsWith("ERROR error CRT0809: the image stopped: fault: ");
    assertThat(log.lines()).anyMatch(line -> line.contains("pc="));
  }

  @Test
  void listsTheBoardsThatThereAre() {
    mojo.board = "uno";

    assertThatThrownBy(mojo::execute).hasMessage("run found 2 errors, see above");

    assertThat(log.lines())
        .containsExactly(
            "ERROR error CRT0125: board \"uno\" cannot be emulated",
            "ERROR    why: images run on one of microbit, pico",
            "ERROR    fix: set board, or image-linker.board, to the one that the image was linked"
                + " for",
            "ERROR error CRT0127: there is no image " + target.resolve("blinky.elf"),
            "ERROR    why: goal link writes it, and removes it if the sources have errors",
            "ERROR    fix: run \"mvn package\" first, with an execution of goal link in the pom");
  }

  @Test
  void runsNothingIfSkipped() throws Exception {
    mojo.skip = true;

    mojo.execute();

    assertThat(printed()).isEmpty();
  }
}
