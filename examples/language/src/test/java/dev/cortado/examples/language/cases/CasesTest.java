package dev.cortado.examples.language.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.examples.language.device.CmsdkSink;
import dev.cortado.examples.language.device.Nrf51822Sink;
import dev.cortado.examples.language.device.OnDevice;
import dev.cortado.examples.language.device.OnHost;
import dev.cortado.examples.language.device.Qemu;
import dev.cortado.examples.language.device.Sink;
import dev.cortado.examples.language.device.WatchedSink;
import dev.cortado.linker.Optimisation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasesTest {
  private static final Suite SUITE = new Suite(Suite.TOPICS);

  @TempDir static Path watched;

  /** Computed once: the cases have static state, which a JVM keeps from run to run. */
  private static Map<String, Long> expected;

  @TempDir Path folder;

  @BeforeAll
  static void runOnJvm() throws Exception {
    SUITE.compile(watched, WatchedSink.class);
    expected = SUITE.values(OnHost.run(watched, Suite.FIRMWARE, "microbit"));
  }

  @Test
  void everyCaseHasValueOnJvm() {
    assertThat(expected.keySet()).containsExactlyElementsOf(SUITE.names());
    assertThat(expected).hasSizeGreaterThan(1000);
  }

  @ParameterizedTest
  @CsvSource({"microbit,SIZE", "microbit,SPEED", "pico,SIZE", "pico,DEBUG"})
  void givesTheValuesOfTheJvm(String board, Optimisation optimisation) throws Exception {
    Path image = OnDevice.link(watched, Suite.FIRMWARE, board, optimisation);

    OnDevice.Run run = OnDevice.run(image, board);

    assertThat(differences(run.words())).as(run.fault()).isEmpty();
    assertThat(run.fault()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "microbit,microbit,SIZE",
    "mps2-an385,mps2-an385,SIZE",
    "mps2-an385,mps2-an385,SPEED",
    "mps2-an385,mps2-an385,DEBUG",
    "mps2-an386,mps2-an386,SIZE",
    "mps2-an386,mps2-an386,SPEED",
    "mps2-an386,mps2-an386,DEBUG"
  })
  void givesTheValuesOfTheJvmOnQemu(String board, String machine, Optimisation optimisation)
      throws Exception {
    Qemu.require();
    Class<? extends Sink> sink = board.equals("microbit") ? Nrf51822Sink.class : CmsdkSink.class;
    SUITE.compile(Files.createDirectories(folder), sink);
    Path image = OnDevice.link(folder, Suite.FIRMWARE, board, optimisation);

    List<Integer> words = Qemu.run(image, machine);

    assertThat(differences(words)).isEmpty();
  }

  /** Returns a line for each case whose value is not that of the JVM. */
  private static List<String> differences(List<Integer> words) {
    Map<String, Long> actual = SUITE.values(words);
    List<String> lines = new ArrayList<>();
    expected.forEach(
        (name, value) -> {
          if (!value.equals(actual.get(name))) {
            lines.add(name + ": expected " + value + ", was " + actual.get(name));
          }
        });
    return lines;
  }
}
