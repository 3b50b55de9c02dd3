package dev.cortado.machine.math;

/**
 * Sine, cosine and tangent with the results of {@code StrictMath}: fdlibm's polynomials (s_sin.c,
 * k_sin.c, k_cos.c, k_tan.c) on what {@link QuarterTurns} leaves of the angle. Device and host;
 * pure.
 */
public final class Trigonometry {
  private static final int TINY = 0x3e400000; // 2^-27
  private static final int TINY_TANGENT = 0x3e300000; // 2^-28

  private static final double S1 = -1.66666666666666324348e-01;
  private static final double S2 = 8.33333333332248946124e-03;
  private static final double S3 = -1.98412698298579493134e-04;
  private static final double S4 = 2.75573137070700676789e-06;
  private static final double S5 = -2.50507602534068634195e-08;
  private static final double S6 = 1.58969099521155010221e-10;

  private static final double C1 = 4.16666666666666019037e-02;
  private static final double C2 = -1.38888888888741095749e-03;
  private static final double C3 = 2.48015872894767294178e-05;
  private static final double C4 = -2.75573143513906633035e-07;
  private static final double C5 = 2.08757232129817482790e-09;
  private static final double C6 = -1.13596475577881948265e-11;

  private static final double T0 = 3.33333333333334091986e-01;
  private static final double T1 = 1.33333333333201242699e-01;
  private static final double T2 = 5.39682539762260521377e-02;
  private static final double T3 = 2.18694882948595424599e-02;
  private static final double T4 = 8.86323982359930005737e-03;
  private static final double T5 = 3.59207910759131235356e-03;
  private static final double T6 = 1.45620945432529025516e-03;
  private static final double T7 = 5.88041240820264096874e-04;
  private static final double T8 = 2.46463134818469906812e-04;
  private static final double T9 = 7.81794442939557092300e-05;
  private static final double T10 = 7.14072491382608190305e-05;
  private static final double T11 = -1.85586374855275456654e-05;
  private static final double T12 = 2.59073051863633712884e-05;

  private static final double EIGHTH = 7.85398163397448278999e-01;
  private static final double EIGHTH_TAIL = 3.06161699786838301793e-17;
  private static final int NEAR_EIGHTH = 0x3fe59428;

  private Trigonometry() {}

  /** Returns the sine of an angle in radians; NaN for infinity and NaN. */
  public static double sin(double a) {
    return quarter(a, 0);
  }

  /** Returns the cosine of an angle in radians; NaN for infinity and NaN. */
  public static double cos(double a) {
    return quarter(a, 1);
  }

  /** Returns the tangent of an angle in radians; NaN for infinity and NaN. */
  public static double tan(double a) {
    if (DoubleWords.magnitude(a) >= DoubleWords.INFINITY) {
      return Double.NaN;
    }
    QuarterTurns turns = QuarterTurns.of(a);
    return tangent(turns.rest(), turns.error(), (turns.count() & 1) != 0);
  }

  /** Returns the sine of the angle and so many quarter turns. */
  private static double quarter(double angle, int ahead) {
    if (DoubleWords.magnitude(angle) >= DoubleWords.INFINITY) {
      return Double.NaN;
    }
    QuarterTurns turns = QuarterTurns.of(angle);
    int count = turns.count() + ahead;
    double value =
        (count & 1) == 0 ? sine(turns.rest(), turns.error()) : cosine(turns.rest(), turns.error());
    return (count & 2) == 0 ? value : -value;
  }

  private static double sine(double x, double error) {
    if (DoubleWords.magnitude(x) < TINY) {
      return x;
    }
    double z = x * x;
    double v = z * x;
    double r = S2 + z * (S3 + z * (S4 + z * (S5 + z * S6)));
    if (error == 0) {
      return x + v * (S1 + z * r);
    }
    return x - (z * (0.5 * error - v * r) - error - v * S1);
  }

  private static double cosine(double x, double error) {
    int magnitude = DoubleWords.magnitude(x);
    if (magnitude < TINY) {
      return 1;
    }
    double z = x * x;
    double r = z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * C6)))));
    if (magnitude < 0x3fd33333) { // 0.3
      return 1 - (0.5 * z - (z * r - x * error));
    }
    double part = 0.28125;
    if (magnitude <= 0x3fe90000) { // 0.78125
      part = Double.longBitsToDouble((long) (magnitude - 0x00200000) << Integer.SIZE); // x / 4
    }
    return 1 - part - (0.5 * z - part - (z * r - x * error));
  }

  /** Returns the tangent, or the negative of its reciprocal. */
  private static double tangent(double angle, double angleError, boolean isReciprocal) {
    double x = angle;
    double error = angleError;
    int high = DoubleWords.high(x);
    int magnitude = high & DoubleWords.MAGNITUDE;
    if (magnitude < TINY_TANGENT) {
      return isReciprocal ? negativeReciprocal(x + error, x, error) : x;
    }
    boolean isNearEighth = magnitude >= NEAR_EIGHTH;
    if (isNearEighth) {
      x = EIGHTH - DoubleWords.signed(x, high) + (EIGHTH_TAIL - DoubleWords.signed(error, high));
      error = 0;
    }
    double z = x * x;
    double w = z * z;
    double odd = T1 + w * (T3 + w * (T5 + w * (T7 + w * (T9 + w * T11))));
    double even = z * (T2 + w * (T4 + w * (T6 + w * (T8 + w * (T10 + w * T12)))));
    double s = z * x;
    double r = error + z * (s * (odd + even) + error) + T0 * s;
    w = x + r;
    if (isNearEighth) {
      double v = isReciprocal ? -1 : 1;
      return DoubleWords.signed(v - 2.0 * (x - (w * w / (w + v) - r)), high);
    }
    return isReciprocal ? negativeReciprocal(w, x, r) : w;
  }

  /** Returns -1 / (x + r), where {@code sum} is x + r rounded, with the bits that it lacks. */
  private static double negativeReciprocal(double sum, double x, double r) {
    double z = DoubleWords.withoutLow(sum);
    double v = r - (z - x);
    double a = -1.0 / sum;
    double t = DoubleWords.withoutLow(a);
    double s = 1.0 + t * z;
    return t + a * (s + t * v);
  }
}
