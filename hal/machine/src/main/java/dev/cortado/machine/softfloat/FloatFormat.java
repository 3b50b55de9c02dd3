package dev.cortado.machine.softfloat;

/**
 * The layout of a float (IEEE 754 binary32) and what all its operations share: normalising,
 * rounding, packing. Device and host; pure.
 *
 * <p>Significands on their way to a result have their leading bit at bit 30, seven bits below the
 * last one that counts; bit 0 is sticky: it also stands for all that was shifted out.
 */
final class FloatFormat {
  static final int SIGN = 0x80000000;
  static final int INFINITY = 0x7f800000;
  static final int NAN = 0x7fc00000;

  /** Infinity without the sign's place. */
  static final int INFINITY_SHIFTED = INFINITY << 1;

  static final int FRACTION = 0x7fffff;
  static final int HIDDEN = 0x800000;
  static final int FRACTION_BITS = 23;
  static final int BIAS = 127;

  /** The exponent of infinities and NaN. */
  static final int SPECIAL = 255;

  /** Zeros above the first one of four bits, two bits for each value from 1. */
  private static final int FIRST_BITS = 0x55ac;

  private static final int GUARD_BITS = 7;
  private static final int ALMOST_HALF = 63;

  private FloatFormat() {}

  /** Returns the biased exponent as it is stored. */
  static int exponent(int bits) {
    return bits << 1 >>> 24;
  }

  static boolean isLess(int a, int b) {
    return a + SIGN < b + SIGN;
  }

  /** Returns the number of zeros above the highest one of {@code value}, which is not 0. */
  static int leadingZeros(int value) {
    return zerosAbove(value);
  }

  /**
   * Returns the number of zeros above the highest one of {@code value}, which is not 0, in the code
   * that asks. ARMv6-M cannot count them.
   */
  static int zerosAbove(int value) {
    // Without branches, of which LLVM makes slower ones: a step is 1 if the upper half is empty.
    int rest = value;
    int step = (rest >>> 16) - 1 >>> 31 << 4;
    int zeros = step;
    rest <<= step;
    step = (rest >>> 24) - 1 >>> 31 << 3;
    zeros += step;
    rest <<= step;
    step = (rest >>> 28) - 1 >>> 31 << 2;
    zeros += step;
    rest <<= step;
    // What is left for the top four bits: two bits of answer for each.
    return zeros + (FIRST_BITS >>> (rest >>> 28 << 1) & 3);
  }

  /** Returns {@code value >>> n} with a sticky bit 0, in the code that asks; n is not negative. */
  static int shiftRight(int value, int n) {
    if (n >= Integer.SIZE) {
      return value == 0 ? 0 : 1;
    }
    int shifted = value >>> n;
    return shifted << n == value ? shifted : shifted | 1;
  }

  /**
   * Rounds to nearest, ties to even, in the code that asks.
   *
   * @param sign the sign in its place
   * @param exponent biased, of any size; at 1 or below the result may be subnormal
   * @param significand with its leading bit at 30, or below it if {@code exponent} is 1
   */
  static int pack(int sign, int exponent, int significand) {
    int places = exponent - 1;
    // The leading bit adds one to the exponent, and a carry out of rounding one more.
    return isLess(places, SPECIAL - 2)
        ? sign | (places << FRACTION_BITS) + rounded(significand)
        : packEdge(sign, places, significand);
  }

  /** Packs what may become subnormal or infinite; {@code places} is the exponent less one. */
  private static int packEdge(int sign, int places, int significand) {
    if (places >= 0) {
      int bits = (places << FRACTION_BITS) + rounded(significand);
      return sign | (isLess(bits, INFINITY) ? bits : INFINITY);
    }
    return sign | rounded(shiftRight(significand, -places));
  }

  private static int rounded(int significand) {
    return significand + ALMOST_HALF + (significand >>> GUARD_BITS & 1) >>> GUARD_BITS;
  }
}
