package dev.cortado.machine.math;

/**
 * Logarithms with the results of {@code StrictMath}: fdlibm's e_log.c, e_log10.c and s_log1p.c.
 * Device and host; pure.
 */
public final class Logarithms {
  static final double LN_2 = 6.93147180369123816490e-01;
  static final double LN_2_TAIL = 1.90821492927058770002e-10;

  private static final double L1 = 6.666666666666735130e-01;
  private static final double L2 = 3.999999999940941908e-01;
  private static final double L3 = 2.857142874366239149e-01;
  private static final double L4 = 2.222219843214978396e-01;
  private static final double L5 = 1.818357216161805012e-01;
  private static final double L6 = 1.531383769920937332e-01;
  private static final double L7 = 1.479819860511658591e-01;

  private static final double LOG_10_E = 4.34294481903251816668e-01;
  private static final double LOG_10_2 = 3.01029995663611771306e-01;
  private static final double LOG_10_2_TAIL = 3.69423907715893078616e-13;

  private static final int SUBNORMAL = DoubleWords.FRACTION + 1;
  private static final int TO_NORMAL = 54;
  private static final int BIAS = 1023;

  private Logarithms() {}

  /** Returns the natural logarithm: -infinity for 0, NaN for negative numbers and NaN. */
  public static double log(double a) {
    if (!(a > 0) || a == Double.POSITIVE_INFINITY) {
      return ofNone(a);
    }
    int exponent = DoubleWords.high(a) < SUBNORMAL ? -TO_NORMAL : 0;
    double x = exponent == 0 ? a : a * 0x1p54;
    int high = DoubleWords.high(x);
    exponent += (high >> DoubleWords.FRACTION_BITS) - BIAS;
    high &= DoubleWords.FRACTION;
    int carry = high + 0x95f64 & SUBNORMAL; // above the square root of 2
    x = DoubleWords.withHigh(x, high | carry ^ DoubleWords.ONE);
    exponent += carry >> DoubleWords.FRACTION_BITS;
    double f = x - 1.0;
    double whole = exponent * LN_2;
    double tail = exponent * LN_2_TAIL;
    if ((DoubleWords.FRACTION & 2 + high) < 3) { // less than 2^-20 from a power of 2
      if (f == 0) {
        return exponent == 0 ? 0 : whole + tail;
      }
      double r = f * f * (0.5 - 0.33333333333333333 * f);
      return exponent == 0 ? f - r : whole - (r - tail - f);
    }
    double s = f / (2.0 + f);
    double z = s * s;
    double w = z * z;
    double even = w * (L2 + w * (L4 + w * L6));
    double odd = z * (L1 + w * (L3 + w * (L5 + w * L7)));
    double r = odd + even;
    if ((high - 0x6147a | 0x6b851 - high) > 0) {
      double half = 0.5 * f * f;
      return exponent == 0
          ? f - (half - s * (half + r))
          : whole - (half - (s * (half + r) + tail) - f);
    }
    return exponent == 0 ? f - s * (f - r) : whole - (s * (f - r) - tail - f);
  }

  /** Returns the logarithm to base 10: -infinity for 0, NaN for negative numbers and NaN. */
  public static double log10(double a) {
    if (!(a > 0) || a == Double.POSITIVE_INFINITY) {
      return ofNone(a);
    }
    int exponent = DoubleWords.high(a) < SUBNORMAL ? -TO_NORMAL : 0;
    double x = exponent == 0 ? a : a * 0x1p54;
    int high = DoubleWords.high(x);
    exponent += (high >> DoubleWords.FRACTION_BITS) - BIAS;
    int isBelowOne = exponent >>> Integer.SIZE - 1;
    double whole = exponent + isBelowOne;
    int newHigh = high & DoubleWords.FRACTION | BIAS - isBelowOne << DoubleWords.FRACTION_BITS;
    double rest = whole * LOG_10_2_TAIL + LOG_10_E * log(DoubleWords.withHigh(x, newHigh));
    return rest + whole * LOG_10_2;
  }

  /** Returns what is not a logarithm of a positive finite number. */
  private static double ofNone(double a) {
    if (a == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return a > 0 ? a : Double.NaN;
  }

  /** Returns the natural logarithm of {@code 1 + a}, exact for small {@code a} too. */
  public static double log1p(double a) {
    int high = DoubleWords.high(a);
    int magnitude = high & DoubleWords.MAGNITUDE;
    if (!(a > -1) || a == Double.POSITIVE_INFINITY) {
      return a == -1 ? Double.NEGATIVE_INFINITY : a > 0 ? a : Double.NaN;
    }
    if (magnitude < 0x3e200000) { // 2^-29
      return magnitude < 0x3c900000 ? a : a - a * a * 0.5; // 2^-54
    }
    int exponent = 0;
    double f = a;
    double correction = 0;
    boolean isPower = false;
    if (high >= 0x3fda827a || high < 0 && high > 0xbfd2bec3) { // not from 1/sqrt(2) to sqrt(2)
      boolean isSmall = high < 0x43400000; // 2^53
      double sum = isSmall ? 1.0 + a : a;
      int part = DoubleWords.high(sum);
      exponent = (part >> DoubleWords.FRACTION_BITS) - BIAS;
      if (isSmall) {
        correction = (exponent > 0 ? 1.0 - (sum - a) : a - (sum - 1.0)) / sum;
      }
      part &= DoubleWords.FRACTION;
      if (part < 0x6a09e) { // the square root of 2
        sum = DoubleWords.withHigh(sum, part | DoubleWords.ONE);
      } else {
        exponent++;
        sum = DoubleWords.withHigh(sum, part | DoubleWords.ONE - SUBNORMAL);
        part = SUBNORMAL - part >> 2;
      }
      f = sum - 1.0;
      isPower = part == 0;
    }
    double half = 0.5 * f * f;
    double whole = exponent * LN_2;
    double tail = exponent * LN_2_TAIL + correction;
    if (isPower) { // f is less than 2^-20
      if (f == 0) {
        return exponent == 0 ? 0 : whole + (correction + exponent * LN_2_TAIL);
      }
      double r = half * (1.0 - 0.66666666666666666 * f);
      return exponent == 0 ? f - r : whole - (r - tail - f);
    }
    double s = f / (2.0 + f);
    double z = s * s;
    double r = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
    return exponent == 0
        ? f - (half - s * (half + r))
        : whole - (half - (s * (half + r) + tail) - f);
  }
}
