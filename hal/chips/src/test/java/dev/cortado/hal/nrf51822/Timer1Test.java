package dev.cortado.hal.nrf51822;

import static dev.cortado.hal.RegisterFile.store;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.hal.RegisterFile;
import dev.cortado.hal.facts.Nrf51822;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Timer1Test {
  private final Timer1 timer = new Timer1();
  private final RegisterFile registers = RegisterFile.install();

  @ParameterizedTest
  @CsvSource({"250000,4,4", "1000,4,1000", "1024,0,15625", "100,4,10000", "1,8,62500"})
  void countsUpToTheTickAndFromZeroAgain(int tickHz, int prescaler, int count) {
    timer.at(tickHz).start();

    assertThat(timer.ticksAt(tickHz)).isTrue();
    assertThat(registers.takeStores())
        .containsExactly(
            store(Nrf51822.CLOCK_TASKS_HFCLKSTART, 1),
            store(Nrf51822.TIMER1_PRESCALER, prescaler),
            store(Nrf51822.TIMER1_CC, count),
            store(Nrf51822.TIMER1_SHORTS, 1),
            store(Nrf51822.TIMER1_INTENSET, 1 << 16),
            store(Nrf51822.TIMER1_TASKS_START, 1));
  }

  @Test
  void clearsTheEventInEachTick() {
    timer.at(1000).acknowledge();

    assertThat(registers.takeStores()).containsExactly(store(Nrf51822.TIMER1_EVENTS_COMPARE, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 3, 500_000, 16_000_000, Integer.MAX_VALUE})
  void hasNotTheRateThatTakesAFractionOrTooFewCycles(int tickHz) {
    assertThat(timer.ticksAt(tickHz)).isFalse();
  }

  @Test
  void hasEachRateThatDividesTheClockUpToTheFastest() {
    for (int tickHz = 1; tickHz <= timer.fastestHz(); tickHz++) {
      assertThat(timer.ticksAt(tickHz)).isEqualTo(16_000_000 % tickHz == 0);
    }
  }
}
