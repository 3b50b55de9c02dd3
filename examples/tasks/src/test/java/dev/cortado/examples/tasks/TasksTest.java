package dev.cortado.examples.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.LedProbe;
import dev.cortado.emulator.junit.Emulate;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TasksTest {
  private static final Duration TWO_ROUNDS = Duration.ofMillis(600);
  private static final String ANSWERS =
      """
      primes below 250: 53
      hailstones below 250: 127
      primes below 500: 95
      hailstones below 500: 143
      """;

  @Test
  @Emulate(board = "microbit", image = "target/tasks.elf", strict = true)
  void answersBothQuestionsOnMicrobit(EmulatedBoard board) {
    board.runFor(TWO_ROUNDS);

    assertThat(board.uart().text()).isEqualTo(ANSWERS);
  }

  @Test
  @Emulate(board = "pico", image = "target/tasks-pico.elf", strict = true)
  void answersBothQuestionsOnPico(EmulatedBoard board) {
    board.runFor(TWO_ROUNDS);

    assertThat(board.uart().text()).isEqualTo(ANSWERS);
  }

  @Test
  @Emulate(board = "microbit", image = "target/tasks.elf", strict = true)
  void theLampKeepsItsBeatWhileTheOthersCompute(EmulatedBoard board) {
    board.runFor(TWO_ROUNDS);

    List<LedProbe.LedChange> changes = board.led("r1c1").changes();
    assertThat(changes).hasSizeGreaterThan(50);
    for (int i = 1; i < changes.size(); i++) {
      long cycles = changes.get(i).cycle() - changes.get(i - 1).cycle();
      assertThat(cycles).isBetween(160_000L - 400, 160_000L + 400);
    }
  }

  @Test
  void takesAndDoesWhatTheGoldenFileTells() throws IOException {
    Transcript transcript = new Transcript();
    Duration firstAnswers = Duration.ofMillis(300);
    transcript.sizes("tasks").run("microbit", "tasks", firstAnswers, board -> {});
    transcript.sizes("tasks-pico").run("pico", "tasks-pico", firstAnswers, board -> {});

    GoldenFile.assertSame("tasks.txt", transcript.toString());
  }
}
