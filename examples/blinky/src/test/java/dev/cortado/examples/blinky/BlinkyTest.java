package dev.cortado.examples.blinky;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.LedProbe;
import dev.cortado.emulator.junit.Emulate;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BlinkyTest {
  private static final int HARD_FAULT = 3;
  private static final int SYSTICK = 15;
  private static final int FIRST_LINE = 16;
  private static final int TIMER1 = 9;
  private static final Duration TWO_AND_A_HALF_PERIODS = Duration.ofMillis(2_250);

  @Test
  @Emulate(board = "microbit", image = "target/blinky.elf", strict = true)
  void blinksEachSecondOnMicrobit(EmulatedBoard board) {
    board.runFor(TWO_AND_A_HALF_PERIODS);

    assertBlinks(board.led("r1c1").changes());
    assertThat(board.uart().text()).isEqualTo("on\noff\non\noff\non\n");
  }

  @Test
  @Emulate(board = "pico", image = "target/blinky-pico.elf", strict = true)
  void blinksEachSecondOnPico(EmulatedBoard board) {
    board.runFor(TWO_AND_A_HALF_PERIODS);

    assertBlinks(board.led("LED").changes());
    assertThat(board.uart().text()).isEqualTo("on\noff\non\noff\non\n");
  }

  @Test
  @Emulate(board = "microbit", image = "target/blinky.elf")
  void sleepsBetweenTheTicks(EmulatedBoard board) {
    board.runFor(TWO_AND_A_HALF_PERIODS);

    assertThat(board.core().activeCycles()).isLessThan(board.core().cycles() / 50);
  }

  /** The nRF51's core was made without SysTick. */
  @Test
  @Emulate(board = "microbit", image = "target/blinky.elf")
  void ticksByATimerOnMicrobit(EmulatedBoard board) {
    int unused = board.memory().word(4 * HARD_FAULT);

    assertThat(board.memory().word(4 * SYSTICK)).isIn(0, unused);
    assertThat(board.memory().word(4 * (FIRST_LINE + TIMER1))).isNotIn(0, unused);
  }

  @Test
  void takesAndDoesWhatTheGoldenFileTells() throws IOException {
    Transcript transcript = new Transcript();
    transcript.sizes("blinky").run("microbit", "blinky", TWO_AND_A_HALF_PERIODS, board -> {});
    transcript.sizes("blinky-pico").run("pico", "blinky-pico", TWO_AND_A_HALF_PERIODS, board -> {});

    GoldenFile.assertSame("blinky.txt", transcript.toString());
  }

  private static void assertBlinks(List<LedProbe.LedChange> changes) {
    assertThat(changes)
        .extracting(LedProbe.LedChange::lit)
        .containsExactly(true, false, true, false, true);
    double first = changes.get(1).millis();
    for (int i = 2; i < changes.size(); i++) {
      assertThat(changes.get(i).millis() - first).isCloseTo((i - 1) * 500.0, Offset.offset(0.01));
    }
  }
}
