package dev.cortado.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ArithmeticTest {
  private static final long SEED = Long.getLong("seed", 20261121L);
  private static final int PAIRS = 50_000;
  private static final long[] EDGES = {
    0,
    1,
    2,
    3,
    7,
    10,
    31,
    32,
    0x7fff,
    0x8000,
    0xffff,
    0x10000,
    0x7fffffffL,
    0x80000000L,
    0xffffffffL,
    0x100000000L,
    Long.MAX_VALUE - 1,
    Long.MAX_VALUE
  };

  @Test
  void agreesWithJavaOnEdges() {
    for (long a : EDGES) {
      for (long b : EDGES) {
        check(a, b);
        check(-a, b);
        check(a, -b);
        check(~a, -b);
      }
    }
  }

  @Test
  void agreesWithJavaOnRandomPairs() {
    Random random = new Random(SEED);
    for (int i = 0; i < PAIRS; i++) {
      check(random.nextLong() >> random.nextInt(64), random.nextLong() >> random.nextInt(64));
    }
  }

  @Test
  void shiftsByEveryAmount() {
    for (long value : new long[] {0, 1, -1, 0x123456789abcdef0L, Long.MIN_VALUE}) {
      for (int n = 0; n < 64; n++) {
        assertThat(Arithmetic.shiftLeft(value, n)).as("%d << %d", value, n).isEqualTo(value << n);
        assertThat(Arithmetic.shiftRight(value, n)).as("%d >> %d", value, n).isEqualTo(value >> n);
        assertThat(Arithmetic.shiftRightUnsigned(value, n))
            .as("%d >>> %d", value, n)
            .isEqualTo(value >>> n);
      }
    }
  }

  private static void check(long a, long b) {
    int x = (int) a;
    int y = (int) b;
    String at = "seed=" + SEED + " a=" + a + " b=" + b;
    equal(Arithmetic.multiply(a, b), a * b, at);
    if (b != 0) {
      equal(Arithmetic.divide(a, b), a / b, at);
      equal(Arithmetic.divideUnsigned(a, b), Long.divideUnsigned(a, b), at);
    }
    if (y != 0) {
      equal(Arithmetic.divide(x, y), x / y, at);
      equal(Arithmetic.divideUnsigned(x, y), Integer.divideUnsigned(x, y), at);
    }
  }

  private static void equal(long actual, long expected, String at) {
    if (actual != expected) {
      assertThat(actual).as(at).isEqualTo(expected);
    }
  }
}
