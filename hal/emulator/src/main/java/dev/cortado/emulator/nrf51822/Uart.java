package dev.cortado.emulator.nrf51822;

import dev.cortado.emulator.core.Nvic;
import dev.cortado.emulator.core.Timeline;
import dev.cortado.emulator.core.UnknownAccesses;
import dev.cortado.emulator.registers.Registers;
import dev.cortado.emulator.wires.SerialLine;
import dev.cortado.hal.facts.Nrf51822;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * UART0 (chapter 29): 8N1; flow control and parity are not modelled. Host only.
 *
 * <p>TXDRDY comes when the stop bit has been sent. A byte stored to TXD before that is noted and
 * lost.
 */
final class Uart implements NordicBlock.Behaviour {
  private static final int START_RX = 0;
  private static final int STOP_RX = 1;
  private static final int START_TX = 2;
  private static final int STOP_TX = 3;
  private static final int SUSPEND = 7;
  private static final int ENABLED = 4;
  private static final int FIFO_BYTES = 6;
  private static final int OVERRUN = 1;
  private static final int FRAMING = 4;
  private static final int TOLERANCE_PERCENT = 5;
  private static final double BAUD_STEP = 16e6 / (1L << 32);

  private final Timeline timeline;
  private final SerialLine line;
  private final UnknownAccesses unknown;
  private final NordicBlock block;
  private final Registers registers;
  private final Deque<Integer> fifo = new ArrayDeque<>();
  private boolean receiving;
  private boolean sending;
  private boolean shifting;
  private boolean byteInRxd;

  Uart(Timeline timeline, SerialLine line, Nvic nvic, UnknownAccesses unknown) {
    this.timeline = timeline;
    this.line = line;
    this.unknown = unknown;
    block =
        new NordicBlock(Nrf51822.UART0_BASE, Nrf51822.IRQ_UART0, nvic, this, unknown)
            .tasks(Nrf51822.UART0_TASKS_STARTRX, 4)
            .tasks(Nrf51822.UART0_TASKS_SUSPEND, 1)
            .events(Nrf51822.UART0_EVENTS_CTS, 3)
            .events(Nrf51822.UART0_EVENTS_TXDRDY, 1)
            .events(Nrf51822.UART0_EVENTS_ERROR, 1)
            .events(Nrf51822.UART0_EVENTS_RXTO, 1);
    registers =
        block
            .registers()
            .declare(Nrf51822.UART0_SHORTS, 0)
            .declare(Nrf51822.UART0_ERRORSRC, 0)
            .declare(Nrf51822.UART0_ENABLE, 0)
            .declareMany(Nrf51822.UART0_PSELRTS, 4, -1)
            .declareReadOnly(Nrf51822.UART0_RXD, 0)
            .declare(Nrf51822.UART0_TXD, 0)
            .declare(Nrf51822.UART0_BAUDRATE, 0x04000000)
            .declare(Nrf51822.UART0_CONFIG, 0)
            .declare(Nrf51822.UART0_POWER, 1);
    line.receiver(this::receive);
  }

  NordicBlock block() {
    return block;
  }

  @Override
  public void task(int number) {
    switch (number) {
      case START_RX -> receiving = true;
      case STOP_RX -> {
        if (receiving) {
          receiving = false;
          block.happen(Nrf51822.UART0_EVENTS_RXTO);
        }
      }
      case START_TX -> sending = true;
      case STOP_TX -> sending = false;
      case SUSPEND -> {
        sending = false;
        receiving = false;
      }
      default -> throw new IllegalArgumentException("task=" + number);
    }
  }

  @Override
  public void loaded(int address) {
    if (address == Nrf51822.UART0_RXD) {
      byteInRxd = false;
      moveUp();
    }
  }

  @Override
  public void stored(int address, int value, int previous) {
    if (address == Nrf51822.UART0_ERRORSRC) {
      registers.set(address, previous & ~value);
    } else if (address == Nrf51822.UART0_TXD) {
      registers.set(address, 0);
      send(value & 0xff);
    }
  }

  private boolean enabled() {
    return (registers.get(Nrf51822.UART0_ENABLE) & 7) == ENABLED;
  }

  private double bitsPerSecond() {
    return (registers.get(Nrf51822.UART0_BAUDRATE) & 0xffffffffL) * BAUD_STEP;
  }

  private void send(int value) {
    if (!enabled() || !sending || registers.get(Nrf51822.UART0_PSELTXD) == -1) {
      unknown.note(Nrf51822.UART0_TXD, "byte stored while the transmitter is not set up");
    } else if (shifting) {
      unknown.note(Nrf51822.UART0_TXD, "byte stored before TXDRDY: it is lost");
    } else {
      shifting = true;
      long start = timeline.nowNanos();
      long frameNanos = Math.round(SerialLine.FRAME_BITS * 1e9 / bitsPerSecond());
      timeline.at(timeline.after(frameNanos), cycle -> sent(value, start));
    }
  }

  private void sent(int value, long startNanos) {
    shifting = false;
    line.sent(value, startNanos);
    block.happen(Nrf51822.UART0_EVENTS_TXDRDY);
  }

  private void receive(int value, int baud) {
    if (!enabled() || !receiving || registers.get(Nrf51822.UART0_PSELRXD) == -1) {
      return;
    }
    if (Math.abs(bitsPerSecond() - baud) * 100 > baud * (double) TOLERANCE_PERCENT) {
      error(FRAMING);
    }
    if (fifo.size() + (byteInRxd ? 1 : 0) == FIFO_BYTES) {
      error(OVERRUN);
    } else {
      fifo.add(value);
      moveUp();
    }
  }

  private void moveUp() {
    if (!byteInRxd && !fifo.isEmpty()) {
      byteInRxd = true;
      registers.set(Nrf51822.UART0_RXD, fifo.remove());
      block.happen(Nrf51822.UART0_EVENTS_RXDRDY);
    }
  }

  private void error(int source) {
    registers.set(Nrf51822.UART0_ERRORSRC, registers.get(Nrf51822.UART0_ERRORSRC) | source);
    block.happen(Nrf51822.UART0_EVENTS_ERROR);
  }
}
