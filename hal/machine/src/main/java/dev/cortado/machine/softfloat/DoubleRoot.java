package dev.cortado.machine.softfloat;

/** Square roots of doubles. Device and host; pure. One bit a turn (as fdlibm's e_sqrt does). */
public final class DoubleRoot {
  private static final int NORMAL_ZEROS = 11;
  private static final long FIRST_BIT = 1L << 53;
  private static final int UNUSED_BITS = 9;

  private DoubleRoot() {}

  /** Returns the square root: {@code sqrt}. */
  public static long squareRoot(long a) {
    if (a << 1 == 0) {
      return a;
    }
    if (a < 0 || a >= DoubleFormat.INFINITY) {
      return a == DoubleFormat.INFINITY ? a : DoubleFormat.NAN;
    }
    int exponent = DoubleFormat.exponent(a);
    long rest = a & DoubleFormat.FRACTION | DoubleFormat.HIDDEN;
    if (exponent == 0) {
      rest ^= DoubleFormat.HIDDEN;
      int up = DoubleFormat.leadingZeros(rest) - NORMAL_ZEROS;
      rest <<= up;
      exponent = 1 - up;
    }
    exponent -= DoubleFormat.BIAS;
    rest <<= 1;
    if ((exponent & 1) != 0) {
      rest <<= 1;
    }
    long root = 0;
    long twice = 0;
    for (long bit = FIRST_BIT; bit != 0; bit >>>= 1) {
      long next = rest - twice - bit;
      if (next >= 0) {
        rest = next;
        twice += bit << 1;
        root += bit;
      }
      rest <<= 1;
    }
    root <<= UNUSED_BITS;
    return DoubleFormat.pack(0, (exponent >> 1) + DoubleFormat.BIAS, rest == 0 ? root : root | 1);
  }
}
