package dev.cortado.emulator.rp2040;

import dev.cortado.emulator.core.Device;
import dev.cortado.emulator.core.UnknownAccesses;
import dev.cortado.hal.facts.Rp2040;

/**
 * SIO of core 0 (section 2.3.1): pins, spinlocks, the divider and the FIFO to a core 1 that never
 * starts. Host only.
 *
 * <p>The divider's eight cycles are not modelled: it is always ready.
 */
final class Sio implements Device {
  static final int SIZE_BYTES = 0x180;
  private static final int PIN_MASK = (1 << Rp2040.GPIO_COUNT) - 1;
  private static final int FIFO_READY = 1 << 1;
  private static final int FIFO_OVERFLOWN = 1 << 2;
  private static final int FIFO_EMPTY_READ = 1 << 3;
  private static final int FIFO_DEPTH = 8;
  private static final int DIVIDER_READY = 1;
  private static final int DIVIDER_DIRTY = 2;

  private final IoBank bank;
  private final UnknownAccesses unknown;
  private int output;
  private int enable;
  private int locks;
  private int fifoFill;
  private int fifoErrors;
  private int dividend;
  private int divisor;
  private int quotient;
  private int remainder;
  private int dirty;

  Sio(IoBank bank, UnknownAccesses unknown) {
    this.bank = bank;
    this.unknown = unknown;
  }

  @Override
  public int load(int offset, int sizeBytes) {
    int address = Rp2040.SIO_BASE + (offset & ~3);
    return loadWord(address) >>> 8 * (offset & 3);
  }

  private int loadWord(int address) {
    if (address >= Rp2040.SIO_SPINLOCK0) {
      int bit = 1 << (address - Rp2040.SIO_SPINLOCK0 >> 2);
      boolean claimed = (locks & bit) == 0;
      locks |= bit;
      return claimed ? bit : 0;
    }
    return switch (address) {
      case Rp2040.SIO_CPUID -> 0;
      case Rp2040.SIO_GPIO_IN -> bank.input();
      case Rp2040.SIO_GPIO_HI_IN -> 0;
      case Rp2040.SIO_GPIO_OUT -> output;
      case Rp2040.SIO_GPIO_OE -> enable;
      case Rp2040.SIO_FIFO_ST -> (fifoFill < FIFO_DEPTH ? FIFO_READY : 0) | fifoErrors;
      case Rp2040.SIO_FIFO_RD -> {
        fifoErrors |= FIFO_EMPTY_READ;
        yield 0;
      }
      case Rp2040.SIO_SPINLOCK_ST -> locks;
      case Rp2040.SIO_DIV_UDIVIDEND, Rp2040.SIO_DIV_SDIVIDEND -> dividend;
      case Rp2040.SIO_DIV_UDIVISOR, Rp2040.SIO_DIV_SDIVISOR -> divisor;
      case Rp2040.SIO_DIV_QUOTIENT -> {
        dirty = 0;
        yield quotient;
      }
      case Rp2040.SIO_DIV_REMAINDER -> remainder;
      case Rp2040.SIO_DIV_CSR -> DIVIDER_READY | dirty;
      default -> unknown.load(address, 4);
    };
  }

  @Override
  public void store(int offset, int sizeBytes, int value) {
    int address = Rp2040.SIO_BASE + (offset & ~3);
    if (address >= Rp2040.SIO_SPINLOCK0) {
      locks &= ~(1 << (address - Rp2040.SIO_SPINLOCK0 >> 2));
      return;
    }
    switch (address) {
      case Rp2040.SIO_GPIO_OUT -> pins(value, enable);
      case Rp2040.SIO_GPIO_OUT_SET -> pins(output | value, enable);
      case Rp2040.SIO_GPIO_OUT_CLR -> pins(output & ~value, enable);
      case Rp2040.SIO_GPIO_OUT_XOR -> pins(output ^ value, enable);
      case Rp2040.SIO_GPIO_OE -> pins(output, value);
      case Rp2040.SIO_GPIO_OE_SET -> pins(output, enable | value);
      case Rp2040.SIO_GPIO_OE_CLR -> pins(output, enable & ~value);
      case Rp2040.SIO_GPIO_OE_XOR -> pins(output, enable ^ value);
      case Rp2040.SIO_FIFO_WR -> {
        if (fifoFill < FIFO_DEPTH) {
          fifoFill++;
        } else {
          fifoErrors |= FIFO_OVERFLOWN;
        }
      }
      case Rp2040.SIO_FIFO_ST -> fifoErrors = 0;
      case Rp2040.SIO_DIV_UDIVIDEND -> divide(value, divisor, false);
      case Rp2040.SIO_DIV_UDIVISOR -> divide(dividend, value, false);
      case Rp2040.SIO_DIV_SDIVIDEND -> divide(value, divisor, true);
      case Rp2040.SIO_DIV_SDIVISOR -> divide(dividend, value, true);
      case Rp2040.SIO_DIV_QUOTIENT -> {
        quotient = value;
        dirty = DIVIDER_DIRTY;
      }
      case Rp2040.SIO_DIV_REMAINDER -> {
        remainder = value;
        dirty = DIVIDER_DIRTY;
      }
      default -> unknown.store(address, 4, value);
    }
  }

  private void pins(int newOutput, int newEnable) {
    output = newOutput & PIN_MASK;
    enable = newEnable & PIN_MASK;
    bank.drive(output, enable);
  }

  private void divide(int newDividend, int newDivisor, boolean signed) {
    dividend = newDividend;
    divisor = newDivisor;
    dirty = DIVIDER_DIRTY;
    if (divisor == 0) {
      // Section 2.3.1.5: the quotient saturates, the remainder is the dividend.
      quotient = signed && dividend < 0 ? 1 : -1;
      remainder = dividend;
    } else if (signed) {
      quotient = dividend / divisor;
      remainder = dividend % divisor;
    } else {
      quotient = Integer.divideUnsigned(dividend, divisor);
      remainder = Integer.remainderUnsigned(dividend, divisor);
    }
  }
}
