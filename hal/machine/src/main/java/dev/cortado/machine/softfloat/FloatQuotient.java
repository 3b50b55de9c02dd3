package dev.cortado.machine.softfloat;

/** Quotients of floats. Device and host; pure. One bit a turn. */
public final class FloatQuotient {
  private static final int NORMAL_ZEROS = 8;
  private static final int QUOTIENT_BITS = 26;
  private static final int UNUSED_BITS = 5;

  private FloatQuotient() {}

  /** Returns {@code a / b}: {@code __aeabi_fdiv}. */
  public static int divide(int a, int b) {
    int sign = (a ^ b) & FloatFormat.SIGN;
    int left = a << 1;
    int right = b << 1;
    if (isNan(left)
        || isNan(right)
        || left == right && (left == 0 || left == FloatFormat.INFINITY_SHIFTED)) {
      return FloatFormat.NAN;
    }
    if (left == FloatFormat.INFINITY_SHIFTED || right == 0) {
      return sign | FloatFormat.INFINITY;
    }
    if (left == 0 || right == FloatFormat.INFINITY_SHIFTED) {
      return sign;
    }
    int exponent = left >>> 24;
    int other = right >>> 24;
    int rest = a & FloatFormat.FRACTION | FloatFormat.HIDDEN;
    int divisor = b & FloatFormat.FRACTION | FloatFormat.HIDDEN;
    if (exponent == 0) {
      rest ^= FloatFormat.HIDDEN;
      int up = FloatFormat.leadingZeros(rest) - NORMAL_ZEROS;
      rest <<= up;
      exponent = 1 - up;
    }
    if (other == 0) {
      divisor ^= FloatFormat.HIDDEN;
      int up = FloatFormat.leadingZeros(divisor) - NORMAL_ZEROS;
      divisor <<= up;
      other = 1 - up;
    }
    exponent += FloatFormat.BIAS - other;
    if (rest < divisor) {
      rest <<= 1;
      exponent--;
    }
    int quotient = 0;
    for (int bit = 0; bit < QUOTIENT_BITS; bit++) {
      quotient <<= 1;
      if (rest >= divisor) {
        rest -= divisor;
        quotient++;
      }
      rest <<= 1;
    }
    quotient <<= UNUSED_BITS;
    return FloatFormat.pack(sign, exponent, rest == 0 ? quotient : quotient | 1);
  }

  private static boolean isNan(int shifted) {
    return FloatFormat.isLess(FloatFormat.INFINITY_SHIFTED, shifted);
  }
}
