package dev.cortado.machine.softfloat;

/** Remainders of floats. Device and host; pure. A turn for each bit between the exponents. */
public final class FloatRemainder {
  private static final int NORMAL_ZEROS = 8;

  private FloatRemainder() {}

  /** Returns {@code a % b}, exact, with the sign of {@code a}: {@code fmodf}. */
  public static int remainder(int a, int b) {
    int left = a << 1;
    int right = b << 1;
    if (FloatFormat.isLess(FloatFormat.INFINITY_SHIFTED, right)
        || right == 0
        || !FloatFormat.isLess(left, FloatFormat.INFINITY_SHIFTED)) {
      return FloatFormat.NAN;
    }
    if (FloatFormat.isLess(left, right)) {
      return a;
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
    for (; ; exponent--) {
      if (rest >= divisor) {
        rest -= divisor;
      }
      if (exponent == other) {
        break;
      }
      rest <<= 1;
    }
    int sign = a & FloatFormat.SIGN;
    if (rest == 0) {
      return sign;
    }
    int up = FloatFormat.leadingZeros(rest) - 1;
    return FloatFormat.pack(sign, exponent + NORMAL_ZEROS - 1 - up, rest << up);
  }
}
