package dev.cortado.machine.softfloat;

/**
 * The layout of a double (IEEE 754 binary64) and what all its operations share: normalising,
 * rounding, packing. Device and host; pure.
 *
 * <p>Significands on their way to a result have their leading bit at bit 62, ten bits below the
 * last one that counts; bit 0 is sticky: it also stands for all that was shifted out.
 */
final class DoubleFormat {
  static final long SIGN = Long.MIN_VALUE;
  static final long INFINITY = 0x7ff0000000000000L;
  static final long NAN = 0x7ff8000000000000L;

  /** Infinity without the sign's place. */
  static final long INFINITY_SHIFTED = INFINITY << 1;

  static final long FRACTION = 0xfffffffffffffL;
  static final long HIDDEN = 0x10000000000000L;
  static final int FRACTION_BITS = 52;
  static final int BIAS = 1023;

  /** The exponent of infinities and NaN. */
  static final int SPECIAL = 2047;

  private static final int GUARD_BITS = 10;
  private static final int ALMOST_HALF = 511;

  private DoubleFormat() {}

  static int high(long bits) {
    return (int) (bits >>> Integer.SIZE);
  }

  static long join(int high, int low) {
    return (long) high << Integer.SIZE | low & 0xffffffffL;
  }

  /** Returns the infinity with the sign in the highest place of {@code sign}. */
  static long infinity(int sign) {
    return join(sign & FloatFormat.SIGN | high(INFINITY), 0);
  }

  /** Returns the biased exponent as it is stored. */
  static int exponent(long bits) {
    return high(bits) << 1 >>> 21;
  }

  static boolean isLess(long a, long b) {
    return a + SIGN < b + SIGN;
  }

  /** Returns the number of zeros above the highest one; 64 for zero. */
  static int leadingZeros(long value) {
    int high = high(value);
    return high != 0
        ? FloatFormat.leadingZeros(high)
        : Integer.SIZE + FloatFormat.leadingZeros((int) value);
  }

  /** Returns {@code value >>> n} with a sticky bit 0; n is not negative. */
  static long shiftRight(long value, int n) {
    int high = high(value);
    int low = (int) value;
    int out = 0;
    int by = n;
    if (by >= Integer.SIZE) {
      out = low;
      low = high;
      high = 0;
      by -= Integer.SIZE;
      if (by >= Integer.SIZE) {
        return value == 0 ? 0 : 1;
      }
    }
    if (by > 0) {
      out |= low << Integer.SIZE - by;
      low = low >>> by | high << Integer.SIZE - by;
      high >>>= by;
    }
    return join(high, out == 0 ? low : low | 1);
  }

  /**
   * Rounds to nearest, ties to even.
   *
   * @param sign has the sign in its highest place; the others do not count
   * @param exponent biased, of any size; at 1 or below the result may be subnormal
   * @param significand with its leading bit at 62, or below it if {@code exponent} is 1
   */
  static long pack(int sign, int exponent, long significand) {
    int places = exponent;
    long digits = significand;
    if (places <= 0) {
      digits = shiftRight(digits, 1 - places);
      places = 1;
    }
    int odd = (int) digits >>> GUARD_BITS & 1;
    long rounded = digits + (ALMOST_HALF + odd) >>> GUARD_BITS;
    // The leading bit adds one to the exponent, and a carry out of rounding one more.
    int high = (places - 1 << FRACTION_BITS - Integer.SIZE) + high(rounded);
    int low = (int) rounded;
    if (!FloatFormat.isLess(high, high(INFINITY))) {
      high = high(INFINITY);
      low = 0;
    }
    return join(sign & FloatFormat.SIGN | high, low);
  }
}
