package dev.cortado.hal.rp2040;

import static dev.cortado.hal.RegisterFile.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cortado.hal.RegisterFile;
import dev.cortado.hal.UartPort;
import dev.cortado.hal.facts.Rp2040;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Uart0Test {
  private static final int RECEIVE = 1 << 4;
  private static final int TRANSMIT = 1 << 5;
  private static final int OVERRUN = 1 << 10;
  private static final int RECEIVER_EMPTY = 1 << 4;
  private static final int TRANSMITTER_FULL = 1 << 5;

  private final RegisterFile registers = RegisterFile.install();
  private final Uart0 uart = Uart0.at(115_200);

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 119, 7_812_501, Integer.MAX_VALUE})
  void refusesARateOutOfRange(int baud) {
    assertThatThrownBy(() -> Uart0.at(baud))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("baud=" + baud + ", the RP2040 can do 120 to 7812500");
  }

  @Test
  void reportsAndClearsAnOverrun() {
    registers.answer(Rp2040.UART0_UARTMIS, OVERRUN | RECEIVE);

    assertThat(uart.acknowledge()).isTrue();

    assertThat(registers.takeStores())
        .containsExactly(store(Rp2040.UART0_UARTICR, OVERRUN | RECEIVE));
  }

  @Test
  void reportsNoLossAtASpuriousInterrupt() {
    assertThat(uart.acknowledge()).isFalse();
  }

  @Test
  void hasNothingWhenItsQueueIsEmpty() {
    registers.answer(Rp2040.UART0_UARTFR, RECEIVER_EMPTY);

    assertThat(uart.receive()).isEqualTo(UartPort.NOTHING);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x141, 0x241, 0x400})
  void tellsADamagedByte(int data) {
    registers.answer(Rp2040.UART0_UARTDR, data);

    assertThat(uart.receive()).isEqualTo(UartPort.DAMAGED);
  }

  @Test
  void returnsBytesWithoutASign() {
    registers.answer(Rp2040.UART0_UARTDR, 0x8ff);

    assertThat(uart.receive()).isEqualTo(0xff);
  }

  @Test
  void asksForAnInterruptWhenItsQueueIsFull() {
    registers.answer(Rp2040.UART0_UARTFR, TRANSMITTER_FULL, 0);

    assertThat(uart.readyToSend()).isFalse();
    assertThat(registers.takeStores())
        .containsExactly(store(Rp2040.UART0_UARTIMSC + Rp2040.ALIAS_SET, TRANSMIT));

    assertThat(uart.readyToSend()).isTrue();
    assertThat(registers.takeStores()).isEmpty();
  }

  @Test
  void asksForNoInterruptWhenThereIsNothingToSend() {
    uart.nothingToSend();

    assertThat(registers.takeStores())
        .containsExactly(store(Rp2040.UART0_UARTIMSC + Rp2040.ALIAS_CLR, TRANSMIT));
  }

  @Test
  void sendsEightBits() {
    uart.send(-1);

    assertThat(registers.takeStores()).containsExactly(store(Rp2040.UART0_UARTDR, 0xff));
  }

  @ParameterizedTest
  @CsvSource({"120, 65104, 11", "9600, 813, 51", "115200, 67, 52", "7812500, 1, 0"})
  void dividesTheClock(int baud, int whole, int sixtyFourths) {
    Uart0.at(baud).start();

    assertThat(registers.takeStores())
        .contains(store(Rp2040.UART0_UARTIBRD, whole), store(Rp2040.UART0_UARTFBRD, sixtyFourths));
  }

  @Test
  void startsOnlyTheTransmitterIfNobodyListens() {
    uart.start();

    assertThat(registers.takeStores())
        .containsExactly(
            store(Rp2040.CLOCKS_CLK_PERI_CTRL, 0x800),
            store(Rp2040.UART0_UARTIBRD, 67),
            store(Rp2040.UART0_UARTFBRD, 52),
            store(Rp2040.UART0_UARTLCR_H, 0x70),
            store(Rp2040.UART0_UARTCR, 0x101));
  }

  @Test
  void startsBothDirectionsForAListener() {
    uart.listen();

    uart.start();

    assertThat(registers.takeStores())
        .contains(store(Rp2040.UART0_UARTIMSC, 0x450), store(Rp2040.UART0_UARTCR, 0x301));
  }
}
