package dev.cortado.machine.softfloat;

/**
 * Floats from and to integers. Device and host; pure. Towards integers as Java says (JLS 5.1.3):
 * towards zero, saturating, zero for a NaN.
 */
public final class FloatConversion {
  private static final int SIGNIFICAND_UP = 8;

  private FloatConversion() {}

  /** Returns the float nearest to an int: {@code __aeabi_i2f}. */
  public static int fromInt(int value) {
    return normalize(value & FloatFormat.SIGN, value < 0 ? -value : value);
  }

  /** Returns the float nearest to an unsigned int: {@code __aeabi_ui2f}. */
  public static int fromUnsignedInt(int value) {
    return normalize(0, value);
  }

  /** Returns the float nearest to a long: {@code __aeabi_l2f}. */
  public static int fromLong(long value) {
    return value < 0 ? normalize(FloatFormat.SIGN, -value) : normalize(0, value);
  }

  /** Returns the float nearest to an unsigned long: {@code __aeabi_ul2f}. */
  public static int fromUnsignedLong(long value) {
    return normalize(0, value);
  }

  private static int normalize(int sign, long magnitude) {
    int high = (int) (magnitude >>> Integer.SIZE);
    if (high == 0) {
      return sign | fromUnsignedInt((int) magnitude);
    }
    int zeros = FloatFormat.leadingZeros(high);
    long up = magnitude << zeros;
    int top = (int) (up >>> Integer.SIZE);
    int digits = top >>> 1 | top & 1;
    if ((int) up != 0) {
      digits |= 1;
    }
    return FloatFormat.pack(sign, FloatFormat.BIAS + Long.SIZE - 1 - zeros, digits);
  }

  private static int normalize(int sign, int magnitude) {
    if (magnitude == 0) {
      return 0;
    }
    int zeros = FloatFormat.zerosAbove(magnitude);
    int up = magnitude << zeros;
    // The leading bit adds one to the exponent, and a carry out of rounding one more.
    int exponent = FloatFormat.BIAS + Integer.SIZE - 2 - zeros;
    int bits = (exponent << FloatFormat.FRACTION_BITS) + (up >>> SIGNIFICAND_UP);
    int rest = up << Integer.SIZE - SIGNIFICAND_UP;
    if (rest < 0) {
      bits++;
      if (rest << 1 == 0) {
        bits &= ~1; // a tie: to the even one
      }
    }
    return sign | bits;
  }

  /** Returns {@code (int) bits}: {@code __aeabi_f2iz}. */
  public static int toInt(int bits) {
    int down = FloatFormat.BIAS + Integer.SIZE - 1 - FloatFormat.exponent(bits);
    if (down <= 0) {
      if (FloatFormat.isLess(FloatFormat.INFINITY_SHIFTED, bits << 1)) {
        return 0;
      }
      return bits < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }
    if (down >= Integer.SIZE) {
      return 0;
    }
    int magnitude = (bits << SIGNIFICAND_UP | FloatFormat.SIGN) >>> down;
    return bits < 0 ? -magnitude : magnitude;
  }

  /** Returns {@code (long) bits}: {@code __aeabi_f2lz}. */
  public static long toLong(int bits) {
    int down = FloatFormat.BIAS + Long.SIZE - 1 - FloatFormat.exponent(bits);
    if (down <= 0) {
      if (FloatFormat.isLess(FloatFormat.INFINITY_SHIFTED, bits << 1)) {
        return 0;
      }
      return bits < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    if (down >= Long.SIZE) {
      return 0;
    }
    long magnitude = (long) (bits << SIGNIFICAND_UP | FloatFormat.SIGN) << Integer.SIZE >>> down;
    return bits < 0 ? -magnitude : magnitude;
  }
}
