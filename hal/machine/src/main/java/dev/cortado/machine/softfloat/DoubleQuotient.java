package dev.cortado.machine.softfloat;

/** Quotients of doubles. Device and host; pure. One bit a turn. */
public final class DoubleQuotient {
  private static final int NORMAL_ZEROS = 11;
  private static final int QUOTIENT_BITS = 55;
  private static final int UNUSED_BITS = 8;

  private DoubleQuotient() {}

  /** Returns {@code a / b}: {@code __aeabi_ddiv}. */
  public static long divide(long a, long b) {
    int sign = DoubleFormat.high(a) ^ DoubleFormat.high(b);
    long left = a << 1;
    long right = b << 1;
    if (isNan(left)
        || isNan(right)
        || left == right && (left == 0 || left == DoubleFormat.INFINITY_SHIFTED)) {
      return DoubleFormat.NAN;
    }
    if (left == DoubleFormat.INFINITY_SHIFTED || right == 0) {
      return DoubleFormat.infinity(sign);
    }
    if (left == 0 || right == DoubleFormat.INFINITY_SHIFTED) {
      return DoubleFormat.join(sign & FloatFormat.SIGN, 0);
    }
    int exponent = DoubleFormat.exponent(a);
    int other = DoubleFormat.exponent(b);
    long rest = a & DoubleFormat.FRACTION | DoubleFormat.HIDDEN;
    long divisor = b & DoubleFormat.FRACTION | DoubleFormat.HIDDEN;
    if (exponent == 0) {
      rest ^= DoubleFormat.HIDDEN;
      int up = DoubleFormat.leadingZeros(rest) - NORMAL_ZEROS;
      rest <<= up;
      exponent = 1 - up;
    }
    if (other == 0) {
      divisor ^= DoubleFormat.HIDDEN;
      int up = DoubleFormat.leadingZeros(divisor) - NORMAL_ZEROS;
      divisor <<= up;
      other = 1 - up;
    }
    exponent += DoubleFormat.BIAS - other;
    if (rest < divisor) {
      rest <<= 1;
      exponent--;
    }
    long quotient = 0;
    for (int bit = 0; bit < QUOTIENT_BITS; bit++) {
      quotient <<= 1;
      long next = rest - divisor;
      if (next >= 0) {
        rest = next;
        quotient++;
      }
      rest <<= 1;
    }
    quotient <<= UNUSED_BITS;
    return DoubleFormat.pack(sign, exponent, rest == 0 ? quotient : quotient | 1);
  }

  private static boolean isNan(long shifted) {
    return DoubleFormat.isLess(DoubleFormat.INFINITY_SHIFTED, shifted);
  }
}
