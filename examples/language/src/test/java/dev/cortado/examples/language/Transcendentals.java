package dev.cortado.examples.language;

/** Trigonometric, hyperbolic and logarithmic functions, whose bits are those of StrictMath. */
public final class Transcendentals extends Topic {
  private final double[] values = {
    0,
    1,
    0.3,
    0.7,
    0.99,
    1.57,
    Math.PI / 2,
    3,
    7,
    21.5,
    60,
    710.1,
    1e5,
    1e6,
    1e22,
    0x1.921fb54442d18p+500,
    Double.MAX_VALUE,
    Double.MIN_VALUE,
    0x1p-26,
    0x1p-30,
    0x1p-1023,
    Double.POSITIVE_INFINITY,
    Double.NaN
  };

  @Override
  void exercise() {
    for (double a : values) {
      ofOne(a);
      ofOne(-a);
      for (double b : values) {
        out(StrictMath.atan2(a, b));
        out(StrictMath.atan2(-b, -a));
        out(StrictMath.IEEEremainder(a, b));
      }
    }
    double sum = 0;
    for (double a = 0; a < 4; a += 0.21) {
      sum += Math.abs(Math.sin(a) * Math.sin(a) + Math.cos(a) * Math.cos(a) - 1);
      sum += Math.abs(Math.log(StrictMath.exp(a)) - a);
    }
    Topic.out(sum < 1e-14); // the JVM's own sine may differ in the last bit
  }

  private static void ofOne(double a) {
    out(StrictMath.sin(a));
    out(StrictMath.cos(a));
    out(StrictMath.tan(a));
    out(StrictMath.asin(a));
    out(StrictMath.acos(a));
    out(StrictMath.atan(a));
    out(StrictMath.sinh(a));
    out(StrictMath.cosh(a));
    out(StrictMath.tanh(a));
    out(StrictMath.log(a));
    out(StrictMath.log10(a));
    out(StrictMath.log1p(a));
    out(StrictMath.expm1(a));
  }

  private static void out(double value) {
    Topic.out(Double.doubleToLongBits(value));
  }
}
