package dev.cortado.examples.language;

/** The methods of Math, Float and Double that a device has. */
public final class MathMethods extends Topic {
  private final double[] values = {
    0,
    -0.0,
    0.5,
    -0.5,
    1,
    -1.5,
    2.5,
    1e-5,
    -3.75e9,
    0x1.fffffffffffffp-2,
    0x1p52 - 0.5,
    -0x1p53,
    Double.MIN_VALUE,
    -Double.MIN_NORMAL,
    Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN,
    Float.MIN_VALUE,
    -Float.MIN_NORMAL,
    Float.MAX_VALUE,
    Math.PI,
    -700.25
  };

  @Override
  void exercise() {
    for (double a : values) {
      ofOne(a);
      ofOne((float) a);
      for (double b : values) {
        ofTwo(a, b);
        ofTwo((float) a, (float) b);
        out(Math.fma(a, b, 0.1));
        out(Math.fma(a, b, -a * b));
      }
    }
    out(checked(1 << 30, 1L << 31));
    out(checked(-5, -7));
    out(checked(Integer.MIN_VALUE, 3));
  }

  private static void out(double value) {
    Topic.out(Double.doubleToLongBits(value));
  }

  private static void out(float value) {
    Topic.out(Float.floatToIntBits(value));
  }

  private static void ofOne(double a) {
    out(StrictMath.sqrt(a));
    out(Math.abs(a));
    out(Math.floor(a));
    out(Math.ceil(a));
    out(Math.rint(a));
    Topic.out(Math.round(a));
    out(Math.signum(a));
    out(Math.ulp(a));
    out(Math.nextUp(a));
    out(Math.nextDown(a));
    Topic.out(Math.getExponent(a));
    out(Math.scalb(a, -1030));
    out(Math.scalb(a, 3));
    out(Math.toRadians(a));
    out(Math.toDegrees(a));
    Topic.out(Double.hashCode(a));
    Topic.out(Double.isNaN(a));
    Topic.out(Double.isInfinite(a));
    Topic.out(Double.isFinite(a));
    Topic.out(Double.doubleToRawLongBits(-a));
    out(StrictMath.exp(a));
    out(StrictMath.cbrt(a));
  }

  private static void ofOne(float a) {
    out(Math.abs(a));
    Topic.out(Math.round(a));
    out(Math.signum(a));
    out(Math.ulp(a));
    out(Math.nextUp(a));
    out(Math.nextDown(a));
    Topic.out(Math.getExponent(a));
    out(Math.scalb(a, -140));
    out((float) Math.sqrt(a));
    Topic.out(Float.hashCode(a));
    Topic.out(Float.isNaN(a));
    Topic.out(Float.isInfinite(a));
    Topic.out(Float.isFinite(a));
  }

  private static void ofTwo(double a, double b) {
    out(Math.min(a, b));
    out(Math.max(a, b));
    out(Math.copySign(a, b));
    out(Math.nextAfter(a, b));
    out(StrictMath.pow(a, b));
    out(StrictMath.hypot(a, b));
    out(Double.sum(a, b));
    Topic.out(Double.compare(a, b));
  }

  private static void ofTwo(float a, float b) {
    out(Math.min(a, b));
    out(Math.max(a, b));
    out(Math.copySign(a, b));
    out(Math.nextAfter(a, b));
    out(Math.fma(a, b, 0.1f));
    out(Float.sum(a, b));
    Topic.out(Float.compare(a, b));
  }

  private static int checked(int a, long b) {
    int result = Math.floorDiv(a, 7) * 31 + Math.floorMod(a, 7);
    result = result * 31 + (int) Math.multiplyHigh(a * b, b << 20);
    try {
      result = result * 31 + Math.toIntExact(b);
      result = result * 31 + Math.addExact(a, a);
      result = result * 31 + Math.multiplyExact(a, 3);
    } catch (ArithmeticException e) {
      result++;
    }
    return result;
  }
}
