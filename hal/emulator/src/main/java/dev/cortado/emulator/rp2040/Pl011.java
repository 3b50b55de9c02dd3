package dev.cortado.emulator.rp2040;

import dev.cortado.emulator.core.Nvic;
import dev.cortado.emulator.core.Timeline;
import dev.cortado.emulator.core.UnknownAccesses;
import dev.cortado.emulator.registers.Registers;
import dev.cortado.emulator.wires.SerialLine;
import dev.cortado.hal.facts.Rp2040;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/**
 * UART0 and UART1 (section 4.2, Arm PL011): 8N1 whatever LCR_H says of parity and stop bits; no
 * modem lines, no DMA. Host only.
 */
final class Pl011 implements Registers.Behaviour {
  private static final int FIFO_BYTES = 32;
  private static final int CR_ENABLE = 1;
  private static final int CR_LOOPBACK = 1 << 7;
  private static final int CR_TRANSMIT = 1 << 8;
  private static final int CR_RECEIVE = 1 << 9;
  private static final int LCR_FIFOS = 1 << 4;
  private static final int FR_BUSY = 1 << 3;
  private static final int FR_RX_EMPTY = 1 << 4;
  private static final int FR_TX_FULL = 1 << 5;
  private static final int FR_RX_FULL = 1 << 6;
  private static final int FR_TX_EMPTY = 1 << 7;
  private static final int RECEIVED = 1 << 4;
  private static final int TRANSMITTED = 1 << 5;
  private static final int TIMED_OUT = 1 << 6;
  private static final int FRAMING_ERROR = 1 << 7;
  private static final int OVERRUN_ERROR = 1 << 10;
  private static final int DATA_FRAMING = 1 << 8;
  private static final int DATA_OVERRUN = 1 << 11;
  private static final int TIMEOUT_BITS = 32;
  private static final int TOLERANCE_PERCENT = 5;

  private final int base;
  private final int irq;
  private final Timeline timeline;
  private final ClockTree clocks;
  private final SerialLine line;
  private final BooleanSupplier reachesPin;
  private final Nvic nvic;
  private final UnknownAccesses unknown;
  private final Block block;
  private final Registers registers;
  private final Deque<Integer> transmit = new ArrayDeque<>();
  private final Deque<Integer> receive = new ArrayDeque<>();
  private Timeline.Event shift;
  private Timeline.Event timeout;
  private boolean overrun;
  private int interrupts;

  Pl011(
      int base,
      int irq,
      Timeline timeline,
      ClockTree clocks,
      SerialLine line,
      BooleanSupplier reachesPin,
      Nvic nvic,
      UnknownAccesses unknown) {
    this.base = base;
    this.irq = irq;
    this.timeline = timeline;
    this.clocks = clocks;
    this.line = line;
    this.reachesPin = reachesPin;
    this.nvic = nvic;
    this.unknown = unknown;
    block = new Block(base, this, unknown);
    registers = block.registers();
    reset();
    line.receiver(this::receive);
  }

  Block block() {
    return block;
  }

  private int at(int uart0Address) {
    return uart0Address - Rp2040.UART0_BASE + base;
  }

  /** Puts everything back to its state after reset. */
  void reset() {
    timeline.cancel(shift);
    timeline.cancel(timeout);
    transmit.clear();
    receive.clear();
    overrun = false;
    interrupts = 0;
    registers
        .declareMany(at(Rp2040.UART0_UARTDR), 2, 0)
        .declareReadOnly(at(Rp2040.UART0_UARTFR), 0)
        .declareMany(at(Rp2040.UART0_UARTILPR), 4, 0)
        .declare(at(Rp2040.UART0_UARTCR), CR_TRANSMIT | CR_RECEIVE)
        .declare(at(Rp2040.UART0_UARTIFLS), 0x12)
        .declare(at(Rp2040.UART0_UARTIMSC), 0)
        .declareReadOnly(at(Rp2040.UART0_UARTRIS), 0)
        .declareReadOnly(at(Rp2040.UART0_UARTMIS), 0)
        .declareMany(at(Rp2040.UART0_UARTICR), 2, 0);
    update();
  }

  @Override
  public void loading(int address) {
    if (address == at(Rp2040.UART0_UARTDR)) {
      registers.set(address, receive.isEmpty() ? 0 : receive.peek());
    } else if (address == at(Rp2040.UART0_UARTFR)) {
      registers.set(
          address,
          (shifting() ? FR_BUSY : 0)
              | (receive.isEmpty() ? FR_RX_EMPTY : 0)
              | (receive.size() >= depth() ? FR_RX_FULL : 0)
              | (transmit.isEmpty() ? FR_TX_EMPTY : 0)
              | (transmit.size() >= depth() ? FR_TX_FULL : 0));
    } else if (address == at(Rp2040.UART0_UARTRIS)) {
      registers.set(address, interrupts);
    } else if (address == at(Rp2040.UART0_UARTMIS)) {
      registers.set(address, interrupts & registers.get(at(Rp2040.UART0_UARTIMSC)));
    }
  }

