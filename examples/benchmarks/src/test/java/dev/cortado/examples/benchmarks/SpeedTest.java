package dev.cortado.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.core.EngineKind;
import dev.cortado.emulator.core.Timings;
import dev.cortado.kernel.Firmware;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prints how fast the emulator's engines count, and expects the same counts of both. */
class SpeedTest {
  private static final int WARM_UP_CYCLES = 4_000_000;
  private static final int CYCLES = 16_000_000;

  /** Of this thread, so that what else the host does counts less. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @ValueSource(classes = {W2.class, W4.class})
  void enginesCountTheSame(Class<? extends Firmware> firmware) throws Exception {
    Path image =
        new Workload(
                firmware, "microbit", "speed-" + firmware.getSimpleName().toLowerCase(Locale.ROOT))
            .image();

    assertThat(instructions(image, EngineKind.UNICORN))
        .isEqualTo(instructions(image, EngineKind.INTERPRETER));
  }

  private static long instructions(Path image, EngineKind engine) {
    try (EmulatedBoard board =
        EmulatedBoard.named("microbit", engine, Timings.CORTEX_M0PLUS).load(image)) {
      board.runCycles(WARM_UP_CYCLES);
      long before = board.core().instructions();
      long start = THREADS.getCurrentThreadCpuTime();
      board.runCycles(CYCLES);
      double micros = (THREADS.getCurrentThreadCpuTime() - start) / 1e3;
      System.out.printf(
          "%s on the engine %s: %.1f million instructions a second%n",
          image.getFileName(), engine, (board.core().instructions() - before) / micros);
      return board.core().instructions();
    }
  }
}
