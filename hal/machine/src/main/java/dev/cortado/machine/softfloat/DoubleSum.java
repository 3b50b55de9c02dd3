package dev.cortado.machine.softfloat;

/** Sums of doubles. Device and host; pure. */
public final class DoubleSum {
  private static final int GUARD_BITS = 10;

  private DoubleSum() {}

  /** Returns {@code a - b}: {@code __aeabi_dsub}. */
  public static long subtract(long a, long b) {
    return add(a, b ^ DoubleFormat.SIGN);
  }

  /** Returns {@code a + b}: {@code __aeabi_dadd}. */
  public static long add(long a, long b) {
    long larger = a;
    long smaller = b;
    if (DoubleFormat.isLess(a << 1, b << 1)) {
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
    long sum = (larger & DoubleFormat.FRACTION) << GUARD_BITS;
    long addend = (smaller & DoubleFormat.FRACTION) << GUARD_BITS;
    int under = DoubleFormat.exponent(smaller);
    if (under == 0) {
      under = 1;
    } else {
      addend |= DoubleFormat.HIDDEN << GUARD_BITS;
    }
    if (exponent == 0) {
      exponent = 1;
    } else {
      sum |= DoubleFormat.HIDDEN << GUARD_BITS;
    }
    addend = DoubleFormat.shiftRight(addend, exponent - under);
    if (sameSign) {
      sum += addend;
      if (sum < 0) {
        sum = sum >>> 1 | sum & 1;
        exponent++;
      }
    } else {
      sum -= addend;
      if (sum == 0) {
        return 0;
      }
      int up = Math.min(DoubleFormat.leadingZeros(sum) - 1, exponent - 1);
      sum <<= up;
      exponent -= up;
    }
    return DoubleFormat.pack(sign, exponent, sum);
  }
}
