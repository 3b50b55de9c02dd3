package dev.cortado.emulator.rp2040;

import dev.cortado.hal.facts.Rp2040;

/**
 * The divider that each core has (section 2.3.1.5). Host only.
 *
 * <p>Its eight cycles are not modelled: it is always ready.
 */
final class Divider {
  private static final int READY = 1;
  private static final int DIRTY = 2;

  private int dividend;
  private int divisor;
  private int quotient;
  private int remainder;
  private int dirty;

  int load(int address) {
    return switch (address) {
      case Rp2040.SIO_DIV_UDIVIDEND, Rp2040.SIO_DIV_SDIVIDEND -> dividend;
      case Rp2040.SIO_DIV_UDIVISOR, Rp2040.SIO_DIV_SDIVISOR -> divisor;
      case Rp2040.SIO_DIV_QUOTIENT -> {
        dirty = 0;
        yield quotient;
      }
      case Rp2040.SIO_DIV_REMAINDER -> remainder;
      default -> READY | dirty;
    };
  }

  void store(int address, int value) {
    switch (address) {
      case Rp2040.SIO_DIV_UDIVIDEND -> divide(value, divisor, false);
      case Rp2040.SIO_DIV_UDIVISOR -> divide(dividend, value, false);
      case Rp2040.SIO_DIV_SDIVIDEND -> divide(value, divisor, true);
      case Rp2040.SIO_DIV_SDIVISOR -> divide(dividend, value, true);
      case Rp2040.SIO_DIV_QUOTIENT -> {
        quotient = value;
        dirty = DIRTY;
      }
      default -> {
        remainder = value;
        dirty = DIRTY;
      }
    }
  }

  private void divide(int newDividend, int newDivisor, boolean signed) {
    dividend = newDividend;
    divisor = newDivisor;
    dirty = DIRTY;
    if (divisor == 0) {
      // The quotient saturates, the remainder is the dividend.
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
