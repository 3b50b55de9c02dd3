package dev.cortado.machine.math;

import dev.cortado.machine.softfloat.DoubleFusedSum;

/**
 * Methods of {@code java.lang.Math} by the same names, with the same results; the linker puts them
 * in the place of the JDK's. Device and host; pure.
 */
public final class DeviceMath {
  private static final int FLOAT_MAGNITUDE = 0x7fffffff;
  private static final long MAGNITUDE = Long.MAX_VALUE;
  private static final long FRACTION = 0xfffffffffffffL;
  private static final int FRACTION_BITS = 52;
  private static final int BIAS = 1023;
  private static final double FIRST_INTEGERS = 0x1p52;

  private DeviceMath() {}

  /** Returns the absolute value. */
  public static float abs(float a) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(a) & FLOAT_MAGNITUDE);
  }

  /** Returns the absolute value. */
  public static double abs(double a) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(a) & MAGNITUDE);
  }

  /** Returns the smaller one, -0 below 0; NaN if one is NaN. */
  public static float min(float a, float b) {
    if (a == b) {
      return Float.intBitsToFloat(Float.floatToRawIntBits(a) | Float.floatToRawIntBits(b));
    }
    return a < b || a != a ? a : b;
  }

  /** Returns the smaller one, -0 below 0; NaN if one is NaN. */
  public static double min(double a, double b) {
    if (a == b) {
      return Double.longBitsToDouble(Double.doubleToRawLongBits(a) | Double.doubleToRawLongBits(b));
    }
    return a < b || a != a ? a : b;
  }

  /** Returns the larger one, 0 above -0; NaN if one is NaN. */
  public static float max(float a, float b) {
    if (a == b) {
      return Float.intBitsToFloat(Float.floatToRawIntBits(a) & Float.floatToRawIntBits(b));
    }
    return a > b || a != a ? a : b;
  }

  /** Returns the larger one, 0 above -0; NaN if one is NaN. */
  public static double max(double a, double b) {
    if (a == b) {
      return Double.longBitsToDouble(Double.doubleToRawLongBits(a) & Double.doubleToRawLongBits(b));
    }
    return a > b || a != a ? a : b;
  }

  /** Returns the largest integer that is not above {@code a}. */
  public static double floor(double a) {
    long bits = Double.doubleToRawLongBits(a);
    int exponent = ((int) (bits >>> Integer.SIZE) << 1 >>> 21) - BIAS;
    if (exponent >= FRACTION_BITS || bits << 1 == 0) {
      return a;
    }
    if (exponent < 0) {
      return bits < 0 ? -1.0 : 0.0;
    }
    long below = FRACTION >>> exponent;
    if ((bits & below) == 0) {
      return a;
    }
    return Double.longBitsToDouble((bits < 0 ? bits + below : bits) & ~below);
  }

  /** Returns the smallest integer that is not below {@code a}. */
  public static double ceil(double a) {
    return -floor(-a);
  }

  /** Returns the nearest integer, the even one of two. */
  public static double rint(double a) {
    long bits = Double.doubleToRawLongBits(a);
    double magnitude = abs(a);
    if (magnitude < FIRST_INTEGERS) {
      magnitude = magnitude + FIRST_INTEGERS - FIRST_INTEGERS;
    }
    return Double.longBitsToDouble(Double.doubleToRawLongBits(magnitude) | bits & Long.MIN_VALUE);
  }

  /**
   * Returns {@code a * b + c}, rounded once.
   *
   * <p>The product is exact as a double; the sum is rounded to odd, so that rounding it again is
   * harmless (Boldo and Melquiond, Emulation of FMA and correctly rounded sums, 2008).
   */
  public static float fma(float a, float b, float c) {
    double product = (double) a * b;
    double sum = product + c;
    double part = sum - product;
    double error = product - (sum - part) + (c - part);
    long bits = Double.doubleToRawLongBits(sum);
    boolean isFinite = abs(sum) <= Double.MAX_VALUE;
    if (isFinite && error != 0 && (bits & 1) == 0) {
      sum = Double.longBitsToDouble(error > 0 == sum > 0 ? bits + 1 : bits - 1);
    }
    return (float) sum;
  }

  /** Returns {@code a * b + c}, rounded once. */
  public static double fma(double a, double b, double c) {
    boolean isFinite = abs(a) <= Double.MAX_VALUE && abs(b) <= Double.MAX_VALUE;
    if (!isFinite || a == 0 || b == 0) {
      return a * b + c; // the product is exact
    }
    if (c == 0) {
      return a * b;
    }
    if (!(abs(c) <= Double.MAX_VALUE)) {
      return c;
    }
    long bits =
        DoubleFusedSum.multiplyAdd(
            Double.doubleToRawLongBits(a),
            Double.doubleToRawLongBits(b),
            Double.doubleToRawLongBits(c));
    return Double.longBitsToDouble(bits);
  }

  /**
   * Returns {@code a} minus the nearest multiple of {@code b}, the even one of two; exact. NaN if
   * one is NaN, {@code a} is infinite or {@code b} is 0.
   */
  public static double remainder(double a, double b) {
    double divisor = abs(b);
    double rest = abs(a);
    if (!(rest <= Double.MAX_VALUE) || !(divisor > 0)) {
      return Double.NaN;
    }
    if (divisor <= Double.MAX_VALUE / 2) {
      rest %= divisor + divisor;
    }
    if (divisor >= 2 * Double.MIN_NORMAL) {
      double half = 0.5 * divisor;
      if (rest > half) {
        rest -= divisor;
        if (rest >= half) {
          rest -= divisor;
        }
      }
    } else if (rest + rest > divisor) { // half of it may have no double
      rest -= divisor;
      if (rest + rest >= divisor) {
        rest -= divisor;
      }
    }
    return a < 0 || 1 / a < 0 ? -rest : rest;
  }
}
