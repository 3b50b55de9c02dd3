package dev.cortado.machine.softfloat;

/** Products of floats. Device and host; pure. */
public final class FloatProduct {
  private static final int NORMAL_ZEROS = 8;
  private static final int LOW_BITS = 8;
  private static final int LOW = 0xff;

  private FloatProduct() {}

  /** Returns {@code a * b}: {@code __aeabi_fmul}. */
  public static int multiply(int a, int b) {
    int sign = (a ^ b) & FloatFormat.SIGN;
    int exponent = FloatFormat.exponent(a);
    int other = FloatFormat.exponent(b);
    int left = a << 1;
    int right = b << 1;
    if (exponent == FloatFormat.SPECIAL || other == FloatFormat.SPECIAL) {
      boolean isNan =
          left == 0
              || right == 0
              || FloatFormat.isLess(FloatFormat.INFINITY_SHIFTED, left)
              || FloatFormat.isLess(FloatFormat.INFINITY_SHIFTED, right);
      return isNan ? FloatFormat.NAN : sign | FloatFormat.INFINITY;
    }
    if (left == 0 || right == 0) {
      return sign;
    }
    int x = a & FloatFormat.FRACTION | FloatFormat.HIDDEN;
    int y = b & FloatFormat.FRACTION | FloatFormat.HIDDEN;
    if (exponent == 0) {
      x ^= FloatFormat.HIDDEN;
      int up = FloatFormat.leadingZeros(x) - NORMAL_ZEROS;
      x <<= up;
      exponent = 1 - up;
    }
    if (other == 0) {
      y ^= FloatFormat.HIDDEN;
      int up = FloatFormat.leadingZeros(y) - NORMAL_ZEROS;
      y <<= up;
      other = 1 - up;
    }
    // Pieces of 16 and 8 bits, so that no sum overflows: the top 32 of 48 bits, and the rest.
    int low = (x & LOW) * (y & LOW);
    int middle = (x >>> LOW_BITS) * (y & LOW) + (x & LOW) * (y >>> LOW_BITS) + (low >>> LOW_BITS);
    int product = (x >>> LOW_BITS) * (y >>> LOW_BITS) + (middle >>> LOW_BITS);
    if (((middle | low) & LOW) != 0) {
      product |= 1;
    }
    exponent += other - FloatFormat.BIAS;
    if (product < 0) {
      product = product >>> 1 | product & 1;
      exponent++;
    }
    return FloatFormat.pack(sign, exponent, product);
  }
}
