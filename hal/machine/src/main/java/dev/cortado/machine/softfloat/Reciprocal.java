package dev.cortado.machine.softfloat;

/** The reciprocal by which quotients are estimated. Device and host; pure. */
final class Reciprocal {
  private static final int ONE = 1 << 31;

  /** The best straight line to 1 / x from one half to one, 48 / 17 - 32 / 17 x, scaled. */
  private static final int AT_ZERO = 92521;

  private static final int SLOPE = 61681;

  private Reciprocal() {}

  /**
   * Returns at most 2^31 / (digits + 1), and more than that less 2; {@code digits} has 16 bits, the
   * highest one set. Newton's iteration, which doubles the good digits each time.
   */
  static int of(int digits) {
    int divisor = digits + 1;
    int result = AT_ZERO - (SLOPE * (divisor >>> 1) >>> 15);
    result += result * (ONE - divisor * result >> 15) >> 16;
    result += result * (ONE - divisor * result >> 15) >> 16;
    result += result * (ONE - divisor * result >> 15) >> 16;
    return result;
  }
}
