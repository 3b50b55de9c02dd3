package dev.cortado.hal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class SerialReceiveTest {
  private static final int CAPACITY = 4;

  private final FakeUart uart = new FakeUart();
  private final Serial serial = new Serial(uart, 2, new Queue<>());
  private final Pool<SerialBuffer> pool = new Pool<>(2, () -> new SerialBuffer(CAPACITY));
  private final Queue<SerialBuffer> received = new Queue<>();
  private final List<SerialBuffer> held = new ArrayList<>();

  @BeforeEach
  void installMachine() {
    RegisterFile.install();
  }

  @Test
  void listensOnlyIfTheApplicationReceives() {
    assertThat(uart.listens).isFalse();

    serial.receive(pool, received, Framing.BLOCKS);

    assertThat(uart.listens).isTrue();
  }

  @Test
  void refusesASecondReceiver() {
    serial.receive(pool, received, Framing.BLOCKS);

    assertThatThrownBy(() -> serial.receive(pool, received, Framing.LINES))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("receives already");
  }

  @Test
  void doesNothingAtASpuriousInterrupt() {
    serial.receive(pool, received, Framing.CHUNKS);

    serial.onInterrupt();

    assertThat(received.poll()).isNull();
    assertThat(uart.sent).isEmpty();
  }

  @Test
  void ignoresTheReceiverIfTheApplicationDoesNotReceive() {
    interruptAfter("abc");

    assertThat(uart.arrived).hasSize(3);
  }

  @Nested
  final class Lines {
    @BeforeEach
    void receiveLines() {
      serial.receive(pool, received, Framing.LINES);
    }

    @Test
    void keepsALineUntilItEnds() {
      interruptAfter("ab");
      assertThat(received.poll()).isNull();

      interruptAfter("c\n");
      assertThat(take()).isEqualTo("abc.");
    }

    @Test
    void endsALineAtACarriageReturn() {
      interruptAfter("ab\rcd\r");

      assertThat(take()).isEqualTo("ab.");
      assertThat(take()).isEqualTo("cd.");
    }

    @Test
    void takesCarriageReturnAndLineFeedForOneEnd() {
      interruptAfter("ab\r");
      interruptAfter("\ncd\r\n");

      assertThat(take()).isEqualTo("ab.");
      assertThat(take()).isEqualTo("cd.");
      assertThat(received.poll()).isNull();
    }

    @Test
    void deliversAnEmptyLine() {
      interruptAfter("\n\n");

      assertThat(take()).isEqualTo(".");
      assertThat(take()).isEqualTo(".");
    }

    @Test
    void deliversALineThatJustFitsInOneMessage() {
      interruptAfter("abcd\n");

      assertThat(take()).isEqualTo("abcd.");
      assertThat(received.poll()).isNull();
    }

    @Test
    void continuesALongLineInTheNextMessage() {
      interruptAfter("abcdef\n");

      assertThat(take()).isEqualTo("abcd>");
      assertThat(take()).isEqualTo("ef.");
    }

    @Test
    void countsEachByteThatFindsThePoolEmpty() {
      interruptAfter("a\nb\n");
      interruptAfter("lost\n");
      freeAll();
      interruptAfter("c\n");

      SerialBuffer line = received.poll();
      assertThat(text(line)).isEqualTo("c.");
      assertThat(line.lostBytes()).isEqualTo("lost\n".length());
    }

    @Test
    void tellsALossInOneMessageOnly() {
      uart.lost = true;
      interruptAfter("a\nb\n");

      assertThat(received.poll().lostBytes()).isEqualTo(1);
      assertThat(received.poll().lostBytes()).isZero();
    }

    @Test
    void losesWhatALongLineHasBeyondTheLastMessage() {
      interruptAfter("abcdefghij\n");
      freeAll();
      interruptAfter("k\n");

      SerialBuffer line = received.poll();
      assertThat(text(line)).isEqualTo("k.");
      assertThat(line.lostBytes()).isEqualTo("ij\n".length());
    }

    private void freeAll() {
      for (SerialBuffer line = received.poll(); line != null; line = received.poll()) {
        line.free();
      }
    }
  }

  @Nested
  final class Blocks {
    @BeforeEach
    void receiveBlocks() {
      serial.receive(pool, received, Framing.BLOCKS);
    }

    @Test
    void handsOverAtOnceWhenFull() {
      interruptAfter("ab\n");
      assertThat(received.poll()).isNull();

      interruptAfter("d");
      assertThat(take()).isEqualTo("ab\nd>");
    }

    @Test
    void leavesOutADamagedByteAndCountsIt() {
      uart.arrived.add(UartPort.DAMAGED);
      interruptAfter("abcd");

      SerialBuffer block = received.poll();
      assertThat(text(block)).isEqualTo("abcd>");
      assertThat(block.lostBytes()).isEqualTo(1);
    }
  }

  @Nested
  final class Chunks {
    @BeforeEach
    void receiveChunks() {
      serial.receive(pool, received, Framing.CHUNKS);
    }

    @Test
    void handsOverWhatOneInterruptFinds() {
      interruptAfter("a");
      interruptAfter("bc");

      assertThat(take()).isEqualTo("a>");
      assertThat(take()).isEqualTo("bc>");
    }

    @Test
    void goesOnInTheNextMessageWhenFull() {
      interruptAfter("abcdef");

      assertThat(take()).isEqualTo("abcd>");
      assertThat(take()).isEqualTo("ef>");
    }

    @Test
    void passesAllByteValues() {
      uart.arrived.add(0xff);
      uart.arrived.add(0);
      serial.onInterrupt();

      SerialBuffer chunk = received.poll();
      assertThat(chunk.byteAt(0)).isEqualTo((byte) 0xff);
      assertThat(chunk.byteAt(1)).isZero();
    }
  }

  private void interruptAfter(String text) {
    uart.arrive(text);
    serial.onInterrupt();
  }

  /** Returns the oldest message's text, with a full stop where its line ends, and keeps it. */
  private String take() {
    SerialBuffer message = received.poll();
    assertThat(message).isNotNull();
    held.add(message);
    return text(message);
  }

  private static String text(SerialBuffer message) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < message.length(); i++) {
      text.append((char) message.byteAt(i));
    }
    return text.append(message.endsLine() ? '.' : '>').toString();
  }
}
