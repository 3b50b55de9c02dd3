package dev.cortado.hal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SerialSendTest {
  private static final int IRQ = 5;
  private static final int ISPR = 0xE000E200;

  private final FakeUart uart = new FakeUart();
  private final Serial serial = new Serial(uart, IRQ, new Queue<>());
  private final Pool<SerialBuffer> pool = new Pool<>(2, () -> new SerialBuffer(8));
  private RegisterFile registers;

  @BeforeEach
  void installMachine() {
    registers = RegisterFile.install();
  }

  @Test
  void pendsItsInterruptToStartAnIdleTransmitter() {
    serial.send(message("a"));

    assertThat(registers.takeStores()).containsExactly(RegisterFile.store(ISPR, 1 << IRQ));
    assertThat(uart.sent).isEmpty();
  }

  @Test
  void sendsNothingAtASpuriousInterrupt() {
    uart.room = 8;

    serial.onInterrupt();

    assertThat(uart.sent).isEmpty();
    assertThat(uart.idle).isTrue();
  }

  @Test
  void waitsForRoomUntilItsLastMessageIsFreed() {
    serial.send(message("ab"));

    uart.room = 2;
    serial.onInterrupt();
    assertThat(uart.idle).isFalse();

    uart.room = 1;
    serial.onInterrupt();
    assertThat(uart.idle).isTrue();
  }

  @Test
  void sendsNoMoreThanTheTransmitterTakes() {
    serial.send(message("abc"));

    uart.room = 2;
    serial.onInterrupt();
    assertThat(uart.sent).hasToString("ab");

    uart.room = 2;
    serial.onInterrupt();
    assertThat(uart.sent).hasToString("abc");
  }

  @Test
  void sendsMessagesInTheirOrder() {
    serial.send(message("ab"));
    serial.send(message("cd"));

    uart.room = 8;
    serial.onInterrupt();

    assertThat(uart.sent).hasToString("abcd");
  }

  @Test
  void freesAMessageOnlyAfterItsLastByteIsUnderWay() {
    pool.alloc();
    serial.send(message("ab"));

    uart.room = 2;
    serial.onInterrupt();
    assertThat(pool.alloc()).isNull();

    uart.room = 1;
    serial.onInterrupt();
    assertThat(pool.alloc()).isNotNull();
  }

  @Test
  void givesAnEmptyMessageBack() {
    pool.alloc();
    serial.send(message(""));

    uart.room = 1;
    serial.onInterrupt();

    assertThat(uart.sent).isEmpty();
    assertThat(pool.alloc()).isNotNull();
  }

  @Test
  void startsThePortAtBoot() {
    serial.start();

    assertThat(uart.started).isTrue();
  }

  private SerialBuffer message(String text) {
    SerialBuffer message = pool.alloc();
    message.clear();
    assertThat(message.append(text.getBytes(StandardCharsets.US_ASCII))).isTrue();
    return message;
  }
}
