package dev.cortado.machine.softfloat;

/**
 * Square roots of doubles. Device and host; pure. Half of the digits by subtraction, half by
 * division.
 */
public final class DoubleRoot {
  private static final int NORMAL_ZEROS = 11;
  private static final int UNUSED_BITS = 8;

  /** Half of the bits of a root with one bit to round by. */
  private static final int HALF_BITS = 27;

  private static final int SQUARE_UP = Long.SIZE - 2 * HALF_BITS;

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
    long root = root(rest << (exponent & 1));
    return DoubleFormat.pack(0, (exponent >> 1) + DoubleFormat.BIAS, root << UNUSED_BITS);
  }

  /**
   * Returns 54 bits of the root and a sticky bit; {@code square} has 53 bits or 54, which count as
   * 108.
   */
  private static long root(long square) {
    // The first half a bit a turn, each with two more bits of the square.
    int digits = DoubleFormat.high(square << SQUARE_UP);
    int left = HALF_BITS;
    int root = 0;
    int rest = 0;
    do {
      if (left == HALF_BITS - Integer.SIZE / 2) {
        digits = (int) square << SQUARE_UP;
      }
      rest = rest << 2 | digits >>> Integer.SIZE - 2;
      digits <<= 2;
      int test = root << 2 | 1;
      root <<= 1;
      if (rest >= test) {
        rest -= test;
        root++;
      }
    } while (--left != 0);
    // With r for the first half and s for the second, the rest is r s 2^28 + s^2: what r goes into
    // it is s, or one more.
    int second = 0;
    left = HALF_BITS;
    do {
      second <<= 1;
      if (rest >= root) {
        rest -= root;
        second++;
      }
      rest <<= 1;
    } while (--left != 0);
    long missing = ((long) rest << HALF_BITS) - DoubleProduct.multiply(second, second);
    if (missing < 0) {
      second--;
    }
    long bits = ((long) root << HALF_BITS) + second << 1;
    return missing == 0 ? bits : bits | 1;
  }
}
