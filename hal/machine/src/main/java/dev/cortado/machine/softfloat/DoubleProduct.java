package dev.cortado.machine.softfloat;

/** Products of doubles. Device and host; pure. */
public final class DoubleProduct {
  private static final int NORMAL_ZEROS = 11;
  private static final int HALF_BITS = 16;
  private static final int LOW_HALF = 0xffff;

  private DoubleProduct() {}

  /** Returns {@code a * b}: {@code __aeabi_dmul}. */
  public static long multiply(long a, long b) {
    int sign = DoubleFormat.high(a) ^ DoubleFormat.high(b);
    int exponent = DoubleFormat.exponent(a);
    int other = DoubleFormat.exponent(b);
    long left = a << 1;
    long right = b << 1;
    if (exponent == DoubleFormat.SPECIAL || other == DoubleFormat.SPECIAL) {
      boolean isNan =
          left == 0
              || right == 0
              || DoubleFormat.isLess(DoubleFormat.INFINITY_SHIFTED, left)
              || DoubleFormat.isLess(DoubleFormat.INFINITY_SHIFTED, right);
      return isNan ? DoubleFormat.NAN : DoubleFormat.infinity(sign);
    }
    if (left == 0 || right == 0) {
      return DoubleFormat.join(sign & FloatFormat.SIGN, 0);
    }
    long x = (a & DoubleFormat.FRACTION | DoubleFormat.HIDDEN) << NORMAL_ZEROS;
    long y = (b & DoubleFormat.FRACTION | DoubleFormat.HIDDEN) << NORMAL_ZEROS;
    if (exponent == 0) {
      x = a << NORMAL_ZEROS + 1;
      int up = DoubleFormat.leadingZeros(x);
      x <<= up;
      exponent = -up;
    }
    if (other == 0) {
      y = b << NORMAL_ZEROS + 1;
      int up = DoubleFormat.leadingZeros(y);
      y <<= up;
      other = -up;
    }
    long product = highProduct(x, y);
    exponent += other - DoubleFormat.BIAS;
    if (product < 0) {
      exponent++;
      product = product >>> 1 | product & 1;
    }
    return DoubleFormat.pack(sign, exponent, product);
  }

  /** Returns the high 64 bits of the unsigned product, with a sticky bit 0. */
  private static long highProduct(long x, long y) {
    int xHigh = DoubleFormat.high(x);
    int yHigh = DoubleFormat.high(y);
    long lowest = multiply((int) x, (int) y);
    long middle = multiply(xHigh, (int) y) + (lowest >>> Integer.SIZE);
    long other = multiply((int) x, yHigh) + (middle & 0xffffffffL);
    long product = multiply(xHigh, yHigh) + (middle >>> Integer.SIZE) + (other >>> Integer.SIZE);
    return ((int) other | (int) lowest) == 0 ? product : product | 1;
  }

  /** Returns the unsigned product, out of four products of halves. */
  static long multiply(int a, int b) {
    int a1 = a >>> HALF_BITS;
    int b1 = b >>> HALF_BITS;
    int a0 = a & LOW_HALF;
    int b0 = b & LOW_HALF;
    int low = a0 * b0;
    int middle = a1 * b0 + (low >>> HALF_BITS);
    int other = a0 * b1 + (middle & LOW_HALF);
    int high = a1 * b1 + (middle >>> HALF_BITS) + (other >>> HALF_BITS);
    return DoubleFormat.join(high, other << HALF_BITS | low & LOW_HALF);
  }
}
