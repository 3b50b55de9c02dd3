package dev.cortado.machine.softfloat;

/** Quotients of doubles. Device and host; pure. Twelve bits a turn. */
public final class DoubleQuotient {
  private static final int NORMAL_ZEROS = 11;
  private static final int DIGITS = 5;
  private static final int DIGIT_BITS = 12;
  private static final int RECIPROCAL_DOWN = 5;
  private static final int REST_DOWN = 6;
  private static final int ESTIMATE_DOWN = 18;
  private static final int HALF_BITS = 16;

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
    long quotient = digits(rest, divisor);
    if (quotient >>> DIGITS * DIGIT_BITS + 2 == 0) {
      quotient <<= 1;
      exponent--;
    }
    return DoubleFormat.pack(sign, exponent, quotient);
  }

  private static boolean isNan(long shifted) {
    return DoubleFormat.isLess(DoubleFormat.INFINITY_SHIFTED, shifted);
  }

  /** Returns the quotient with 60 places behind the point in bits 2 and up, and a sticky bit. */
  private static long digits(long dividend, long divisor) {
    int high = DoubleFormat.high(divisor);
    int low = (int) divisor & 0xffff;
    int middle = (int) divisor >>> HALF_BITS;
    int reciprocal = Reciprocal.of(high >>> RECIPROCAL_DOWN);
    long quotient = 0;
    long rest = dividend;
    for (int digit = 0; digit < DIGITS; digit++) {
      // Never too much, and too little by less than two: the rest stays below two divisors.
      int estimate = (DoubleFormat.high(rest) >>> REST_DOWN) * reciprocal >>> ESTIMATE_DOWN;
      quotient = (quotient << DIGIT_BITS) + estimate;
      long part = (estimate * middle & 0xffffffffL) << HALF_BITS;
      rest = (rest << DIGIT_BITS) - DoubleFormat.join(estimate * high, estimate * low) - part;
    }
    if (rest >= divisor) {
      rest -= divisor;
      quotient++;
    }
    return quotient << 2 | (rest == 0 ? 0 : 1);
  }
}
