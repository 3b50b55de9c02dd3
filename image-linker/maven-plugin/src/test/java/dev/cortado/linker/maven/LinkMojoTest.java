package dev.cortado.linker.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cortado.emulator.image.Image;
import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.LinkFailure;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.LinkResult;
import dev.cortado.linker.LinkerBug;
import dev.cortado.linker.Optimisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkMojoTest {
  @TempDir private Path target;

  private final RecordingLog log = new RecordingLog();
  private final List<LinkRequest> requests = new ArrayList<>();
  private final LinkMojo mojo = new LinkMojo();

  @BeforeEach
  void configure() {
    mojo.setLog(log);
    mojo.packaging = "jar";
    mojo.classPath = List.of("classes", "kernel.jar");
    mojo.classes = target.resolve("classes").toFile();
    mojo.folder = target.toFile();
    mojo.outputName = "blinky";
    mojo.optimisation = "size";
    mojo.firmware = "acme.Blinky";
    mojo.board = "microbit";
    mojo.linker =
        request -> {
          requests.add(request);
          return SampleImage.blinky();
        };
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files.map(Path::getFileName).map(Path::toString).sorted().toList();
    }
  }

  @Test
  void asksForWhatIsConfigured() throws Exception {
    mojo.optimisation = "speed";

    mojo.execute();

    assertThat(requests)
        .containsExactly(
            new LinkRequest(
                List.of(Path.of("classes"), Path.of("kernel.jar")),
                "acme.Blinky",
                "microbit",
                Optimisation.SPEED));
  }

  @Test
  void leavesMissingSettingsToTheLinkersComplaints() throws Exception {
    mojo.firmware = null;
    mojo.board = null;

    mojo.execute();

    assertThat(requests.get(0).firmwareClass()).isEmpty();
    assertThat(requests.get(0).board()).isEmpty();
  }

  @Test
  void findsTheOnlyFirmwareOfTheModule() throws Exception {
    SampleFirmware.copyTo(target.resolve("classes"));
    mojo.firmware = null;

    mojo.execute();

    assertThat(requests.get(0).firmwareClass()).isEqualTo(SampleFirmware.class.getName());
  }

  @Test
  void writesAllFilesAndSaysSoInOneLine() throws Exception {
    mojo.execute();

    assertThat(files())
        .containsExactly(
            "blinky-report.html",
            "blinky-report.json",
            "blinky-report.txt",
            "blinky.bin",
            "blinky.elf",
            "blinky.hex",
            "blinky.uf2");
    assertThat(log.lines()).hasSize(1);
    assertThat(log.lines().get(0))
        .startsWith("INFO blinky (.elf .bin .hex .uf2) for testboard: flash ")
        .containsPattern("with 0 of stack; linked in \\d+\\.\\d\\d s$");
  }

  @Test
  void writesTheSameFlashContentInEveryFormat() throws Exception {
    mojo.execute();

    byte[] elf = flash("blinky.elf");
    assertThat(flash("blinky.bin")).isEqualTo(elf);
    assertThat(flash("blinky.hex")).isEqualTo(elf);
    assertThat(flash("blinky.uf2")).startsWith(elf);
  }

  /** The emulator's readers are not ours. */
  private byte[] flash(String name) {
    Image image = Image.read(target.resolve(name), SampleImage.FLASH_BASE);
    byte[] bytes = new byte[0];
    for (Image.Segment segment : image.segments()) {
      int offset = segment.address() - SampleImage.FLASH_BASE;
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length, offset + segment.bytes().length));
      System.arraycopy(segment.bytes(), 0, bytes, offset, segment.bytes().length);
    }
    return bytes;
  }

  @Test
  void writesTheSameBytesAgain() throws Exception {
    mojo.execute();
    byte[] elf = Files.readAllBytes(target.resolve("blinky.elf"));
    byte[] html = Files.readAllBytes(target.resolve("blinky-report.html"));

    mojo.execute();

    assertThat(target.resolve("blinky.elf")).hasBinaryContent(elf);
    assertThat(target.resolve("blinky-report.html")).hasBinaryContent(html);
  }

  @Test
  void printsWarningsAndSucceeds() throws Exception {
    Problem warning = Problem.warning("CRT0301", "odd", "A.java:1", "a rule", "another way");
    LinkResult result = SampleImage.blinky();
    mojo.linker = request -> new LinkResult(result.elf(), result.report(), List.of(warning));

    mojo.execute();

    assertThat(log.lines()).contains("WARNING warning CRT0301: odd").hasSize(5);
  }

  @Nested
  class Refused {
    private final Problem late = Problem.error("CRT0401", "late", "B.java:7", "a rule", "a way");
    private final Problem early = Problem.error("CRT0402", "early", "A.java:9", "a rule", "a way");

    @Test
    void printsErrorsBySourceAndFailsShortly() {
      mojo.linker =
          request -> {
            throw new LinkFailure(List.of(late, early));
          };

      assertThatThrownBy(mojo::execute)
          .isInstanceOf(MojoFailureException.class)
          .hasMessage("link found 2 errors, see above")
          .hasNoCause();
      assertThat(log.lines())
          .filteredOn(line -> line.startsWith("ERROR error"))
          .containsExactly("ERROR error CRT0402: early", "ERROR error CRT0401: late");
    }

    @Test
    void leavesNoImageOfAnEarlierLink() throws Exception {
      mojo.execute();
      mojo.linker =
          request -> {
            throw new LinkFailure(List.of(early));
          };

      assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

      assertThat(files()).isEmpty();
    }

    @Test
    void leavesNoImageOfAnEarlierLinkIfASettingIsWrong() throws Exception {
      mojo.execute();
      mojo.optimisation = "tiny";

      assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

      assertThat(files()).isEmpty();
    }

    @Test
    void reportsAllWrongSettingsAtOnce() {
      mojo.optimisation = "tiny";
      mojo.outputName = "a b";

      assertThatThrownBy(mojo::execute).hasMessage("link found 2 errors, see above");
      assertThat(requests).isEmpty();
    }
  }

  @Test
  void tellsBugsOfTheLinkerFromMistakes() {
    mojo.linker =
        request -> {
          throw new LinkerBug("function=f frameBytes=8 but its code takes 16");
        };

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "This is a bug of the linker, not of the firmware; please report it:"
                + " function=f frameBytes=8 but its code takes 16");
  }

  @Test
  void skipsModulesWithoutCodeOrOnRequest() throws Exception {
    mojo.packaging = "pom";
    mojo.execute();
    mojo.packaging = "jar";
    mojo.skip = true;
    mojo.execute();

    assertThat(requests).isEmpty();
    assertThat(log.lines())
        .containsExactly(
            "INFO No image is linked: the packaging is pom",
            "INFO No image is linked: skip is set");
  }
}
