package dev.cortado.machine.softfloat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each routine against the JVM's operator, bit by bit; any NaN is as good as another. */
class DoubleRoutinesTest {
  private static final long SEED = Long.getLong("seed", 20261121L);
  private static final int PAIRS = 200_000;
  private static final long FRACTION = 0x800fffffffffffffL;
  private static final long[] EDGES = {
    0,
    1,
    2,
    0xffffffffL,
    0x100000000L,
    0xffffffffffffeL,
    0xfffffffffffffL,
    0x10000000000000L,
    0x10000000000001L,
    0x1fffffffffffffL,
    0x20000000000000L,
    0x3690000000000000L,
    0x36a0000000000000L,
    0x36a0000000000001L,
    0x380fffffc0000000L,
    0x380fffffffffffffL,
    0x3810000000000000L,
    0x3c90000000000000L,
    0x3ca0000000000000L,
    0x3fe0000000000000L,
    0x3fefffffffffffffL,
    0x3ff0000000000000L,
    0x3ff0000000000001L,
    0x3ff8000000000000L,
    0x4000000000000000L,
    0x400921fb54442d18L,
    0x41dfffffffc00000L,
    0x41dfffffffffffffL,
    0x41e0000000000000L,
    0x41efffffffe00000L,
    0x4330000000000000L,
    0x4330000000000001L,
    0x433fffffffffffffL,
    0x43dfffffffffffffL,
    0x43e0000000000000L,
    0x43f0000000000000L,
    0x47efffffe0000000L,
    0x47efffffefffffffL,
    0x47effffff0000000L,
    0x7fd0000000000000L,
    0x7fe0000000000000L,
    0x7fefffffffffffffL,
    0x7ff0000000000000L,
    0x7ff0000000000001L,
    0x7ff8000000000000L,
    0x7fffffffffffffffL
  };

  @Test
  void agreesWithJavaOnEdges() {
    for (long x : EDGES) {
      for (long y : EDGES) {
        check(x, y);
        check(x, y | DoubleFormat.SIGN);
        check(x | DoubleFormat.SIGN, y);
        check(x | DoubleFormat.SIGN, y | DoubleFormat.SIGN);
      }
    }
  }

  @Test
  void agreesWithJavaOnRandomPairs() {
    Random random = new Random(SEED);
    for (int i = 0; i < PAIRS; i++) {
      long x = random.nextLong();
      long y = random.nextLong();
      check(x, y);
      check(x, x + (y >> 60) ^ y & DoubleFormat.SIGN);
      check(x, (x & DoubleFormat.INFINITY) + ((y >>> 58) << 52) | y & FRACTION);
      check(x & FRACTION, y & -1L << random.nextInt(64));
      check(y, x & FRACTION);
      check(Double.doubleToLongBits(Float.intBitsToFloat((int) x)) + (y >> 34), x << 32);
    }
  }

  @Test
  void convertsIntegersOfEveryLength() {
    Random random = new Random(SEED);
    for (int i = 0; i < PAIRS; i++) {
      long wide = random.nextLong() >> random.nextInt(64) & -1L << random.nextInt(64);
      int value = (int) wide;
      same("i2d", value, 0, DoubleConversion.fromInt(value), value);
      same("l2d", wide, 0, DoubleConversion.fromLong(wide), wide);
      long unsigned = value & 0xffffffffL;
      same("ui2d", value, 0, DoubleConversion.fromUnsignedInt(value), unsigned);
      double half = (double) (wide >>> 1 | wide & 1) * 2;
      same("ul2d", wide, 0, DoubleConversion.fromUnsignedLong(wide), wide < 0 ? half : wide);
    }
  }

  private static void check(long x, long y) {
    double a = Double.longBitsToDouble(x);
    double b = Double.longBitsToDouble(y);
    same("+", x, y, DoubleSum.add(x, y), a + b);
    same("-", x, y, DoubleSum.subtract(x, y), a - b);
    same("*", x, y, DoubleProduct.multiply(x, y), a * b);
    same("/", x, y, DoubleQuotient.divide(x, y), a / b);
    same("%", x, y, DoubleRemainder.remainder(x, y), a % b);
    same("sqrt", x, y, DoubleRoot.squareRoot(x), Math.sqrt(a));
    same("==", x, y, DoubleOrder.isEqual(x, y), a == b);
    same("<", x, y, DoubleOrder.isLess(x, y), a < b);
    same("<=", x, y, DoubleOrder.isLessOrEqual(x, y), a <= b);
    same(">", x, y, DoubleOrder.isGreater(x, y), a > b);
    same(">=", x, y, DoubleOrder.isGreaterOrEqual(x, y), a >= b);
    same("unordered", x, y, DoubleOrder.isUnordered(x, y), a != a || b != b);
    same("d2i", x, y, DoubleConversion.toInt(x) == (int) a, true);
    same("d2l", x, y, DoubleConversion.toLong(x) == (long) a, true);
    float narrow = Float.intBitsToFloat(DoubleConversion.toFloat(x));
    same("d2f", x, y, Float.floatToIntBits(narrow) == Float.floatToIntBits((float) a), true);
  }

  private static void same(String operation, long x, long y, long actual, double expected) {
    double value = Double.longBitsToDouble(actual);
    if (Double.doubleToLongBits(value) != Double.doubleToLongBits(expected)) {
      assertThat(value).as("%s 0x%016x 0x%016x seed=%d", operation, x, y, SEED).isEqualTo(expected);
    }
  }

  private static void same(String operation, long x, long y, boolean actual, boolean expected) {
    if (actual != expected) {
      assertThat(actual)
          .as("%s 0x%016x 0x%016x seed=%d", operation, x, y, SEED)
          .isEqualTo(expected);
    }
  }
}
