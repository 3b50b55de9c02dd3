package dev.cortado.machine.math;

/**
 * Quarter turns of angles above 2^19 of them, with the same bits as fdlibm's k_rem_pio2: the angle
 * times those bits of 2/pi that matter (Payne and Hanek, Radian reduction for trigonometric
 * functions, 1983). Where fdlibm computes with doubles that are integers, this does with integers.
 * Device and host; pure.
 */
final class LargeAngle {
  /** Digits of 24 bits. */
  private static final int DIGIT_BITS = 24;

  private static final int DIGIT = (1 << DIGIT_BITS) - 1;

  /** The digits of 2/pi behind the point, from BigInteger arithmetic with Machin's formula. */
  private static final int[] TURNS_PER_RADIAN = {
    0xa2f983, 0x6e4e44, 0x1529fc, 0x2757d1, 0xf534dd, 0xc0db62, 0x95993c, 0x439041, 0xfe5163,
    0xabdebb, 0xc561b7, 0x246e3a, 0x424dd2, 0xe00649, 0x2eea09, 0xd1921c, 0xfe1deb, 0x1cb129,
    0xa73ee8, 0x8235f5, 0x2ebb44, 0x84e99c, 0x7026b4, 0x5f7e41, 0x3991d6, 0x398353, 0x39f49c,
    0x845f8b, 0xbdf928, 0x3b1ff8, 0x97ffde, 0x05980f, 0xef2f11, 0x8b5a0a, 0x6d1f6d, 0x367ecf,
    0x27cb09, 0xb74f46, 0x3f669e, 0x5fea2d, 0x7527ba, 0xc7ebe5, 0xf17b3d, 0x0739f7, 0x8a5292,
    0xea6bfb, 0x5fb11f, 0x8d5d08, 0x560330, 0x46fc7b, 0x6babf0, 0xcfbc20
  };

  /** A quarter turn: the first is in units of 2^-24, each other one 2^-24 of the one before. */
  private static final int[] RADIANS_PER_TURN = {
    0x1921fb4, 0x14442d0, 0x1846988, 0x18cc516, 0x101b838
  };

  /** As many digits as a product begins with. */
  private static final int DIGITS = 5;

  /**
   * Most digits: no double is so near to a multiple of a quarter turn that it needs all of them.
   */
  private static final int MOST = 10;

  private static final int DIGITS_OF_ANGLE = 3;
  private static final int FRACTION_BITS = 52;
  private static final int BIAS = 1023;

  private LargeAngle() {}

  /**
   * Takes an angle apart.
   *
   * @param angle positive and finite
   */
  static QuarterTurns reduce(double angle) {
    long bits = Double.doubleToRawLongBits(angle);
    long fraction = bits & (1L << FRACTION_BITS) - 1 | 1L << FRACTION_BITS;
    int scale = (int) (bits >>> FRACTION_BITS) - BIAS - (DIGIT_BITS - 1); // of the first digit
    int first = Math.max(0, (scale - 3) / DIGIT_BITS); // digits before yield whole turns only
    int shift = scale - DIGIT_BITS * (first + 1); // of the last digit, -27 to 2

    long[] products = new long[MOST];
    int[] digits = new int[MOST];
    int last = DIGITS - 1;
    for (int i = 0; i <= last; i++) {
      products[i] = product(fraction, first + i);
    }
    while (true) {
      // the digits of the product, the least significant first
      long carry = products[last];
      for (int i = 0; i < last; i++) {
        digits[i] = (int) carry & DIGIT;
        carry = products[last - 1 - i] + (carry >> DIGIT_BITS);
      }
      digits[last] = 0;

      // whole quarter turns, and whether the rest is above a half
      int pointBits = Math.max(0, -shift);
      int count = (int) (shift > 0 ? carry << shift : carry >> pointBits) & 7;
      long top = carry & (1L << pointBits) - 1;
      boolean isAboveHalf;
      if (shift >= 0) {
        count += digits[last - 1] >> DIGIT_BITS - shift;
        digits[last - 1] &= DIGIT >> shift;
        isAboveHalf = digits[last - 1] >> DIGIT_BITS - 1 - shift != 0;
      } else {
        isAboveHalf = top >> pointBits - 1 != 0;
      }
      if (isAboveHalf) {
        count++;
        int borrow = 0;
        for (int i = 0; i < last; i++) {
          int width = i == last - 1 && shift > 0 ? DIGIT >> shift : DIGIT;
          int negative = -digits[i] - borrow;
          borrow = negative < 0 ? 1 : 0;
          digits[i] = negative & width;
        }
        if (shift < 0) {
          top = (1L << pointBits) - top - borrow;
        }
      }

      boolean isLost = top == 0;
      for (int i = last - 1; i >= DIGITS - 1 && isLost; i--) {
        isLost = digits[i] == 0;
      }
      if (!isLost) {
        return rest(digits, last, shift, top, count, isAboveHalf);
      }
      // all that is left has cancelled out: take more digits
      int more = 1;
      while (digits[DIGITS - 1 - more] == 0) {
        more++;
      }
      for (int i = last + 1; i <= last + more; i++) {
        products[i] = product(fraction, first + i);
      }
      last += more;
    }
  }

  /** Returns the sum of the angle's digits times those of 2/pi that give one digit. */
  private static long product(long fraction, int index) {
    long sum = 0;
    for (int i = 0; i < DIGITS_OF_ANGLE; i++) {
      int shift = FRACTION_BITS + 1 - DIGIT_BITS * (i + 1);
      int digit = (int) (shift >= 0 ? fraction >> shift : fraction << -shift) & DIGIT;
      if (index >= i) {
        sum += (long) digit * TURNS_PER_RADIAN[index - i];
      }
    }
    return sum;
  }

  /** Returns the digits times a quarter turn. */
  private static QuarterTurns rest(
      int[] digits, int last, int shift, long top, int count, boolean isNegative) {
    int most = last;
    int scale = shift;
    if (top == 0) {
      do {
        most--;
        scale -= DIGIT_BITS;
      } while (digits[most] == 0);
    } else {
      digits[most] = (int) top & DIGIT;
      if (top > DIGIT) {
        most++;
        scale += DIGIT_BITS;
        digits[most] = (int) (top >> DIGIT_BITS);
      }
    }
    double[] parts = new double[MOST + 1];
    double unit = DoubleWords.scaled(1, scale - DIGIT_BITS);
    for (int i = 0; i <= most; i++) {
      long part = 0;
      for (int k = 0; k <= i && k < RADIANS_PER_TURN.length; k++) {
        part += (long) RADIANS_PER_TURN[k] * digits[most - i + k];
      }
      parts[i] = unit * part;
      unit *= 0x1p-24;
    }
    double sum = 0;
    for (int i = most; i >= 0; i--) {
      sum += parts[i];
    }
    double error = parts[0] - sum;
    for (int i = 1; i <= most; i++) {
      error += parts[i];
    }
    return isNegative ? new QuarterTurns(count, -sum, -error) : new QuarterTurns(count, sum, error);
  }
}
