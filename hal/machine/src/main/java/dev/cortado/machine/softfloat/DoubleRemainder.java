package dev.cortado.machine.softfloat;

/** Remainders of doubles. Device and host; pure. A turn for each bit between the exponents. */
public final class DoubleRemainder {
  private static final int NORMAL_ZEROS = 11;

  private DoubleRemainder() {}

  /** Returns {@code a % b}, exact, with the sign of {@code a}: {@code fmod}. */
  public static long remainder(long a, long b) {
    long left = a << 1;
    long right = b << 1;
    if (right == 0
        || DoubleFormat.isLess(DoubleFormat.INFINITY_SHIFTED, right)
        || !DoubleFormat.isLess(left, DoubleFormat.INFINITY_SHIFTED)) {
      return DoubleFormat.NAN;
    }
    if (DoubleFormat.isLess(left, right)) {
      return a;
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
    for (; ; exponent--) {
      long next = rest - divisor;
      if (next >= 0) {
        rest = next;
      }
      if (exponent == other) {
        break;
      }
      rest <<= 1;
    }
    int sign = DoubleFormat.high(a);
    if (rest == 0) {
      return DoubleFormat.join(sign & FloatFormat.SIGN, 0);
    }
    int up = DoubleFormat.leadingZeros(rest) - 1;
    return DoubleFormat.pack(sign, exponent + NORMAL_ZEROS - 1 - up, rest << up);
  }
}
