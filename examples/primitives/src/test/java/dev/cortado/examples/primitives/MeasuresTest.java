package dev.cortado.examples.primitives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.linker.LinkResult;
import dev.cortado.linker.Optimisation;
import dev.cortado.linker.report.Share;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresTest {
  @TempDir Path folder;

  @Test
  void canBeReadFromOutsideByName() throws Exception {
    try (EmulatedBoard board = run("microbit")) {
      assertThat(word(board, "actor \"working\"", 0)).isEqualTo(4);
      assertThat(word(board, "queue \"work\"", 0)).isZero();
      assertThat(word(board, "queue \"work\"", 1)).isEqualTo(3);
      assertThat(word(board, "pool \"notes\"", 0)).isEqualTo(4);
      assertThat(word(board, "pool \"notes\"", 1)).isEqualTo(1);
    }
  }

  /**
   * On the Pico the clock's timer counts the core's cycles; a round of the loop takes at least 4.
   */
  @Test
  void tellTheLongestRunInCyclesOfTheCore() throws Exception {
    try (EmulatedBoard board = run("pico")) {
      int longest = word(board, "actor \"working\"", 1);

      assertThat(longest).isBetween(4 * Measures.ROUNDS, 30 * Measures.ROUNDS);
    }
  }

  /** The micro:bit's timer counts microseconds at this rate, 16 cycles each. */
  @Test
  void tellTheLongestRunInCountsOfTheTimer() throws Exception {
    try (EmulatedBoard board = run("microbit")) {
      int longest = word(board, "actor \"working\"", 1);

      assertThat(longest).isBetween(4 * Measures.ROUNDS / 16, 30 * Measures.ROUNDS / 16);
    }
  }

  /** Code for a debugger reads the time more slowly than the timer counts. */
  @ParameterizedTest
  @ValueSource(strings = {"microbit", "pico"})
  void areKeptByAClockThatCountsOnWhileItIsRead(String name) throws Exception {
    Path image = folder.resolve("measures.elf");
    Files.write(image, Device.link(TicklessMeasures.class, name, Optimisation.DEBUG).elf());
    try (EmulatedBoard board = EmulatedBoard.named(name).load(image)) {
      board.runFor(Duration.ofMillis(30));

      assertThat(word(board, "actor \"working\"", 0)).isEqualTo(TicklessMeasures.TIMES + 1);
      assertThat(word(board, "actor \"working\"", 1)).isBetween(1, 1000);
    }
  }

  @Test
  void costNothingWhereNobodyAsksForThem() throws Exception {
    LinkResult without = link(Specialised.TwoLevels.class, "microbit");
    LinkResult withNone = link(Specialised.AsksForNoStatistics.class, "microbit");

    assertThat(without.report().flash().byClass().stream().map(Share::owner))
        .noneMatch(owner -> owner.contains("Statistics"));
    assertThat(withNone.report().flash().usedBytes())
        .isEqualTo(without.report().flash().usedBytes());
    assertThat(withNone.report().ram().usedBytes()).isEqualTo(without.report().ram().usedBytes());
  }

  private EmulatedBoard run(String board) throws Exception {
    Path image = folder.resolve("measures.elf");
    Files.write(image, link(Measures.class, board).elf());
    EmulatedBoard emulator = EmulatedBoard.named(board).load(image);
    emulator.runFor(Duration.ofMillis(30));
    return emulator;
  }

  private static LinkResult link(Class<?> scenario, String board) throws Exception {
    return Device.link(scenario, board, Optimisation.SIZE);
  }

  private static int word(EmulatedBoard board, String subject, int index) {
    int address = board.memory().address("statistics of " + subject);
    return board.memory().word(address + Integer.BYTES * index);
  }
}
