package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.examples.language.device.OnDevice;
import dev.cortado.examples.language.device.Qemu;
import dev.cortado.examples.language.device.Results;
import dev.cortado.linker.Optimisation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tasks compute with every type is what a JVM computes, wherever they are preempted. */
class TaskComputingTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"microbit,SIZE", "microbit,DEBUG", "pico,SPEED"})
  void givesTheValuesOfTheJvm(String board, Optimisation optimisation) throws Exception {
    String firmware = TaskComputing.Watched.class.getName();

    OnDevice.Run run = OnDevice.run(OnDevice.link(folder, firmware, board, optimisation), board);

    assertThat(run.words()).as(run.fault()).isEqualTo(expected());
  }

  @ParameterizedTest
  @CsvSource({
    "mps2-an385,SIZE",
    "mps2-an385,SPEED",
    "mps2-an385,DEBUG",
    "mps2-an386,SIZE",
    "mps2-an386,DEBUG"
  })
  void givesThemOnCortexM3AndM4(String board, Optimisation optimisation) throws Exception {
    Qemu.require();
    String firmware = TaskComputing.OnMps2.class.getName();
    Path image = OnDevice.link(folder, firmware, board, optimisation);

    assertThat(Qemu.run(image, board)).isEqualTo(expected());
  }

  private static List<Integer> expected() {
    List<Integer> words = new ArrayList<>();
    for (long result :
        new long[] {
          TaskComputing.beats(),
          TaskComputing.pulse(),
          TaskComputing.longs(TaskComputing.ROUNDS),
          TaskComputing.doubles(TaskComputing.ROUNDS),
          TaskComputing.floats(TaskComputing.ROUNDS),
          TaskComputing.ints(TaskComputing.ROUNDS)
        }) {
      words.add((int) result);
      words.add((int) (result >>> Integer.SIZE));
    }
    words.add(Results.END);
    return words;
  }
}
