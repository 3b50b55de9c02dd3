package dev.cortado.linker.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cortado.emulator.PanicWords;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainMojoTest {
  @TempDir private Path target;

  private final RecordingLog log = new RecordingLog();
  private final StringBuilder out = new StringBuilder();
  private final ExplainMojo mojo = new ExplainMojo();

  @BeforeEach
  void configure() throws Exception {
    mojo.setLog(log);
    mojo.folder = target.toFile();
    mojo.outputName = "blinky";
    mojo.out = out::append;
    Files.write(target.resolve("blinky.elf"), SampleImage.blinky().elf());
  }

  @Test
  void printsWhatAndWhenOfARecord() throws Exception {
    Files.write(target.resolve("blinky.elf"), SampleImage.panicking());
    int check = new PanicWords(0, 3, 8, 0xfffffff9, 0, 7).expectedCheck();
    mojo.record = Integer.toHexString(check) + ", 3 0x8,fffffff9,0,7";

    mojo.execute();

    assertThat(out.toString())
        .isEqualTo(
            """
            panic: division by zero (pc=0x00000008)
                at an address without a source line
                in boot, 7 ticks after boot""");
  }

  @Test
  void refusesACorruptRecord() {
    mojo.record = "1 3 1c6 1b9 24 7";

    assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

    assertThat(String.join("\n", log.lines()))
        .contains("CRT0132: the panic record is corrupt: its check word is 0x00000001")
        .contains("the other words give 0x97450a96");
  }

  @Test
  void refusesTheRecordOfAnotherImage() {
    int check = new PanicWords(0, 3, 0x1c6, 0xfffffff9, 0, 7).expectedCheck();
    mojo.record = Integer.toHexString(check) + ",3,1c6,fffffff9,0,7";

    assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

    assertThat(String.join("\n", log.lines()))
        .contains("CRT0133: the panic record is of another image than ")
        .contains("its kind, 3, and ")
        .contains("has no such one at 0x000001c6");
  }

  @Test
  void refusesWhatAreNoWords() {
    mojo.record = "1 2 three";

    assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

    assertThat(String.join("\n", log.lines()))
        .contains("CRT0131: panic record \"1 2 three\" is not understood");
  }
}
