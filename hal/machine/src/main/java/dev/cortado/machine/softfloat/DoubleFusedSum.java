package dev.cortado.machine.softfloat;

/**
 * Products of doubles to which a double is added, rounded once. Device and host; pure.
 *
 * <p>Product and addend are 128 bits wide, in two longs, with their leading bits at bit 125: no bit
 * of the product is lost, and what the smaller one loses is sticky.
 */
public final class DoubleFusedSum {
  private static final int PRODUCT_UP = 10;
  private static final int ADDEND_UP = 9;
  private static final int LEADING_BIT = 125;
  private static final long PRODUCT_LEADS = 1L << LEADING_BIT - Long.SIZE;

  private DoubleFusedSum() {}

  /**
   * Returns {@code a * b + c} rounded once, as {@code Math.fma} does.
   *
   * @param a finite and not zero, as are {@code b} and {@code c}
   */
  public static long multiplyAdd(long a, long b, long c) {
    long x = significand(a) << PRODUCT_UP;
    long y = significand(b) << PRODUCT_UP;
    long high = Math.multiplyHigh(x, y);
    long low = x * y;
    int exponent = exponent(a) + exponent(b) - DoubleFormat.BIAS + 1;
    if (high < PRODUCT_LEADS) {
      high = high << 1 | low >>> Long.SIZE - 1;
      low <<= 1;
      exponent--;
    }
    long otherHigh = significand(c) << ADDEND_UP;
    long otherLow = 0;
    int otherExponent = exponent(c);
    int sign = DoubleFormat.high(a ^ b);
    int otherSign = DoubleFormat.high(c);
    boolean addendLeads =
        otherExponent != exponent
            ? otherExponent > exponent
            : otherHigh > high; // equal ones have a low part in the product only
    if (addendLeads) {
      long swapped = high;
      high = otherHigh;
      otherHigh = swapped;
      otherLow = low;
      low = 0;
      int kept = exponent;
      exponent = otherExponent;
      otherExponent = kept;
      kept = sign;
      sign = otherSign;
      otherSign = kept;
    }
    int down = exponent - otherExponent;
    if (down >= Long.SIZE) {
      otherLow = DoubleFormat.shiftRight(otherHigh | (otherLow == 0 ? 0 : 1), down - Long.SIZE);
      otherHigh = 0;
    } else if (down > 0) {
      long out = otherLow << Long.SIZE - down;
      otherLow = otherLow >>> down | otherHigh << Long.SIZE - down | (out == 0 ? 0 : 1);
      otherHigh >>>= down;
    }
    if ((sign ^ otherSign) >= 0) {
      low += otherLow;
      high += otherHigh + (DoubleFormat.isLess(low, otherLow) ? 1 : 0);
    } else {
      long borrow = DoubleFormat.isLess(low, otherLow) ? 1 : 0;
      low -= otherLow;
      high -= otherHigh + borrow;
      if ((high | low) == 0) {
        return 0;
      }
    }
    return round(sign, exponent, high, low);
  }

  /** Rounds 128 bits; {@code exponent} is that of bit 125. */
  private static long round(int sign, int exponent, long high, long low) {
    long top = high;
    long rest = low;
    int places = exponent + 1;
    if (top == 0) {
      top = rest;
      rest = 0;
      places -= Long.SIZE;
      if (top < 0) {
        return DoubleFormat.pack(sign, places + 1, top >>> 1 | top & 1);
      }
    }
    int up = DoubleFormat.leadingZeros(top) - 1;
    if (up > 0) {
      top = top << up | rest >>> Long.SIZE - up;
      rest <<= up;
    }
    return DoubleFormat.pack(sign, places - up, rest == 0 ? top : top | 1);
  }

  /** Returns the significand with its leading bit at 52. */
  private static long significand(long bits) {
    long fraction = bits & DoubleFormat.FRACTION;
    return DoubleFormat.exponent(bits) != 0
        ? fraction | DoubleFormat.HIDDEN
        : fraction << subnormalUp(fraction);
  }

  /** Returns the biased exponent that goes with {@link #significand}. */
  private static int exponent(long bits) {
    int exponent = DoubleFormat.exponent(bits);
    return exponent != 0 ? exponent : 1 - subnormalUp(bits & DoubleFormat.FRACTION);
  }

  private static int subnormalUp(long fraction) {
    return DoubleFormat.leadingZeros(fraction) - (Long.SIZE - 1 - DoubleFormat.FRACTION_BITS);
  }
}
