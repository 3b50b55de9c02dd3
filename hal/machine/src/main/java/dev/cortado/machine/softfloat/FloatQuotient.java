package dev.cortado.machine.softfloat;

/** Quotients of floats. Device and host; pure. Nine bits a turn. */
public final class FloatQuotient {
  private static final int NORMAL_ZEROS = 8;
  private static final int DIGITS = 3;
  private static final int DIGIT_BITS = 9;
  private static final int RECIPROCAL_DOWN = 8;
  private static final int REST_DOWN = 9;
  private static final int ESTIMATE_DOWN = 21;

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
    int reciprocal = Reciprocal.of(divisor >>> RECIPROCAL_DOWN);
    int quotient = 0;
    for (int digit = 0; digit < DIGITS; digit++) {
      // Never too much, and too little by less than two: the rest stays below two divisors.
      int estimate = (rest >>> REST_DOWN) * reciprocal >>> ESTIMATE_DOWN;
      quotient = (quotient << DIGIT_BITS) + estimate;
      rest = (rest << DIGIT_BITS) - estimate * divisor;
    }
    if (rest >= divisor) {
      rest -= divisor;
      quotient++;
    }
    if (quotient >>> DIGITS * DIGIT_BITS != 0) {
      quotient <<= 3;
    } else {
      quotient <<= 4;
      exponent--;
    }
    return FloatFormat.pack(sign, exponent, rest == 0 ? quotient : quotient | 1);
  }

  private static boolean isNan(int shifted) {
    return FloatFormat.isLess(FloatFormat.INFINITY_SHIFTED, shifted);
  }
}
