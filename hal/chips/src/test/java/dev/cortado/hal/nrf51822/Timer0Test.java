package dev.cortado.hal.nrf51822;

import static dev.cortado.hal.RegisterFile.store;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.hal.RegisterFile;
import dev.cortado.hal.facts.Nrf51822;
import dev.cortado.time.AlarmSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Timer0Test {
  private final Timer0 timer = new Timer0();
  private final RegisterFile registers = RegisterFile.install();

  @ParameterizedTest
  @CsvSource({"16000000,0", "2000000,3", "1000000,4", "62500,8", "31250,9"})
  void countsFromZeroInThirtyTwoBits(int tickHz, int prescaler) {
    timer.at(tickHz).start();

    assertThat(timer.ticksAt(tickHz)).isTrue();
    assertThat(registers.takeStores())
        .containsExactly(
            store(Nrf51822.CLOCK_TASKS_HFCLKSTART, 1),
            store(Nrf51822.TIMER0_BITMODE, 3),
            store(Nrf51822.TIMER0_PRESCALER, prescaler),
            store(Nrf51822.TIMER0_CC + 12, 0x8000_0000),
            store(Nrf51822.TIMER0_INTENSET, 1 << 16 | 1 << 18 | 1 << 19),
            store(Nrf51822.TIMER0_TASKS_START, 1));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        Integer.MIN_VALUE,
        -1,
        0,
        1,
        1000,
        15_625,
        31_249,
        3_200_000,
        32_000_000,
        Integer.MAX_VALUE
      })
  void hasNotTheRateThatNoPowerOfTwoMakes(int tickHz) {
    assertThat(timer.ticksAt(tickHz)).isFalse();
  }

  @Test
  void hasTenRates() {
    int rates = 0;
    for (int tickHz = 1; tickHz <= timer.fastestHz(); tickHz++) {
      rates += timer.ticksAt(tickHz) ? 1 : 0;
    }

    assertThat(rates).isEqualTo(10);
  }

  @Test
  void writesTheAlarmWhereTheCountIsNeverCaptured() {
    AlarmSource alarm = (AlarmSource) timer.at(1_000_000);
    registers.answer(Nrf51822.TIMER0_CC + 4, 1234);

    alarm.arm(77);
    assertThat(registers.takeStores()).containsExactly(store(Nrf51822.TIMER0_CC, 77));
    assertThat(alarm.nowTicks()).isEqualTo(1234);
    assertThat(registers.takeStores()).containsExactly(store(Nrf51822.TIMER0_TASKS_CAPTURE + 4, 1));
  }

  @Test
  void clearsItsEventsBeforeItLooksAtTheTime() {
    timer.at(1_000_000).acknowledge();

    assertThat(registers.takeStores())
        .containsExactly(
            store(Nrf51822.TIMER0_EVENTS_COMPARE, 0),
            store(Nrf51822.TIMER0_EVENTS_COMPARE + 8, 0),
            store(Nrf51822.TIMER0_EVENTS_COMPARE + 12, 0),
            store(Nrf51822.TIMER0_TASKS_CAPTURE + 4, 1));
  }
}
