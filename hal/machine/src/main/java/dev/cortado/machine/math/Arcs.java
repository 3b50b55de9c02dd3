package dev.cortado.machine.math;

/**
 * Inverse trigonometric functions with the results of {@code StrictMath}: fdlibm's s_atan.c,
 * e_atan2.c, e_asin.c and e_acos.c. Device and host; pure.
 */
public final class Arcs {
  private static final double A0 = 3.33333333333329318027e-01;
  private static final double A1 = -1.99999999998764832476e-01;
  private static final double A2 = 1.42857142725034663711e-01;
  private static final double A3 = -1.11111104054623557880e-01;
  private static final double A4 = 9.09088713343650656196e-02;
  private static final double A5 = -7.69187620504482999495e-02;
  private static final double A6 = 6.66107313738753120669e-02;
  private static final double A7 = -5.83357013379057348645e-02;
  private static final double A8 = 4.97687799461593236017e-02;
  private static final double A9 = -3.65315727442169155270e-02;
  private static final double A10 = 1.62858201153657823623e-02;

  private static final double P0 = 1.66666666666666657415e-01;
  private static final double P1 = -3.25565818622400915405e-01;
  private static final double P2 = 2.01212532134862925881e-01;
  private static final double P3 = -4.00555345006794114027e-02;
  private static final double P4 = 7.91534994289814532176e-04;
  private static final double P5 = 3.47933107596021167570e-05;
  private static final double Q1 = -2.40339491173441421878e+00;
  private static final double Q2 = 2.02094576023350569471e+00;
  private static final double Q3 = -6.88283971605453293030e-01;
  private static final double Q4 = 7.70381505559019352791e-02;

  private static final double QUARTER = 1.57079632679489655800e+00;
  private static final double QUARTER_TAIL = 6.12323399573676603587e-17;
  private static final double EIGHTH = 7.85398163397448278999e-01;
  private static final double HALF_TAIL = 1.2246467991473531772e-16;
  private static final int HALF = 0x3fe00000;

  private Arcs() {}

  /** Returns the angle with that tangent in radians, from -pi/2 to pi/2; NaN for NaN. */
  public static double atan(double a) {
    int high = DoubleWords.high(a);
    int magnitude = high & DoubleWords.MAGNITUDE;
    if (magnitude >= 0x44100000) { // 2^66
      return a != a ? a : DoubleWords.signed(QUARTER + QUARTER_TAIL, high);
    }
    double x = Math.abs(a);
    if (magnitude < 0x3fdc0000) { // 7/16
      return magnitude < 0x3e200000 ? a : a - a * polynomial(a); // 2^-29
    }
    double angle;
    double tail;
    if (magnitude < 0x3fe60000) { // 11/16
      angle = 4.63647609000806093515e-01;
      tail = 2.26987774529616870924e-17;
      x = (2.0 * x - 1.0) / (2.0 + x);
    } else if (magnitude < 0x3ff30000) { // 19/16
      angle = EIGHTH;
      tail = 3.06161699786838301793e-17;
      x = (x - 1.0) / (x + 1.0);
    } else if (magnitude < 0x40038000) { // 39/16
      angle = 9.82793723247329054082e-01;
      tail = 1.39033110312309984516e-17;
      x = (x - 1.5) / (1.0 + 1.5 * x);
    } else {
      angle = QUARTER;
      tail = QUARTER_TAIL;
      x = -1.0 / x;
    }
    return DoubleWords.signed(angle - (x * polynomial(x) - tail - x), high);
  }

  private static double polynomial(double x) {
    double z = x * x;
    double w = z * z;
    double odd = z * (A0 + w * (A2 + w * (A4 + w * (A6 + w * (A8 + w * A10)))));
    double even = w * (A1 + w * (A3 + w * (A5 + w * (A7 + w * A9))));
    return odd + even;
  }

