package dev.cortado.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.core.EngineKind;
import dev.cortado.hal.facts.Nrf51822;
import dev.cortado.machine.CortexM;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NordicPeripheralsTest {
  private static final int STACK = 0x20004000;
  private static final int MARK = 0x20000800;

  private static Thumb reset() {
    return Thumb.withVectors(0, STACK).label("reset").movs(5, 0);
  }

  private static Thumb idle(Thumb code) {
    return code.label("idle").wfi().b("idle").pool();
  }

  private static EmulatedBoard board(Thumb code) {
    return EmulatedBoard.named("microbit").load(code.image());
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void buttonRaisesGpioteEvents(EngineKind engine) {
    Thumb code = reset().poke(Nrf51822.GPIO_PIN_CNF + 4 * 17, 0);
    code.poke(Nrf51822.GPIOTE_CONFIG, 1 | 17 << 8 | 2 << 16);
    code.poke(Nrf51822.GPIOTE_INTENSET, 1).poke(CortexM.NVIC_ISER, 1 << Nrf51822.IRQ_GPIOTE);
    code.poke(Nrf51822.GPIO_DIRSET, 1 << 4).load(4, Nrf51822.GPIO_OUTSET);
    idle(code).handler(CortexM.EXCEPTION_IRQ0 + Nrf51822.IRQ_GPIOTE, "press").label("press");
    code.load(0, Nrf51822.GPIOTE_EVENTS_IN).movs(1, 0).str(1, 0, 0);
    code.movs(2, 1 << 4).str(2, 4, 0).adds(5, 1).bx(14);

    try (EmulatedBoard board = EmulatedBoard.named("microbit", engine).load(code.image())) {
      board.button("A").pressAt(Duration.ofMillis(5), Duration.ofMillis(2));
      board.runFor(Duration.ofMillis(10));

      assertThat(board.core().register(5)).isEqualTo(1);
      assertThat(board.pin("COL1").changes().get(0).cycle()).isBetween(80_016L, 80_040L);
      assertThat(board.unknownAccesses()).isEmpty();
    }
  }

  @Test
  void pinReadsItsPullAndItsButton() {
    Thumb code = reset().poke(Nrf51822.GPIO_PIN_CNF + 4, 3 << 2);
    code.poke(Nrf51822.GPIO_PIN_CNF + 8, 1 << 2).poke(Nrf51822.GPIO_PIN_CNF + 4 * 26, 0);
    code.load(0, Nrf51822.GPIO_IN).label("again").ldr(5, 0, 0).b("again");

    try (EmulatedBoard board = board(code)) {
      board.runFor(Duration.ofMillis(1));
      assertThat(board.core().register(5)).isEqualTo(1 << 1 | 1 << 26);
      board.button("B").press();
      board.runFor(Duration.ofMillis(1));
      assertThat(board.core().register(5)).isEqualTo(1 << 1);
    }
  }

  @Test
  void uartReceivesSixBytesAndLosesTheSeventh() {
    Thumb code = reset().poke(Nrf51822.UART0_PSELRXD, 25).poke(Nrf51822.UART0_BAUDRATE, 0x01D7E000);
    code.poke(Nrf51822.UART0_ENABLE, 4).poke(Nrf51822.UART0_TASKS_STARTRX, 1);
    code.load(0, Nrf51822.UART0_EVENTS_ERROR).label("wait").ldr(1, 0, 0).cmp(1, 0).beq("wait");
    code.load(2, Nrf51822.UART0_RXD).load(3, MARK).movs(4, 6).load(7, Nrf51822.UART0_EVENTS_RXDRDY);
    code.label("next").movs(1, 0).str(1, 7, 0).ldr(1, 2, 0).strb(1, 3, 0).adds(3, 1);
    code.ldr(6, 7, 0).adds(5, 5, 6).subs(4, 1).bne("next").load(0, Nrf51822.UART0_ERRORSRC);
    idle(code.ldr(6, 0, 0));

    try (EmulatedBoard board = board(code)) {
      board.uart().sendAt(Duration.ofMillis(1), "abcdefg");
      board.runFor(Duration.ofMillis(3));

      assertThat(board.memory().word(MARK)).isEqualTo('a' | 'b' << 8 | 'c' << 16 | 'd' << 24);
      assertThat(board.memory().word(MARK + 4)).isEqualTo('e' | 'f' << 8);
      assertThat(board.core().register(5)).as("RXDRDY came again").isEqualTo(5);
      assertThat(board.core().register(6)).as("overrun").isEqualTo(1);
    }
  }

  @Test
  void uartAtAnotherRateGetsFramingErrors() {
    Thumb code = reset().poke(Nrf51822.UART0_PSELRXD, 25).poke(Nrf51822.UART0_BAUDRATE, 0x00275000);
    code.poke(Nrf51822.UART0_ENABLE, 4).poke(Nrf51822.UART0_TASKS_STARTRX, 1);
    code.load(0, Nrf51822.UART0_ERRORSRC).label("wait").ldr(5, 0, 0).b("wait");

    try (EmulatedBoard board = board(code)) {
      board.uart().sendAt(Duration.ofMillis(1), "x");
      board.runFor(Duration.ofMillis(3));

      assertThat(board.core().register(5)).isEqualTo(4);
    }
  }

  @Test
  void byteStoredTooEarlyIsNoted() {
    Thumb code = reset().poke(Nrf51822.UART0_PSELTXD, 24).poke(Nrf51822.UART0_BAUDRATE, 0x01D7E000);
    code.poke(Nrf51822.UART0_ENABLE, 4).poke(Nrf51822.UART0_TASKS_STARTTX, 1);
    idle(code.poke(Nrf51822.UART0_TXD, 'a').poke(Nrf51822.UART0_TXD, 'b'));

    try (EmulatedBoard board = board(code)) {
      board.runFor(Duration.ofMillis(3));

      assertThat(board.uart().text()).isEqualTo("a");
      assertThat(board.unknownAccesses().get(0).what()).contains("before TXDRDY: it is lost");
    }
  }

  @Test
  void timerComparesClearsAndInterrupts() {
    Thumb code = reset().poke(Nrf51822.TIMER0_PRESCALER, 4).poke(Nrf51822.TIMER0_CC, 250);
    code.poke(Nrf51822.TIMER0_SHORTS, 1).poke(Nrf51822.TIMER0_INTENSET, 1 << 16);
    code.poke(CortexM.NVIC_ISER, 1 << Nrf51822.IRQ_TIMER0).poke(Nrf51822.TIMER0_TASKS_START, 1);
    idle(code).handler(CortexM.EXCEPTION_IRQ0 + Nrf51822.IRQ_TIMER0, "tick").label("tick");
    code.load(0, Nrf51822.TIMER0_EVENTS_COMPARE).movs(1, 0).str(1, 0, 0).adds(5, 1);
    code.load(0, MARK).str(5, 0, 0).bx(14);

    try (EmulatedBoard board = board(code)) {
      Watch ticks = board.memory().watch(MARK);
      board.runFor(Duration.ofNanos(10_100_000));

      assertThat(ticks.marks()).hasSize(40);
      assertThat(ticks.marks().get(9).cycles() - ticks.marks().get(8).cycles()).isEqualTo(4000);
    }
  }

  /** A store whose cycle is that of the compare comes before it in the emulator's order. */
  @ParameterizedTest
  @ValueSource(ints = {Nrf51822.TIMER0_TASKS_CAPTURE + 4, Nrf51822.TIMER0_CC + 8})
  void timerPassesNoCompareValueHoweverOftenItIsAccessed(int accessed) {
    for (int period = 990; period < 1010; period++) {
      Thumb code = reset().poke(Nrf51822.TIMER0_PRESCALER, 0).poke(Nrf51822.TIMER0_CC, period);
      code.poke(Nrf51822.TIMER0_SHORTS, 1).poke(Nrf51822.TIMER0_INTENSET, 1 << 16);
      code.poke(CortexM.NVIC_ISER, 1 << Nrf51822.IRQ_TIMER0).poke(Nrf51822.TIMER0_TASKS_START, 1);
      code.load(0, accessed).movs(1, 1).label("again").str(1, 0, 0).b("again").pool();
      code.handler(CortexM.EXCEPTION_IRQ0 + Nrf51822.IRQ_TIMER0, "tick").label("tick");
      code.load(0, Nrf51822.TIMER0_EVENTS_COMPARE).movs(1, 0).str(1, 0, 0).adds(5, 1).bx(14);

      try (EmulatedBoard board = board(code)) {
        board.runFor(Duration.ofMillis(10));

        assertThat(board.core().register(5)).isBetween(160_000 / period - 1, 160_000 / period);
      }
    }
  }

  @Test
  void realTimeCounterTicksOnlyWithItsClock() {
    Thumb code = reset().poke(Nrf51822.RTC0_TASKS_START, 1);
    code.poke(Nrf51822.CLOCK_TASKS_LFCLKSTART, 1).load(0, Nrf51822.CLOCK_EVENTS_LFCLKSTARTED);
    code.label("wait").ldr(1, 0, 0).cmp(1, 0).beq("wait");
    code.poke(Nrf51822.RTC0_CC, 328).poke(Nrf51822.RTC0_INTENSET, 1 << 16);
    code.poke(CortexM.NVIC_ISER, 1 << Nrf51822.IRQ_RTC0).poke(Nrf51822.RTC0_TASKS_START, 1);
    idle(code).handler(CortexM.EXCEPTION_IRQ0 + Nrf51822.IRQ_RTC0, "alarm").label("alarm");
    code.load(0, Nrf51822.RTC0_EVENTS_COMPARE).movs(1, 0).str(1, 0, 0);
    code.load(0, Nrf51822.RTC0_COUNTER).ldr(5, 0, 0).bx(14);

    try (EmulatedBoard board = board(code)) {
      board.runFor(Duration.ofMillis(10));
      assertThat(board.core().register(5)).isZero();
      board.runFor(Duration.ofMillis(1));
      assertThat(board.core().register(5)).isEqualTo(328);
      assertThat(board.unknownAccesses().get(0).what()).contains("clock does not run");
    }
  }

  @Test
  void randomNumbersAreTheSameInEachRun() {
    Thumb code = reset().poke(Nrf51822.RNG_TASKS_START, 1).load(0, Nrf51822.RNG_VALUE);
    code.label("again").ldr(5, 0, 0).b("again");

    int[] values = new int[2];
    for (int i = 0; i < 2; i++) {
      try (EmulatedBoard board = board(code)) {
        board.runFor(Duration.ofMillis(1));
        values[i] = board.core().register(5);
      }
    }
    assertThat(values[0]).isEqualTo(values[1]).isNotZero();
  }

  @Test
  void systemOffEndsAtASensedLevelWithAReset() {
    Thumb code = reset().load(0, Nrf51822.POWER_RESETREAS).ldr(4, 0, 0).load(1, MARK);
    code.str(4, 1, 0).poke(Nrf51822.GPIO_PIN_CNF + 4 * 17, 3 << 16);
    idle(code.poke(Nrf51822.POWER_SYSTEMOFF, 1));

    try (EmulatedBoard board = board(code)) {
      Watch starts = board.memory().watch(MARK);
      board.button("A").pressAt(Duration.ofMillis(50));
      board.runFor(Duration.ofMillis(100));

      assertThat(starts.marks()).extracting(Watch.Mark::value).containsExactly(0, 1 << 16);
      assertThat(starts.marks().get(1).cycles()).isBetween(800_000L, 800_100L);
    }
  }

  @Test
  void flashIsWrittenAndErasedWhileTheControllerAllows() {
    Thumb code = reset().poke(Nrf51822.NVMC_CONFIG, 1).poke(0x8000, 0x12345678);
    code.poke(Nrf51822.NVMC_CONFIG, 0).load(0, 0x8000).ldr(4, 0, 0);
    code.poke(Nrf51822.NVMC_CONFIG, 2).poke(Nrf51822.NVMC_ERASEPAGE, 0x8000);
    idle(code.load(0, 0x8000).ldr(5, 0, 0));

    try (EmulatedBoard board = board(code)) {
      board.runFor(Duration.ofMillis(100));

      assertThat(board.core().register(4)).isEqualTo(0x12345678);
      assertThat(board.core().register(5)).isEqualTo(-1);
    }
  }
}
