package dev.cortado.machine.softfloat;

/** Sums of floats. Device and host; pure. About 70 cycles on Cortex-M0+. */
public final class FloatSum {
  private static final int GUARD_BITS = 7;

  private FloatSum() {}

  /** Returns {@code a - b}: {@code __aeabi_fsub}. */
  public static int subtract(int a, int b) {
    return add(a, b ^ FloatFormat.SIGN);
  }

  /** Returns {@code a + b}: {@code __aeabi_fadd}. */
  public static int add(int a, int b) {
    int larger = a;
    int smaller = b;
    if (FloatFormat.isLess(a << 1, b << 1)) {
      larger = b;
      smaller = a;
    }
    int exponent = FloatFormat.exponent(larger);
    if (exponent == FloatFormat.SPECIAL) {
      boolean cancels = (larger ^ smaller) == FloatFormat.SIGN;
      return cancels || larger << 9 != 0 ? FloatFormat.NAN : larger;
    }
    int sum = (larger & FloatFormat.FRACTION) << GUARD_BITS;
    int addend = (smaller & FloatFormat.FRACTION) << GUARD_BITS;
    int under = FloatFormat.exponent(smaller);
    if (under == 0) {
      under = 1;
    } else {
      addend |= FloatFormat.HIDDEN << GUARD_BITS;
    }
    if (exponent == 0) {
      exponent = 1;
    } else {
      sum |= FloatFormat.HIDDEN << GUARD_BITS;
    }
    addend = FloatFormat.shiftRight(addend, exponent - under);
    if ((larger ^ smaller) >= 0) {
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
      int up = Math.min(FloatFormat.leadingZeros(sum) - 1, exponent - 1);
      sum <<= up;
      exponent -= up;
    }
    return FloatFormat.pack(larger & FloatFormat.SIGN, exponent, sum);
  }
}
