package dev.cortado.machine.softfloat;

/** Square roots of floats. Device and host; pure. One bit a turn (as fdlibm's e_sqrt does). */
public final class FloatRoot {
  private static final int NORMAL_ZEROS = 8;
  private static final int FIRST_BIT = 1 << 24;
  private static final int UNUSED_BITS = 6;

  private FloatRoot() {}

  /** Returns the square root: {@code sqrtf}. */
  public static int squareRoot(int a) {
    int shifted = a << 1;
    if (shifted == 0) {
      return a;
    }
    if (a < 0 || a >= FloatFormat.INFINITY) {
      return a == FloatFormat.INFINITY ? a : FloatFormat.NAN;
    }
    int exponent = shifted >>> 24;
    int rest = a & FloatFormat.FRACTION | FloatFormat.HIDDEN;
    if (exponent == 0) {
      rest ^= FloatFormat.HIDDEN;
      int up = FloatFormat.leadingZeros(rest) - NORMAL_ZEROS;
      rest <<= up;
      exponent = 1 - up;
    }
    exponent -= FloatFormat.BIAS;
    rest <<= 1 + (exponent & 1);
    int root = 0;
    int twice = 0;
    for (int bit = FIRST_BIT; bit != 0; bit >>>= 1) {
      int test = twice + bit;
      if (rest >= test) {
        rest -= test;
        twice = test + bit;
        root += bit;
      }
      rest <<= 1;
    }
    root <<= UNUSED_BITS;
    return FloatFormat.pack(0, (exponent >> 1) + FloatFormat.BIAS, rest == 0 ? root : root | 1);
  }
}
