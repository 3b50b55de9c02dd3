package dev.cortado.examples.primitives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.Watch.Mark;
import dev.cortado.hal.facts.Rp2040;
import dev.cortado.linker.Optimisation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock without a tick, on the Pico. */
class AlarmsTest {
  /** Five beats and ten gates, the long sleep, the tick behind it, and the patience. */
  private static final int WAITS = Alarms.BEATS + Alarms.GATES + 3;

  private static final int CYCLES_PER_TICK = 125;

  /** Alarm, 32 levels of the wheel, preemption by one other actor, and the look at the time. */
  private static final int LATENESS_TICKS = 12;

  @TempDir Path folder;

  @Test
  void wakesNobodyEarlyNorLateByMoreThanAFewMicroseconds() throws Exception {
    try (EmulatedBoard board = start()) {
      var words = board.memory().watch(Scenario.OUT);
      board.runFor(Duration.ofMillis(80));

      List<Integer> said = words.marks().stream().map(Mark::value).toList();
      assertThat(said).hasSize(WAITS).filteredOn(word -> word == 4).hasSize(1);
      assertThat(said).filteredOn(word -> word != 4).allMatch(word -> word % 1000 < LATENESS_TICKS);
      assertThat(said.stream().map(word -> word / 1000))
          .containsOnly(0, 1, 2, 3, 5)
          .filteredOn(who -> who == 2)
          .hasSize(Alarms.GATES);
    }
  }

  @Test
  void takesAnInterruptForEachTimeThatSomebodyIsDueAndNoOther() throws Exception {
    try (EmulatedBoard board = start()) {
      var acknowledged = board.memory().watch(Rp2040.TIMER_INTR);
      board.runFor(Duration.ofMillis(80));

      int start = 1;
      assertThat(acknowledged.marks()).hasSizeBetween(WAITS - 2, start + WAITS + 1);
    }
  }

  @Test
  void beatsWithoutDrift() throws Exception {
    try (EmulatedBoard board = start()) {
      var words = board.memory().watch(Scenario.OUT);
      board.runFor(Duration.ofMillis(80));

      List<Mark> beats = words.marks().stream().filter(mark -> mark.value() / 1000 == 1).toList();
      long first = beats.get(0).cycles();
      for (int i = 1; i < beats.size(); i++) {
        long expected = first + (long) i * Alarms.BEAT * CYCLES_PER_TICK;
        assertThat(beats.get(i).cycles()).isBetween(expected - 500, expected + 500);
      }
    }
  }

  private EmulatedBoard start() throws Exception {
    Path image = folder.resolve("alarms.elf");
    Files.write(image, Device.link(Alarms.class, "pico", Optimisation.SIZE).elf());
    return EmulatedBoard.named("pico").load(image);
  }
}
