package dev.cortado.machine.math;

/** The two words of a double. Device and host; pure. */
final class DoubleWords {
  static final int MAGNITUDE = Integer.MAX_VALUE;
  static final int INFINITY = 0x7ff00000;
  static final int ONE = 0x3ff00000;
  static final int FRACTION = 0xfffff;
  static final int FRACTION_BITS = 20;

  private DoubleWords() {}

  /** Returns sign, exponent and the upper 20 bits of the fraction. */
  static int high(double value) {
    return (int) (Double.doubleToRawLongBits(value) >>> Integer.SIZE);
  }

  /** Returns the upper word without the sign, which orders values by magnitude. */
  static int magnitude(double value) {
    return high(value) & MAGNITUDE;
  }

  /** Returns {@code value} with its upper word replaced. */
  static double withHigh(double value, int high) {
    long low = Double.doubleToRawLongBits(value) & 0xffffffffL;
    return Double.longBitsToDouble((long) high << Integer.SIZE | low);
  }

  /** Returns {@code value} with its lower word zero, so that products with it lose less. */
  static double withoutLow(double value) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(value) & -1L << Integer.SIZE);
  }

  /** Returns {@code value} times 2 to the power of {@code n}, which must be a normal number. */
  static double scaled(double value, int n) {
    return withHigh(value, high(value) + (n << FRACTION_BITS));
  }

  /** Returns {@code value}, or its negative if the sign bit of {@code sign} is set. */
  static double signed(double value, int sign) {
    return sign < 0 ? -value : value;
  }
}
