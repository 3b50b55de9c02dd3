package dev.cortado.machine;

/**
 * The arithmetic that ARMv6-M has no instructions for; the linker compiles these methods to the
 * names that compiled code calls (Run-time ABI for the Arm Architecture, IHI 0043, section 4).
 *
 * <p>Device and host; pure. Small rather than fast: one bit a turn. They use only what the core
 * does in line, so that no routine needs itself: no division, no long product, no long shift by a
 * variable. A divisor of zero gives an unspecified result; the linker tests for it before.
 */
public final class Arithmetic {
  private static final int HALF_BITS = 16;
  private static final int LOW_HALF = 0xffff;
  private static final int SIGN = 0x80000000;

  private Arithmetic() {}

  /** Returns {@code n / d}, both unsigned: {@code __aeabi_uidiv}. */
  public static int divideUnsigned(int n, int d) {
    int rest = 0;
    int quotient = n;
    for (int bit = 0; bit < Integer.SIZE; bit++) {
      boolean carry = rest < 0;
      rest = rest << 1 | quotient >>> 31;
      quotient <<= 1;
      if (carry || rest + SIGN >= d + SIGN) {
        rest -= d;
        quotient++;
      }
    }
    return quotient;
  }

  /** Returns {@code n / d}, rounded towards zero: {@code __aeabi_idiv}. */
  public static int divide(int n, int d) {
    int quotient = divideUnsigned(n < 0 ? -n : n, d < 0 ? -d : d);
    return (n ^ d) < 0 ? -quotient : quotient;
  }

  /** Returns the low 64 bits of {@code a * b}: {@code __aeabi_lmul}. */
  public static long multiply(long a, long b) {
    int aLow = (int) a;
    int bLow = (int) b;
    int a0 = aLow & LOW_HALF;
    int a1 = aLow >>> HALF_BITS;
    int b0 = bLow & LOW_HALF;
    int b1 = bLow >>> HALF_BITS;
    int low = a0 * b0;
    int middle = a1 * b0 + (low >>> HALF_BITS);
    int other = a0 * b1 + (middle & LOW_HALF);
    int high =
        a1 * b1 + (middle >>> HALF_BITS) + (other >>> HALF_BITS) + aLow * high(b) + high(a) * bLow;
    return join(high, other << HALF_BITS | low & LOW_HALF);
  }

  /** Returns {@code value << n}, n from 0 to 63: {@code __aeabi_llsl}. */
  public static long shiftLeft(long value, int n) {
    int low = (int) value;
    if (n >= Integer.SIZE) {
      return join(low << n - Integer.SIZE, 0);
    }
    // Two shifts, since one by 32 would be one by 0.
    return join(high(value) << n | low >>> 1 >>> 31 - n, low << n);
  }

  /** Returns {@code value >>> n}, n from 0 to 63: {@code __aeabi_llsr}. */
  public static long shiftRightUnsigned(long value, int n) {
    int high = high(value);
    if (n >= Integer.SIZE) {
      return join(0, high >>> n - Integer.SIZE);
    }
    return join(high >>> n, (int) value >>> n | high << 1 << 31 - n);
  }

  /** Returns {@code value >> n}, n from 0 to 63: {@code __aeabi_lasr}. */
  public static long shiftRight(long value, int n) {
    int high = high(value);
    if (n >= Integer.SIZE) {
      return join(high >> 31, high >> n - Integer.SIZE);
    }
    return join(high >> n, (int) value >>> n | high << 1 << 31 - n);
  }

  /** Returns {@code n / d}, both unsigned: the quotient of {@code __aeabi_uldivmod}. */
  public static long divideUnsigned(long n, long d) {
    int restHigh = 0;
    int restLow = 0;
    int high = high(n);
    int low = (int) n;
    int divisorHigh = high(d);
    int divisorLow = (int) d;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      boolean carry = restHigh < 0;
      restHigh = restHigh << 1 | restLow >>> 31;
      restLow = restLow << 1 | high >>> 31;
      high = high << 1 | low >>> 31;
      low <<= 1;
      boolean fits =
          restHigh == divisorHigh
              ? restLow + SIGN >= divisorLow + SIGN
              : restHigh + SIGN > divisorHigh + SIGN;
      if (carry || fits) {
        int borrow = restLow + SIGN < divisorLow + SIGN ? 1 : 0;
        restLow -= divisorLow;
        restHigh -= divisorHigh + borrow;
        low++;
      }
    }
    return join(high, low);
  }

  /** Returns {@code n / d}, rounded towards zero: the quotient of {@code __aeabi_ldivmod}. */
  public static long divide(long n, long d) {
    long quotient = divideUnsigned(n < 0 ? -n : n, d < 0 ? -d : d);
    return high(n) < 0 != high(d) < 0 ? -quotient : quotient;
  }

  private static int high(long value) {
    return (int) (value >>> Integer.SIZE);
  }

  private static long join(int high, int low) {
    return (long) high << Integer.SIZE | low & 0xffffffffL;
  }
}
