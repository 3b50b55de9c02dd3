package dev.cortado.machine.softfloat;

/**
 * Doubles from and to integers and floats. Device and host; pure. Towards integers as Java says
 * (JLS 5.1.3): towards zero, saturating, zero for a NaN.
 */
public final class DoubleConversion {
  private static final int SIGNIFICAND_UP = 11;
  private static final int NARROWER_BY = DoubleFormat.FRACTION_BITS - FloatFormat.FRACTION_BITS;

  private DoubleConversion() {}

  /** Returns the double equal to an int: {@code __aeabi_i2d}. */
  public static long fromInt(int value) {
    return exact(value & FloatFormat.SIGN, value < 0 ? -value : value);
  }

  /** Returns the double equal to an unsigned int: {@code __aeabi_ui2d}. */
  public static long fromUnsignedInt(int value) {
    return exact(0, value);
  }

  /** Returns the double nearest to a long: {@code __aeabi_l2d}. */
  public static long fromLong(long value) {
    return value < 0 ? normalize(FloatFormat.SIGN, -value) : normalize(0, value);
  }

  /** Returns the double nearest to an unsigned long: {@code __aeabi_ul2d}. */
  public static long fromUnsignedLong(long value) {
    return normalize(0, value);
  }

  /** An int has fewer digits than a double: nothing to round. */
  private static long exact(int sign, int magnitude) {
    if (magnitude == 0) {
      return 0;
    }
    int zeros = FloatFormat.zerosAbove(magnitude);
    int digits = magnitude << zeros;
    // The leading bit adds one to the exponent.
    int exponent = DoubleFormat.BIAS + Integer.SIZE - 2 - zeros;
    int high = sign + (exponent << DoubleFormat.FRACTION_BITS - Integer.SIZE);
    return DoubleFormat.join(high + (digits >>> SIGNIFICAND_UP), digits << 21);
  }

  private static long normalize(int sign, long magnitude) {
    if (magnitude == 0) {
      return 0;
    }
    int zeros = DoubleFormat.leadingZeros(magnitude);
    long up = magnitude << zeros;
    int exponent = DoubleFormat.BIAS + Long.SIZE - 1 - zeros;
    return DoubleFormat.pack(sign, exponent, up >>> 1 | up & 1);
  }

  /** Returns {@code (int) bits}: {@code __aeabi_d2iz}. */
  public static int toInt(long bits) {
    int high = DoubleFormat.high(bits);
    int down = DoubleFormat.BIAS + Integer.SIZE - 1 - DoubleFormat.exponent(bits);
    if (down <= 0) {
      if (DoubleFormat.isLess(DoubleFormat.INFINITY_SHIFTED, bits << 1)) {
        return 0;
      }
      return high < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }
    if (down >= Integer.SIZE) {
      return 0;
    }
    int magnitude = (DoubleFormat.high(bits << SIGNIFICAND_UP) | FloatFormat.SIGN) >>> down;
    return high < 0 ? -magnitude : magnitude;
  }

  /** Returns {@code (long) bits}: {@code __aeabi_d2lz}. */
  public static long toLong(long bits) {
    int down = DoubleFormat.BIAS + Long.SIZE - 1 - DoubleFormat.exponent(bits);
    if (down <= 0) {
      if (DoubleFormat.isLess(DoubleFormat.INFINITY_SHIFTED, bits << 1)) {
        return 0;
      }
      return bits < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    if (down >= Long.SIZE) {
      return 0;
    }
    long magnitude = (bits << SIGNIFICAND_UP | DoubleFormat.SIGN) >>> down;
    return bits < 0 ? -magnitude : magnitude;
  }

  /** Returns the float nearest to a double: {@code __aeabi_d2f}. */
  public static int toFloat(long bits) {
    int high = DoubleFormat.high(bits);
    int sign = high & FloatFormat.SIGN;
    int exponent = DoubleFormat.exponent(bits);
    long fraction = bits << SIGNIFICAND_UP - 1;
    if (exponent == DoubleFormat.SPECIAL) {
      return fraction << 2 != 0 ? FloatFormat.NAN : sign | FloatFormat.INFINITY;
    }
    exponent += FloatFormat.BIAS - DoubleFormat.BIAS;
    if (exponent >= FloatFormat.SPECIAL) {
      return sign | FloatFormat.INFINITY;
    }
    int digits = DoubleFormat.high(fraction) & ~(FloatFormat.SIGN | FloatFormat.SIGN >>> 1);
    if (DoubleFormat.exponent(bits) != 0) {
      digits |= FloatFormat.SIGN >>> 1;
    }
    if ((int) fraction != 0) {
      digits |= 1;
    }
    return FloatFormat.pack(sign, exponent, digits);
  }

  /** Returns the double equal to a float: {@code __aeabi_f2d}. */
  public static long fromFloat(int bits) {
    int exponent = FloatFormat.exponent(bits);
    if (FloatFormat.isLess(exponent - 1, FloatFormat.SPECIAL - 1)) {
      return widened(bits & FloatFormat.SIGN, exponent, bits);
    }
    int fraction = bits << 9;
    if (exponent != 0) {
      return fraction != 0 ? DoubleFormat.NAN : DoubleFormat.infinity(bits);
    }
    if (fraction == 0) {
      return DoubleFormat.join(bits, 0);
    }
    int up = FloatFormat.leadingZeros(fraction) + 1;
    return widened(bits & FloatFormat.SIGN, 1 - up, fraction << up >>> 9);
  }

  /** Returns a normal double; {@code exponent} is biased as a float's. */
  private static long widened(int sign, int exponent, int bits) {
    int high =
        sign
            | (exponent + DoubleFormat.BIAS - FloatFormat.BIAS
                    << DoubleFormat.FRACTION_BITS - Integer.SIZE)
                + ((bits & FloatFormat.FRACTION) >>> Integer.SIZE - NARROWER_BY);
    return DoubleFormat.join(high, bits << NARROWER_BY);
  }
}
