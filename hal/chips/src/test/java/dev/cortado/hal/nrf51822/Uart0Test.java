package dev.cortado.hal.nrf51822;

import static dev.cortado.hal.RegisterFile.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cortado.hal.RegisterFile;
import dev.cortado.hal.UartPort;
import dev.cortado.hal.facts.Nrf51822;
import org.junit.jupiter.api.Test;

final class Uart0Test {
  private static final int OVERRUN = 1;

  private final RegisterFile registers = RegisterFile.install();
  private final Uart0 uart = new Uart0(24, 25, BaudRates.registerValue(115_200));

  @Test
  void refusesARateThatTheChipDoesNotHave() {
    assertThatThrownBy(() -> BaudRates.registerValue(12_345))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("baud=12345, the nRF51822 can do [1200, 2400, ")
        .hasMessageEndingWith("921600, 1000000]");
  }

  @Test
  void reportsAndClearsAnOverrun() {
    uart.listen();
    registers.answer(Nrf51822.UART0_EVENTS_ERROR, 1);
    registers.answer(Nrf51822.UART0_ERRORSRC, OVERRUN);

    assertThat(uart.acknowledge()).isTrue();

    assertThat(registers.takeStores())
        .containsExactly(
            store(Nrf51822.UART0_EVENTS_ERROR, 0), store(Nrf51822.UART0_ERRORSRC, OVERRUN));
  }

  @Test
  void reportsNoLossWithoutAnError() {
    uart.listen();

    assertThat(uart.acknowledge()).isFalse();
    assertThat(registers.takeStores()).isEmpty();
  }

  @Test
  void hasNothingWithoutAnEvent() {
    assertThat(uart.receive()).isEqualTo(UartPort.NOTHING);
    assertThat(registers.takeStores()).isEmpty();
  }

  @Test
  void clearsTheEventBeforeItReadsTheByte() {
    registers.answer(Nrf51822.UART0_EVENTS_RXDRDY, 1);
    registers.answerFrom(
        Nrf51822.UART0_RXD,
        () -> {
          assertThat(registers.takeStores())
              .containsExactly(store(Nrf51822.UART0_EVENTS_RXDRDY, 0));
          return 0xfe;
        });

    assertThat(uart.receive()).isEqualTo(0xfe);
  }

  @Test
  void waitsForTheByteOnItsWayOut() {
    assertThat(uart.readyToSend()).isTrue();
    uart.send(0x1ff);
    assertThat(registers.takeStores()).containsExactly(store(Nrf51822.UART0_TXD, 0xff));
    assertThat(uart.readyToSend()).isFalse();

    registers.answer(Nrf51822.UART0_EVENTS_TXDRDY, 1);

    assertThat(uart.readyToSend()).isTrue();
    assertThat(registers.takeStores()).containsExactly(store(Nrf51822.UART0_EVENTS_TXDRDY, 0));
    assertThat(uart.readyToSend()).isTrue();
  }

  @Test
  void startsOnlyTheTransmitterIfNobodyListens() {
    uart.start();

    assertThat(registers.takeStores())
        .containsExactly(
            store(Nrf51822.UART0_PSELTXD, 24),
            store(Nrf51822.UART0_BAUDRATE, 0x01D7E000),
            store(Nrf51822.UART0_ENABLE, 4),
            store(Nrf51822.UART0_TASKS_STARTTX, 1),
            store(Nrf51822.UART0_INTENSET, 0x80));
  }

  @Test
  void startsBothDirectionsForAListener() {
    uart.listen();

    uart.start();

    assertThat(registers.takeStores())
        .containsExactly(
            store(Nrf51822.GPIO_PIN_CNF + 4 * 25, 0xc),
            store(Nrf51822.UART0_PSELRXD, 25),
            store(Nrf51822.UART0_PSELTXD, 24),
            store(Nrf51822.UART0_BAUDRATE, 0x01D7E000),
            store(Nrf51822.UART0_ENABLE, 4),
            store(Nrf51822.UART0_TASKS_STARTTX, 1),
            store(Nrf51822.UART0_TASKS_STARTRX, 1),
            store(Nrf51822.UART0_INTENSET, 0x284));
  }
}
