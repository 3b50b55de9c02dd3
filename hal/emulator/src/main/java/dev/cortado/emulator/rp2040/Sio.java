package dev.cortado.emulator.rp2040;

import dev.cortado.emulator.core.Device;
import dev.cortado.emulator.core.Nvic;
import dev.cortado.emulator.core.UnknownAccesses;
import dev.cortado.hal.facts.Rp2040;

/**
 * SIO as one core sees it (section 2.3.1): its number, divider and ends of the FIFOs. Host only.
 */
final class Sio implements Device {
  static final int SIZE_BYTES = 0x180;
  private static final int FIFO_VALID = 1;
  private static final int FIFO_READY = 1 << 1;
  private static final int FIFO_OVERFLOWN = 1 << 2;
  private static final int FIFO_EMPTY_READ = 1 << 3;

  private final int core;
  private final SioShared shared;
  private final Fifo incoming;
  private final Fifo outgoing;
  private final Nvic nvic;
  private final UnknownAccesses unknown;
  private final Divider divider = new Divider();
  private int fifoErrors;

  /** Makes the view of {@code core}; {@code nvic} routes lines to both. */
  Sio(int core, SioShared shared, Nvic nvic, UnknownAccesses unknown) {
    this.core = core;
    this.shared = shared;
    this.nvic = nvic;
    this.unknown = unknown;
    incoming = shared.fifos[core];
    outgoing = shared.fifos[1 - core];
    incoming.onChange(this::updateInterrupt);
  }

  /** Section 2.3.1.4: the line is high while there is a word, or an error. */
  void updateInterrupt() {
    nvic.line(Rp2040.IRQ_SIO_PROC0 + core, !incoming.isEmpty() || fifoErrors != 0);
  }

  @Override
  public int load(int offset, int sizeBytes) {
    int address = Rp2040.SIO_BASE + (offset & ~3);
    return loadWord(address) >>> 8 * (offset & 3);
  }

  private int loadWord(int address) {
    if (address >= Rp2040.SIO_SPINLOCK0) {
      return shared.claim(address - Rp2040.SIO_SPINLOCK0 >> 2);
    }
    if (isDivider(address)) {
      return divider.load(address);
    }
    return switch (address) {
      case Rp2040.SIO_CPUID -> core;
      case Rp2040.SIO_GPIO_IN -> shared.bank.input();
      case Rp2040.SIO_GPIO_HI_IN -> 0;
      case Rp2040.SIO_GPIO_OUT -> shared.output();
      case Rp2040.SIO_GPIO_OE -> shared.enable();
      case Rp2040.SIO_FIFO_ST ->
          (incoming.isEmpty() ? 0 : FIFO_VALID) | (outgoing.isFull() ? 0 : FIFO_READY) | fifoErrors;
      case Rp2040.SIO_FIFO_RD -> read();
      case Rp2040.SIO_SPINLOCK_ST -> shared.locks();
      default -> unknown.load(address, 4);
    };
  }

  private int read() {
    if (incoming.isEmpty()) {
      fifoErrors |= FIFO_EMPTY_READ;
      updateInterrupt();
      return 0;
    }
    return incoming.pop();
  }

  @Override
  public void store(int offset, int sizeBytes, int value) {
    int address = Rp2040.SIO_BASE + (offset & ~3);
    if (address >= Rp2040.SIO_SPINLOCK0) {
      shared.release(address - Rp2040.SIO_SPINLOCK0 >> 2);
      return;
    }
    if (isDivider(address)) {
      divider.store(address, value);
      return;
    }
    int output = shared.output();
    int enable = shared.enable();
    switch (address) {
      case Rp2040.SIO_GPIO_OUT -> shared.pins(value, enable);
      case Rp2040.SIO_GPIO_OUT_SET -> shared.pins(output | value, enable);
      case Rp2040.SIO_GPIO_OUT_CLR -> shared.pins(output & ~value, enable);
      case Rp2040.SIO_GPIO_OUT_XOR -> shared.pins(output ^ value, enable);
      case Rp2040.SIO_GPIO_OE -> shared.pins(output, value);
      case Rp2040.SIO_GPIO_OE_SET -> shared.pins(output, enable | value);
      case Rp2040.SIO_GPIO_OE_CLR -> shared.pins(output, enable & ~value);
      case Rp2040.SIO_GPIO_OE_XOR -> shared.pins(output, enable ^ value);
      case Rp2040.SIO_FIFO_WR -> write(value);
      case Rp2040.SIO_FIFO_ST -> {
        fifoErrors = 0;
        updateInterrupt();
      }
      default -> unknown.store(address, 4, value);
    }
  }

  private void write(int word) {
    if (outgoing.isFull()) {
      fifoErrors |= FIFO_OVERFLOWN;
      updateInterrupt();
    } else {
      outgoing.push(word);
    }
  }

  private static boolean isDivider(int address) {
    return address >= Rp2040.SIO_DIV_UDIVIDEND && address <= Rp2040.SIO_DIV_CSR;
  }
}
