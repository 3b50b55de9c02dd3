package dev.cortado.machine.softfloat;

/** Sums of floats. Device and host; pure. */
public final class FloatSum {
  private static final int GUARD_BITS = 7;
  private static final int LEADING_BIT = FloatFormat.HIDDEN << GUARD_BITS;

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
    int under = FloatFormat.exponent(smaller);
    int sum = significand(larger);
    int addend = significand(smaller);
    if (under == 0) {
      under = 1;
      addend ^= LEADING_BIT;
      if (exponent == 0) {
        exponent = 1;
        sum ^= LEADING_BIT;
      }
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
      if (sum << 1 >= 0) { // the leading bit is gone
        if (sum == 0) {
          return 0;
        }
        int up = Math.min(FloatFormat.zerosAbove(sum) - 1, exponent - 1);
        sum <<= up;
        exponent -= up;
      }
    }
    return FloatFormat.pack(larger & FloatFormat.SIGN, exponent, sum);
  }

  /** Returns the significand of a normal float with its leading bit at 30. */
  private static int significand(int bits) {
    return (bits << GUARD_BITS + 1 | FloatFormat.SIGN) >>> 1;
  }
}
