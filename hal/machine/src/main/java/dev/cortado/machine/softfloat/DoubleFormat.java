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

  /** Returns the number of zeros above the highest one of {@code value}, which is not 0. */
  static int leadingZeros(long value) {
    int high = high(value);
    return high != 0
        ? FloatFormat.leadingZeros(high)
        : Integer.SIZE + FloatFormat.leadingZeros((int) value);
  }

  /** Returns {@code value >>> n} with a sticky bit 0, in the code that asks; n is not negative. */
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
   * Rounds to nearest, ties to even, in the code that asks.
   *
   * @param sign has the sign in its highest place; the others do not count
   * @param exponent biased, of any size; at 1 or below the result may be subnormal
   * @param significand with its leading bit at 62, or below it if {@code exponent} is 1
   */
  static long pack(int sign, int exponent, long significand) {
    int places = exponent - 1;
    return FloatFormat.isLess(places, SPECIAL - 2)
        ? join(sign, places, significand)
        : packEdge(sign, places, significand);
  }

  /** Packs what may become subnormal or infinite; {@code places} is the exponent less one. */
  private static long packEdge(int sign, int places, long significand) {
    long digits = places < 0 ? shiftRight(significand, -places) : significand;
    long bits = join(0, Math.max(places, 0), digits);
    return FloatFormat.isLess(high(bits), high(INFINITY))
        ? join(high(bits) | sign & FloatFormat.SIGN, (int) bits)
        : infinity(sign);
  }

  /** Rounds and joins, in the code that asks; {@code places} is at least 0 and less than 4095. */
  private static long join(int sign, int places, long significand) {
    int odd = (int) significand >>> GUARD_BITS & 1;
    long rounded = significand + (ALMOST_HALF + odd) >>> GUARD_BITS;
    // The leading bit adds one to the exponent, and a carry out of rounding one more.
    int high = (places << FRACTION_BITS - Integer.SIZE) + high(rounded);
    return join(sign & FloatFormat.SIGN | high, (int) rounded);
  }
}