  /** Returns the angle of the point ({@code x}, {@code y}), from -pi to pi; NaN if one is NaN. */
  public static double atan2(double y, double x) {
    if (x != x || y != y) {
      return Double.NaN;
    }
    if (x == 1) {
      return atan(y);
    }
    int highX = DoubleWords.high(x);
    int highY = DoubleWords.high(y);
    if (y == 0) {
      return highX >= 0 ? y : DoubleWords.signed(Math.PI, highY);
    }
    if (x == 0) {
      return DoubleWords.signed(QUARTER, highY);
    }
    int exponentX = highX & DoubleWords.MAGNITUDE;
    int exponentY = highY & DoubleWords.MAGNITUDE;
    if (exponentX == DoubleWords.INFINITY) {
      double angle = exponentY == DoubleWords.INFINITY ? EIGHTH : 0;
      return DoubleWords.signed(highX < 0 ? angle == 0 ? Math.PI : 3 * angle : angle, highY);
    }
    if (exponentY == DoubleWords.INFINITY) {
      return DoubleWords.signed(QUARTER, highY);
    }
    int larger = exponentY - exponentX >> DoubleWords.FRACTION_BITS;
    double angle;
    if (larger > 60) {
      angle = QUARTER + 0.5 * HALF_TAIL;
    } else if (highX < 0 && larger < -60) {
      angle = 0;
    } else {
      angle = atan(Math.abs(y / x));
    }
    return DoubleWords.signed(highX < 0 ? Math.PI - (angle - HALF_TAIL) : angle, highY);
  }

  /** Returns the angle with that sine, from -pi/2 to pi/2; NaN for what is not from -1 to 1. */
  public static double asin(double a) {
    int high = DoubleWords.high(a);
    int magnitude = high & DoubleWords.MAGNITUDE;
    if (magnitude < HALF) {
      return magnitude < 0x3e400000 ? a : a + a * quotient(a * a); // 2^-27
    }
    double x = Math.abs(a);
    if (!(x < 1)) {
      return x == 1 ? a * QUARTER + a * QUARTER_TAIL : Double.NaN;
    }
    double t = (1.0 - x) * 0.5;
    double r = quotient(t);
    double s = Math.sqrt(t);
    double angle;
    if (magnitude >= 0x3fef3333) { // 0.975
      angle = QUARTER - (2.0 * (s + s * r) - QUARTER_TAIL);
    } else {
      double w = DoubleWords.withoutLow(s);
      double c = (t - w * w) / (s + w);
      angle = EIGHTH - (2.0 * s * r - (QUARTER_TAIL - 2.0 * c) - (EIGHTH - 2.0 * w));
    }
    return DoubleWords.signed(angle, high);
  }

  /** Returns the angle with that cosine, from 0 to pi; NaN for what is not from -1 to 1. */
  public static double acos(double a) {
    int magnitude = DoubleWords.magnitude(a);
    if (magnitude < HALF) {
      if (magnitude <= 0x3c600000) { // 2^-57
        return QUARTER + QUARTER_TAIL;
      }
      return QUARTER - (a - (QUARTER_TAIL - a * quotient(a * a)));
    }
    if (!(Math.abs(a) < 1)) {
      return a == 1 ? 0 : a == -1 ? Math.PI + 2.0 * QUARTER_TAIL : Double.NaN;
    }
    double z = (1.0 - Math.abs(a)) * 0.5;
    double s = Math.sqrt(z);
    double r = quotient(z);
    if (a < 0) {
      return Math.PI - 2.0 * (s + (r * s - QUARTER_TAIL));
    }
    double w = DoubleWords.withoutLow(s);
    double c = (z - w * w) / (s + w);
    return 2.0 * (w + (r * s + c));
  }

  private static double quotient(double t) {
    double p = t * (P0 + t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5)))));
    double q = 1.0 + t * (Q1 + t * (Q2 + t * (Q3 + t * Q4)));
    return p / q;
  }
}
