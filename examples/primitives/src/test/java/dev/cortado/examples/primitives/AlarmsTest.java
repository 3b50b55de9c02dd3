package dev.cortado.examples.primitives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.Watch.Mark;
import dev.cortado.hal.facts.Nrf51822;
import dev.cortado.hal.facts.Rp2040;
import dev.cortado.linker.Optimisation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A clock without a tick, on both boards. */
class AlarmsTest {
  /** Five beats and ten gates, the long sleep, the tick behind it, and the patience. */
  private static final int WAITS = Alarms.BEATS + Alarms.GATES + 3;

  @TempDir Path folder;

  /** The boards' facts. */
  enum Ticking {
    /** RP2040. */
    PICO(125, 9, Rp2040.TIMER_INTR),
    /** nRF51822: eight times slower, but for the memory. */
    MICROBIT(16, 100, Nrf51822.TIMER0_EVENTS_COMPARE);

    final int cyclesPerTick;

    /** Alarm, wheel, preemption by one other actor, and the look at the time. */
    final int latenessTicks;

    /** What is written once in each interrupt. */
    final int acknowledged;

    Ticking(int cyclesPerTick, int latenessTicks, int acknowledged) {
      this.cyclesPerTick = cyclesPerTick;
      this.latenessTicks = latenessTicks;
      this.acknowledged = acknowledged;
    }

    String board() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void wakesNobodyEarlyNorLateByMoreThanTheAlarmTakes(Ticking ticking) throws Exception {
    try (EmulatedBoard board = start(ticking.board(), Alarms.class)) {
      var words = board.memory().watch(Scenario.OUT);
      board.runFor(Duration.ofMillis(80));

      List<Integer> said = words.marks().stream().map(Mark::value).toList();
      assertThat(said).hasSize(WAITS).filteredOn(word -> word == 4).hasSize(1);
      assertThat(said)
          .filteredOn(word -> word != 4)
          .allMatch(word -> word % 1000 < ticking.latenessTicks);
      assertThat(said.stream().map(word -> word / 1000))
          .containsOnly(0, 1, 2, 3, 5)
          .filteredOn(who -> who == 2)
          .hasSize(Alarms.GATES);
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesAnInterruptForEachTimeThatSomebodyIsDueAndNoOther(Ticking ticking) throws Exception {
    try (EmulatedBoard board = start(ticking.board(), Alarms.class)) {
      var acknowledged = board.memory().watch(ticking.acknowledged);
      board.runFor(Duration.ofMillis(80));

      int start = 1;
      assertThat(acknowledged.marks()).hasSizeBetween(WAITS - 2, start + WAITS + 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void beatsWithoutDrift(Ticking ticking) throws Exception {
    try (EmulatedBoard board = start(ticking.board(), Alarms.class)) {
      var words = board.memory().watch(Scenario.OUT);
      board.runFor(Duration.ofMillis(80));

      List<Mark> beats = words.marks().stream().filter(mark -> mark.value() / 1000 == 1).toList();
      long first = beats.get(0).cycles();
      for (int i = 1; i < beats.size(); i++) {
        long expected = first + (long) i * Alarms.BEAT * ticking.cyclesPerTick;
        assertThat(beats.get(i).cycles()).isBetween(expected - 1000, expected + 1000);
      }
    }
  }

  /** Days at the slowest rate, a quarter of an hour at the fastest. */
  @ParameterizedTest
  @CsvSource({
    "microbit,16000000",
    "microbit,8000000",
    "microbit,1000000",
    "microbit,31250",
    "pico,1000000"
  })
  void countsSixtyFourBitsAcrossWraps(String name, int tickHz) throws Exception {
    System.setProperty(Uptimes.HZ, Integer.toString(tickHz));
    try (EmulatedBoard board = start(name, Uptimes.class)) {
      var words = board.memory().watch(Scenario.OUT);
      board.runFor(Duration.ofSeconds((Uptimes.HALVES << 1) * (1L << 30) / tickHz + 2));

      assertThat(words.marks()).extracting(Mark::value).containsExactly(1, 2, 3, 4, 5, 6, 0);
    } finally {
      System.clearProperty(Uptimes.HZ);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dev.cortado.examples.primitives.AlarmResets,1",
    "dev.cortado.examples.primitives.Uptimes,13"
  })
  void interruptsAtHalfWrapsOnlyWhereSomebodyAsksForSixtyFourBits(Class<?> firmware, int events)
      throws Exception {
    try (EmulatedBoard board = start("microbit", firmware)) {
      var enabled = board.memory().watch(Nrf51822.TIMER0_INTENSET);
      board.runFor(Duration.ofMillis(1));

      assertThat(enabled.marks()).extracting(Mark::value).containsExactly(events << 16);
    }
  }

  @ParameterizedTest
  @EnumSource
  void startsAtZeroBehindAReset(Ticking ticking) throws Exception {
    try (EmulatedBoard board = start(ticking.board(), AlarmResets.class)) {
      var words = board.memory().watch(Scenario.OUT);
      board.runFor(Duration.ofMillis(80));

      int due = AlarmResets.WHILE;
      List<Integer> said = words.marks().stream().map(Mark::value).toList();
      assertThat(said).hasSize(3);
      assertThat(said.subList(0, 2))
          .allSatisfy(word -> assertThat(word).isBetween(due, due + ticking.latenessTicks));
      assertThat(said.get(2)).isBetween(2 * due, 2 * due + ticking.latenessTicks);
    }
  }

  private EmulatedBoard start(String board, Class<?> firmware) throws Exception {
    Path image = folder.resolve("alarms.elf");
    Files.write(image, Device.link(firmware, board, Optimisation.SIZE).elf());
    return EmulatedBoard.named(board).load(image).faultsReachImage(true);
  }
}
