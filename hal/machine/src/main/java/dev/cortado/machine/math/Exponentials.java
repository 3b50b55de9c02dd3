package dev.cortado.machine.math;

/**
 * Exponential minus one and the hyperbolic functions, with the results of {@code StrictMath}:
 * fdlibm's s_expm1.c, e_sinh.c, e_cosh.c and s_tanh.c. Device and host; pure.
 */
public final class Exponentials {
  private static final double PER_LN_2 = 1.44269504088896338700e+00;
  private static final double Q1 = -3.33333333333331316428e-02;
  private static final double Q2 = 1.58730158725481460165e-03;
  private static final double Q3 = -7.93650757867487942473e-05;
  private static final double Q4 = 4.00821782732936239552e-06;
  private static final double Q5 = -2.01099218183624371326e-07;

  /** The largest number whose exponential is finite. */
  private static final double MOST = 7.09782712893383973096e+02;

  /** The largest number whose hyperbolic sine is finite. */
  private static final double MOST_HYPERBOLIC = Double.longBitsToDouble(0x408633ce8fb9f87dL);

  private static final int TWENTY_TWO = 0x40360000;
  private static final int LARGE = 0x40862e42;
  private static final int TINY = 0x3c900000; // 2^-54

  private Exponentials() {}

  /** Returns e to the power of {@code a}, minus 1, exact for small {@code a} too. */
  public static double expm1(double a) {
    int magnitude = DoubleWords.magnitude(a);
    if (a != a || magnitude < TINY) {
      return a;
    }
    if (magnitude >= 0x4043687a && a < 0) { // 56 ln 2
      return -1;
    }
    if (a > MOST) {
      return Double.POSITIVE_INFINITY;
    }
    double x = a;
    double correction = 0;
    int exponent = 0;
    if (magnitude > 0x3fd62e42) { // ln 2 / 2
      double part;
      double tail;
      if (magnitude < 0x3ff0a2b2) { // 3 ln 2 / 2
        exponent = a < 0 ? -1 : 1;
      } else {
        exponent = (int) (PER_LN_2 * a + (a < 0 ? -0.5 : 0.5));
      }
      part = a - exponent * Logarithms.LN_2;
      tail = exponent * Logarithms.LN_2_TAIL;
      x = part - tail;
      correction = part - x - tail;
    }
    double half = 0.5 * x;
    double square = x * half;
    double r = 1.0 + square * (Q1 + square * (Q2 + square * (Q3 + square * (Q4 + square * Q5))));
    double t = 3.0 - r * half;
    double e = square * ((r - t) / (6.0 - x * t));
    if (exponent == 0) {
      return x - (x * e - square);
    }
    e = x * (e - correction) - correction - square;
    if (exponent == -1) {
      return 0.5 * (x - e) - 0.5;
    }
    if (exponent == 1) {
      return x < -0.25 ? -2.0 * (e - (x + 0.5)) : 1.0 + 2.0 * (x - e);
    }
    if (exponent <= -2 || exponent > 56) {
      return DoubleWords.scaled(1.0 - (e - x), exponent) - 1.0;
    }
    double power = DoubleWords.scaled(1, -exponent);
    double sum = exponent < 20 ? 1.0 - power - (e - x) : x - (e + power) + 1.0;
    return DoubleWords.scaled(sum, exponent);
  }

  /** Returns the hyperbolic sine. */
  public static double sinh(double a) {
    int magnitude = DoubleWords.magnitude(a);
    if (magnitude >= DoubleWords.INFINITY || magnitude < 0x3e300000) { // 2^-28
      return a;
    }
    double half = a < 0 ? -0.5 : 0.5;
    double x = Math.abs(a);
    if (magnitude < TWENTY_TWO) {
      double t = expm1(x);
      return magnitude < DoubleWords.ONE
          ? half * (2.0 * t - t * t / (t + 1.0))
          : half * (t + t / (t + 1.0));
    }
    return large(x, half);
  }

  /** Returns the hyperbolic cosine. */
  public static double cosh(double a) {
    int magnitude = DoubleWords.magnitude(a);
    if (magnitude >= DoubleWords.INFINITY) {
      return a * a;
    }
    double x = Math.abs(a);
    if (magnitude < 0x3fd62e43) { // ln 2 / 2
      double t = expm1(x);
      double w = 1.0 + t;
      return magnitude < 0x3c800000 ? w : 1.0 + t * t / (w + w); // 2^-55
    }
    if (magnitude < TWENTY_TWO) {
      double t = StrictMath.exp(x);
      return 0.5 * t + 0.5 / t;
    }
    return large(x, 0.5);
  }

  /** Returns {@code half} times e to the power of {@code x}, which is above 22. */
  private static double large(double x, double half) {
    if (DoubleWords.high(x) < LARGE) {
      return half * StrictMath.exp(x);
    }
    if (x > MOST_HYPERBOLIC) {
      return half * Double.POSITIVE_INFINITY;
    }
    double w = StrictMath.exp(0.5 * x);
    return half * w * w;
  }

  /** Returns the hyperbolic tangent. */
  public static double tanh(double a) {
    int magnitude = DoubleWords.magnitude(a);
    if (a != a) {
      return a;
    }
    if (magnitude < 0x3c800000) { // 2^-55
      return a * (1.0 + a);
    }
    double x = Math.abs(a);
    double value = 1;
    if (magnitude < TWENTY_TWO) {
      if (magnitude >= DoubleWords.ONE) {
        value = 1.0 - 2.0 / (expm1(2.0 * x) + 2.0);
      } else {
        double t = expm1(-2.0 * x);
        value = -t / (t + 2.0);
      }
    }
    return a < 0 ? -value : value;
  }
}