  @Override
  public void loaded(int address) {
    if (address == at(Rp2040.UART0_UARTDR) && !receive.isEmpty()) {
      receive.remove();
      if (receive.size() < receiveTrigger()) {
        interrupts &= ~RECEIVED;
      }
      if (receive.isEmpty()) {
        interrupts &= ~TIMED_OUT;
        timeline.cancel(timeout);
      }
      update();
    }
  }

  @Override
  public void stored(int address, int value, int previous) {
    if (address == at(Rp2040.UART0_UARTDR)) {
      send(value & 0xff);
    } else if (address == at(Rp2040.UART0_UARTICR)) {
      interrupts &= ~value;
    }
    startShifting();
    update();
  }

  private boolean control(int bits) {
    return (registers.get(at(Rp2040.UART0_UARTCR)) & bits) == bits;
  }

  private int depth() {
    return (registers.get(at(Rp2040.UART0_UARTLCR_H)) & LCR_FIFOS) != 0 ? FIFO_BYTES : 1;
  }

  private int trigger(int field) {
    return switch (field & 7) {
      case 0 -> FIFO_BYTES / 8;
      case 1 -> FIFO_BYTES / 4;
      case 2 -> FIFO_BYTES / 2;
      case 3 -> FIFO_BYTES * 3 / 4;
      default -> FIFO_BYTES * 7 / 8;
    };
  }

  private int transmitTrigger() {
    return depth() == 1 ? 0 : trigger(registers.get(at(Rp2040.UART0_UARTIFLS)));
  }

  private int receiveTrigger() {
    return depth() == 1 ? 1 : trigger(registers.get(at(Rp2040.UART0_UARTIFLS)) >> 3);
  }

  private boolean shifting() {
    return shift != null && shift.isWaiting();
  }

  /** Bits a second: the clock divided by 16 times the divisor, which has 6 fractional bits. */
  private double baud() {
    int divisor =
        (registers.get(at(Rp2040.UART0_UARTIBRD)) & 0xffff) << 6
            | registers.get(at(Rp2040.UART0_UARTFBRD)) & 63;
    return divisor < 64 ? 0 : clocks.peripheralHz() * 4.0 / divisor;
  }

  private void send(int value) {
    if (!control(CR_ENABLE | CR_TRANSMIT) || baud() <= 0) {
      unknown.note(at(Rp2040.UART0_UARTDR), "byte stored while the transmitter is not set up");
    } else if (transmit.size() >= depth()) {
      unknown.note(at(Rp2040.UART0_UARTDR), "byte stored into a full FIFO: it is lost");
    } else {
      transmit.add(value);
      if (transmit.size() > transmitTrigger()) {
        interrupts &= ~TRANSMITTED;
      }
    }
  }

  private void startShifting() {
    if (shifting() || transmit.isEmpty() || baud() <= 0 || !control(CR_ENABLE | CR_TRANSMIT)) {
      return;
    }
    int value = transmit.remove();
    if (transmit.size() == transmitTrigger()) {
      interrupts |= TRANSMITTED;
    }
    long start = timeline.nowNanos();
    long frameNanos = Math.round(SerialLine.FRAME_BITS * 1e9 / baud());
    shift = timeline.at(timeline.after(frameNanos), cycle -> sent(value, start));
  }

  private void sent(int value, long startNanos) {
    if (control(CR_LOOPBACK)) {
      receive(value, (int) Math.round(baud()));
    } else if (reachesPin.getAsBoolean()) {
      line.sent(value, startNanos);
    } else {
      unknown.note(at(Rp2040.UART0_UARTDR), "byte sent, but no pin has the UART's function");
    }
    startShifting();
    update();
  }

  private void receive(int value, int senderBaud) {
    if (!control(CR_ENABLE | CR_RECEIVE) || baud() <= 0) {
      return;
    }
    int data = value;
    if (Math.abs(baud() - senderBaud) * 100 > senderBaud * (double) TOLERANCE_PERCENT) {
      data |= DATA_FRAMING;
      interrupts |= FRAMING_ERROR;
    }
    if (receive.size() >= depth()) {
      overrun = true;
      interrupts |= OVERRUN_ERROR;
    } else {
      // The mark goes with the next byte that finds room.
      receive.add(overrun ? data | DATA_OVERRUN : data);
      overrun = false;
      if (receive.size() == receiveTrigger()) {
        interrupts |= RECEIVED;
      }
      timeline.cancel(timeout);
      if (depth() > 1) {
        long nanos = Math.round(TIMEOUT_BITS * 1e9 / baud());
        timeout = timeline.at(timeline.after(nanos), cycle -> timedOut());
      }
    }
    update();
  }

  private void timedOut() {
    interrupts |= TIMED_OUT;
    update();
  }

  private void update() {
    nvic.line(irq, (interrupts & registers.get(at(Rp2040.UART0_UARTIMSC))) != 0);
  }
}
