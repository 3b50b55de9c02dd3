package dev.cortado.machine.softfloat;

/** Sums of doubles. Device and host; pure. */
public final class DoubleSum {
  private static final int GUARD_BITS = 10;
  private static final long LEADING_BIT = DoubleFormat.HIDDEN << GUARD_BITS;

  private DoubleSum() {}

  /** Returns {@code a - b}: {@code __aeabi_dsub}. */
  public static long subtract(long a, long b) {
    return add(a, b ^ DoubleFormat.SIGN);
  }

  /** Returns {@code a + b}: {@code __aeabi_dadd}. */
  public static long add(long a, long b) {
    long larger = a;
    long smaller = b;
    if (isSmaller(a, b)) {
      larger = b;
      smaller = a;
    }
    int sign = DoubleFormat.high(larger);
    boolean sameSign = (sign ^ DoubleFormat.high(smaller)) >= 0;
    int exponent = DoubleFormat.exponent(larger);
    if (exponent == DoubleFormat.SPECIAL) {
      boolean cancels = !sameSign && larger << 1 == smaller << 1;
      return cancels || larger << 12 != 0 ? DoubleFormat.NAN : larger;
    }
    int under = DoubleFormat.exponent(smaller);
    long sum = significand(larger);
    long addend = significand(smaller);
    if (under == 0) {
      under = 1;
      addend ^= LEADING_BIT;
      if (exponent == 0) {
        exponent = 1;
        sum ^= LEADING_BIT;
      }
    }
    addend = DoubleFormat.shiftRight(addend, exponent - under);
    if (sameSign) {
      sum += addend;
      if (DoubleFormat.high(sum) < 0) {
        sum = sum >>> 1 | sum & 1;
        exponent++;
      }
    } else {
      sum -= addend;
      if (DoubleFormat.high(sum) << 1 >= 0) { // the leading bit is gone
        if ((DoubleFormat.high(sum) | (int) sum) == 0) {
          return 0;
        }
        int up = Math.min(leadingZeros(sum), exponent) - 1;
        exponent -= up;
        sum = shiftLeft(sum, up);
      }
    }
    return DoubleFormat.pack(sign, exponent, sum);
  }

  /** Returns the significand of a normal double with its leading bit at 62. */
  private static long significand(long bits) {
    return (bits << GUARD_BITS + 1 | DoubleFormat.SIGN) >>> 1;
  }

  private static boolean isSmaller(long a, long b) {
    return DoubleFormat.isLess(
        DoubleFormat.join(DoubleFormat.high(a) << 1, (int) a),
        DoubleFormat.join(DoubleFormat.high(b) << 1, (int) b));
  }

  private static int leadingZeros(long value) {
    int high = DoubleFormat.high(value);
    int top = high != 0 ? high : (int) value;
    int zeros = FloatFormat.zerosAbove(top);
    return high != 0 ? zeros : zeros + Integer.SIZE;
  }

  /** Returns {@code value << n} in the code that asks; n is not negative. */
  private static long shiftLeft(long value, int n) {
    int high = DoubleFormat.high(value);
    int low = (int) value;
    int by = n;
    if (by >= Integer.SIZE) {
      high = low;
      low = 0;
      by -= Integer.SIZE;
    }
    return by == 0
        ? DoubleFormat.join(high, low)
        : DoubleFormat.join(high << by | low >>> Integer.SIZE - by, low << by);
  }
}
