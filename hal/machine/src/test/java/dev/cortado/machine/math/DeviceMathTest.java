package dev.cortado.machine.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DeviceMathTest {
  private static final long SEED = Long.getLong("seed", 20261121L);
  private static final double[] EDGES = {
    0,
    0.25,
    0.5,
    0x1.fffffffffffffp-2,
    1,
    1.5,
    2.5,
    3.5,
    0x1p51 + 0.5,
    0x1p52 - 0.5,
    0x1p52,
    0x1p53,
    Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NaN,
    Float.MIN_VALUE,
    Float.MIN_NORMAL,
    Float.MAX_VALUE
  };

  @Test
  void agreesWithJavaOnEdges() {
    for (double a : EDGES) {
      for (double b : EDGES) {
        check(a, b);
        check(-a, b);
        check(a, -b);
        check(-a, -b);
      }
    }
  }

  @Test
  void agreesWithJavaOnRandomValues() {
    Random random = new Random(SEED);
    for (int i = 0; i < 200_000; i++) {
      check(Double.longBitsToDouble(random.nextLong()), random.nextLong());
      check(random.nextInt() / 256.0, random.nextInt(8) - 4);
      float a = Float.intBitsToFloat(random.nextInt());
      float b = Float.intBitsToFloat(random.nextInt());
      fused(a, b, Float.intBitsToFloat(random.nextInt()));
      fused(a, b, Math.nextUp(-a * b));
      fused(random.nextInt(), random.nextFloat(), random.nextInt() * 0x1p-20f);
      double x = Double.longBitsToDouble(random.nextLong());
      double y = Double.longBitsToDouble(random.nextLong());
      double wide = Double.longBitsToDouble(random.nextLong());
      fused(x, y, wide);
      fused(x, y, -x * y);
      fused(x, y, Math.scalb(-x * y, random.nextInt(250) - 125));
      fused(wide * 0x1p-500, y * 0x1p-600, Math.scalb(-wide * y, -1100));
      fused(random.nextLong(), random.nextDouble(), random.nextLong() * 0x1p-50);
    }
  }

  private static void check(double a, double b) {
    same(DeviceMath.abs(a), Math.abs(a), a);
    same(DeviceMath.min(a, b), Math.min(a, b), a);
    same(DeviceMath.max(a, b), Math.max(a, b), a);
    same(DeviceMath.floor(a), Math.floor(a), a);
    same(DeviceMath.ceil(a), Math.ceil(a), a);
    same(DeviceMath.rint(a), Math.rint(a), a);
    float x = (float) a;
    float y = (float) b;
    same(DeviceMath.abs(x), Math.abs(x), a);
    same(DeviceMath.min(x, y), Math.min(x, y), a);
    same(DeviceMath.max(x, y), Math.max(x, y), a);
    fused(x, y, x);
    fused(x, y, 1);
    fused(x, y, 1.0);
    fused(a, b, a);
    fused(a, b, -a * b);
    fused(a, b, Double.MIN_VALUE);
  }

  private static void fused(float a, float b, float c) {
    float actual = DeviceMath.fma(a, b, c);
    assertThat(Float.floatToIntBits(actual))
        .as("fma %a %a %a seed=%d", a, b, c, SEED)
        .isEqualTo(Float.floatToIntBits(Math.fma(a, b, c)));
  }

  private static void fused(double a, double b, double c) {
    same(DeviceMath.fma(a, b, c), Math.fma(a, b, c), a);
  }

  private static void same(double actual, double expected, double operand) {
    if (Double.doubleToLongBits(actual) != Double.doubleToLongBits(expected)) {
      assertThat(actual).as("of %a seed=%d", operand, SEED).isEqualTo(expected);
    }
  }
}
