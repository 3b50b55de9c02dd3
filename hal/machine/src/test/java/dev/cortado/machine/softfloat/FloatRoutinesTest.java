package dev.cortado.machine.softfloat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each routine against the JVM's operator, bit by bit; any NaN is as good as another. */
class FloatRoutinesTest {
  private static final long SEED = Long.getLong("seed", 20261121L);
  private static final int PAIRS = 400_000;
  private static final int[] EDGES = {
    0,
    1,
    2,
    0x7ffffe,
    0x7fffff,
    0x800000,
    0x800001,
    0xffffff,
    0x1000000,
    0x33000000,
    0x33800000,
    0x34000000,
    0x3e800000,
    0x3f000000,
    0x3f7fffff,
    0x3f800000,
    0x3f800001,
    0x3fc00000,
    0x40000000,
    0x40490fdb,
    0x4b000000,
    0x4b000001,
    0x4b7fffff,
    0x4b800000,
    0x4effffff,
    0x4f000000,
    0x4f7fffff,
    0x5effffff,
    0x5f000000,
    0x5f7fffff,
    0x5f800000,
    0x7e800000,
    0x7f000000,
    0x7f7fffff,
    0x7f800000,
    0x7f800001,
    0x7fc00000,
    0x7fffffff
  };

  @Test
  void agreesWithJavaOnEdges() {
    for (int x : EDGES) {
      for (int y : EDGES) {
        check(x, y);
        check(x, y | FloatFormat.SIGN);
        check(x | FloatFormat.SIGN, y);
        check(x | FloatFormat.SIGN, y | FloatFormat.SIGN);
      }
    }
  }

  @Test
  void agreesWithJavaOnRandomPairs() {
    Random random = new Random(SEED);
    for (int i = 0; i < PAIRS; i++) {
      int x = random.nextInt();
      int y = random.nextInt();
      check(x, y);
      check(x, x + (y >> 28) ^ y & FloatFormat.SIGN);
      check(x, (x & FloatFormat.INFINITY) + ((y >>> 28) << 23) | y & 0x807fffff);
      check(x & 0x807fffff, y & -1 << random.nextInt(32));
      check(y, x & 0x807fffff);
    }
  }

  @Test
  void convertsIntegersOfEveryLength() {
    Random random = new Random(SEED);
    for (int i = 0; i < PAIRS; i++) {
      long wide = random.nextLong() >> random.nextInt(64) & -1L << random.nextInt(64);
      int value = (int) wide;
      same("i2f", value, 0, FloatConversion.fromInt(value), value);
      same("l2f", i, 0, FloatConversion.fromLong(wide), wide);
      long unsigned = value & 0xffffffffL;
      same("ui2f", value, 0, FloatConversion.fromUnsignedInt(value), unsigned);
      float half = (float) (wide >>> 1 | wide & 1) * 2;
      same("ul2f", i, 0, FloatConversion.fromUnsignedLong(wide), wide < 0 ? half : wide);
    }
  }

  private static void check(int x, int y) {
    float a = Float.intBitsToFloat(x);
    float b = Float.intBitsToFloat(y);
    same("+", x, y, FloatSum.add(x, y), a + b);
    same("-", x, y, FloatSum.subtract(x, y), a - b);
    same("*", x, y, FloatProduct.multiply(x, y), a * b);
    same("/", x, y, FloatQuotient.divide(x, y), a / b);
    same("%", x, y, FloatRemainder.remainder(x, y), a % b);
    same("sqrt", x, y, FloatRoot.squareRoot(x), (float) Math.sqrt(a));
    same("==", x, y, FloatOrder.isEqual(x, y), a == b);
    same("<", x, y, FloatOrder.isLess(x, y), a < b);
    same("<=", x, y, FloatOrder.isLessOrEqual(x, y), a <= b);
    same(">", x, y, FloatOrder.isGreater(x, y), a > b);
    same(">=", x, y, FloatOrder.isGreaterOrEqual(x, y), a >= b);
    same("unordered", x, y, FloatOrder.isUnordered(x, y), a != a || b != b);
    same("f2i", x, y, FloatConversion.toInt(x) == (int) a, true);
    same("f2l", x, y, FloatConversion.toLong(x) == (long) a, true);
    long wide = DoubleConversion.fromFloat(x);
    same("f2d", x, y, Double.doubleToLongBits(a) == canonical(wide), true);
  }

  private static long canonical(long bits) {
    return Double.doubleToLongBits(Double.longBitsToDouble(bits));
  }

  private static void same(String operation, int x, int y, int actual, float expected) {
    float value = Float.intBitsToFloat(actual);
    if (Float.floatToIntBits(value) != Float.floatToIntBits(expected)) {
      assertThat(value).as("%s 0x%08x 0x%08x seed=%d", operation, x, y, SEED).isEqualTo(expected);
    }
  }

  private static void same(String operation, int x, int y, boolean actual, boolean expected) {
    if (actual != expected) {
      assertThat(actual).as("%s 0x%08x 0x%08x seed=%d", operation, x, y, SEED).isEqualTo(expected);
    }
  }
}
