package dev.cortado.examples.button;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.LedProbe;
import dev.cortado.emulator.junit.Emulate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ButtonLightTest {
  private static final int MOST_CYCLES = 1500;
  private static final Duration HOLD = Duration.ofMillis(5);

  @Test
  @Emulate(board = "microbit", image = "target/button.elf", strict = true)
  void togglesTheLedAtEachPressOnMicrobit(EmulatedBoard board) {
    pressTwice(board);

    assertThat(board.led("r1c1").changes())
        .extracting(LedProbe.LedChange::lit)
        .containsExactly(true, false);
    assertThat(board.uart().text()).contains("press 1\n", "press 2\n", "crunched 1\n");
  }

  @Test
  @Emulate(board = "pico", image = "target/button-pico.elf", strict = true)
  void togglesTheLedAtEachPressOnPico(EmulatedBoard board) {
    pressTwice(board);

    assertThat(board.led("LED").changes())
        .extracting(LedProbe.LedChange::lit)
        .containsExactly(true, false);
    assertThat(board.uart().text()).contains("press 1\n", "press 2\n", "crunched 1\n");
  }

  @Test
  @Emulate(board = "microbit", image = "target/button.elf")
  void preemptsTheBusyActor(EmulatedBoard board) {
    board.runUntil(Duration.ofMillis(10));
    long sleptBefore = board.core().sleepCycles();
    board.button("A").press();
    board.runFor(Duration.ofMillis(1));

    assertThat(board.led("r1c1").isLit()).isTrue();
    assertThat(board.core().sleepCycles()).isEqualTo(sleptBefore);
    assertThat(board.uart().text()).doesNotContain("crunched");
  }

  @Test
  void takesAndDoesWhatTheGoldenFileTells() throws IOException {
    Transcript transcript = new Transcript();
    List<Long> microbit = latencies("microbit", "button", "r1c1");
    List<Long> pico = latencies("pico", "button-pico", "LED");
    transcript
        .sizes("button")
        .run("microbit", "button", Duration.ofMillis(80), ButtonLightTest::schedulePresses)
        .say("cycles from the pin to the LED: %s", microbit)
        .sizes("button-pico")
        .run("pico", "button-pico", Duration.ofMillis(20), ButtonLightTest::schedulePresses)
        .say("cycles from the pin to the LED: %s", pico);

    assertThat(microbit).allMatch(cycles -> cycles < MOST_CYCLES);
    assertThat(pico).allMatch(cycles -> cycles < MOST_CYCLES);
    GoldenFile.assertSame("button.txt", transcript.toString());
  }

  private static void schedulePresses(EmulatedBoard board) {
    board.button("A").pressAt(Duration.ofMillis(6), Duration.ofMillis(4));
    board.button("A").pressAt(Duration.ofMillis(14), Duration.ofMillis(4));
  }

  private static void pressTwice(EmulatedBoard board) {
    board.button("A").pressAt(Duration.ofMillis(40), HOLD);
    board.button("A").pressAt(Duration.ofMillis(60), HOLD);
    board.runFor(Duration.ofMillis(80));
  }

  /** Presses at several moments of the busy actor's work. */
  private static List<Long> latencies(String boardName, String image, String led) {
    List<Long> latencies = new ArrayList<>();
    try (EmulatedBoard board = EmulatedBoard.named(boardName)) {
      board.load(Path.of("target", image + ".elf")).runUntil(Duration.ofMillis(10));
      for (int i = 0; i < 5; i++) {
        board.runCycles(10_001);
        long pressed = board.core().cycles();
        board.button("A").press();
        board.runFor(Duration.ofMillis(2));
        board.button("A").release();
        board.runFor(Duration.ofMillis(2));
        List<LedProbe.LedChange> changes = board.led(led).changes();
        assertThat(changes).hasSize(i + 1);
        latencies.add(changes.get(i).cycle() - pressed);
      }
    }
    return latencies;
  }
}
