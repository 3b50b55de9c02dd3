package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.examples.language.device.OnDevice;
import dev.cortado.examples.language.device.Qemu;
import dev.cortado.examples.language.device.Results;
import dev.cortado.linker.Optimisation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Float registers are as they were after whatever preempts, at each instruction in turn. */
class FloatContextsTest {
  /** One instruction takes 64 ns of the timer's time, and a count of the timer 40 ns. */
  private static final List<String> STEPS = List.of("-icount", "shift=6");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "Actors,SIZE",
    "Tasks,SIZE",
    "Tasks,SPEED",
    "Tasks,DEBUG",
    "PlainTask,SIZE",
    "Hook,SIZE",
    "Hook,SPEED"
  })
  void preemptionChangesNoResult(String scenario, Optimisation optimisation) throws Exception {
    Qemu.require();
    String firmware = FloatContexts.class.getName() + "$" + scenario;
    Path image = OnDevice.link(folder, firmware, "mps2-an386", optimisation);

    List<Integer> words = Qemu.run(image, "mps2-an386", STEPS);

    assertThat(words).containsExactly(0, 0, FloatContexts.POINTS, Results.END);
  }
}
