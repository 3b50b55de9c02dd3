package dev.cortado.machine.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bits of StrictMath, for edges, around them, and for random operands. */
class StrictResultsTest {
  private static final long SEED = Long.getLong("seed", 20261121L);
  private static final double[] EDGES = {
    0,
    0.25,
    0.5,
    0.6744, // where the tangent changes its way
    0.7071067811865476,
    0.975,
    1,
    1.1875,
    1.4142135623730951,
    2,
    2.4375,
    22,
    38.816242111356935, // 56 ln 2
    709.782712893384,
    710.4758600739439,
    1e22,
    Math.PI / 4,
    Math.PI / 2,
    0x1.921fb54442d18p19,
    6381956970095103.0 * 0x1p797, // nearest of all to a multiple of a quarter turn
    0x1p-1030,
    0x1p-55,
    0x1p-54,
    0x1p-29,
    0x1p-28,
    0x1p-27,
    0x1p53,
    0x1p66,
    0x1p1023,
    Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NaN
  };

  enum OfOne {
    SIN(Trigonometry::sin, StrictMath::sin),
    COS(Trigonometry::cos, StrictMath::cos),
    TAN(Trigonometry::tan, StrictMath::tan),
    ATAN(Arcs::atan, StrictMath::atan),
    ASIN(Arcs::asin, StrictMath::asin),
    ACOS(Arcs::acos, StrictMath::acos),
    LOG(Logarithms::log, StrictMath::log),
    LOG10(Logarithms::log10, StrictMath::log10),
    LOG1P(Logarithms::log1p, StrictMath::log1p),
    EXPM1(Exponentials::expm1, StrictMath::expm1),
    SINH(Exponentials::sinh, StrictMath::sinh),
    COSH(Exponentials::cosh, StrictMath::cosh),
    TANH(Exponentials::tanh, StrictMath::tanh);

    private final DoubleUnaryOperator ours;
    private final DoubleUnaryOperator java;

    OfOne(DoubleUnaryOperator ours, DoubleUnaryOperator java) {
      this.ours = ours;
      this.java = java;
    }

    void check(double a) {
      same(ours.applyAsDouble(a), java.applyAsDouble(a), name(), a, 0);
      same(ours.applyAsDouble(-a), java.applyAsDouble(-a), name(), -a, 0);
    }
  }

  enum OfTwo {
    ATAN2(Arcs::atan2, StrictMath::atan2),
    REMAINDER(DeviceMath::remainder, StrictMath::IEEEremainder);

    private final DoubleBinaryOperator ours;
    private final DoubleBinaryOperator java;

    OfTwo(DoubleBinaryOperator ours, DoubleBinaryOperator java) {
      this.ours = ours;
      this.java = java;
    }

    void check(double a, double b) {
      same(ours.applyAsDouble(a, b), java.applyAsDouble(a, b), name(), a, b);
      same(ours.applyAsDouble(-a, b), java.applyAsDouble(-a, b), name(), -a, b);
      same(ours.applyAsDouble(a, -b), java.applyAsDouble(a, -b), name(), a, -b);
      same(ours.applyAsDouble(-a, -b), java.applyAsDouble(-a, -b), name(), -a, -b);
    }
  }

  @ParameterizedTest
  @EnumSource(OfOne.class)
  void agreeOnAndAroundEdges(OfOne function) {
    for (double edge : EDGES) {
      for (int i = -20; i <= 20; i++) {
        function.check(neighbour(edge, i));
      }
    }
    for (int eighth = 1; eighth < 1500; eighth++) {
      for (int i = -5; i <= 5; i++) {
        function.check(neighbour(eighth * (Math.PI / 4), i));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(OfOne.class)
  void agreeOnRandomOperands(OfOne function) {
    Random random = new Random(SEED);
    for (int i = 0; i < 30_000; i++) {
      function.check(Double.longBitsToDouble(random.nextLong()));
      function.check(random.nextDouble());
      function.check(Math.scalb(random.nextDouble(), random.nextInt(70) - 40));
      function.check(Math.scalb(random.nextDouble(), 18 + random.nextInt(1000)));
      function.check(Math.scalb(1 + random.nextGaussian() * 0x1p-20, random.nextInt(9) - 4));
    }
  }

  @ParameterizedTest
  @EnumSource(OfTwo.class)
  void agreeOnPairsOfEdges(OfTwo function) {
    for (double a : EDGES) {
      for (double b : EDGES) {
        for (int i = -3; i <= 3; i++) {
          function.check(neighbour(a, i), b);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(OfTwo.class)
  void agreeOnRandomPairs(OfTwo function) {
    Random random = new Random(SEED);
    for (int i = 0; i < 50_000; i++) {
      double a = Double.longBitsToDouble(random.nextLong());
      function.check(a, Double.longBitsToDouble(random.nextLong()));
      function.check(a, Math.scalb(random.nextDouble(), Math.getExponent(a) + 1));
      function.check(random.nextGaussian(), random.nextGaussian());
      function.check(random.nextInt(50), 0.5 * random.nextInt(50)); // halves exactly
      function.check(random.nextInt(50) * Double.MIN_VALUE, random.nextInt(9) * Double.MIN_VALUE);
    }
  }

  @Test
  void anglesOfManyTurnsKeepTheirQuarter() {
    assertThat(Trigonometry.sin(1e22)).isEqualTo(-0.8522008497671888);
    assertThat(Trigonometry.cos(Math.PI / 2)).isEqualTo(6.123233995736766e-17);
  }

  private static double neighbour(double value, int steps) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(value) + steps);
  }

  private static void same(double ours, double java, String name, double a, double b) {
    if (Double.doubleToLongBits(ours) != Double.doubleToLongBits(java)) {
      throw new AssertionError(
          name + "(" + a + ", " + b + ") is " + ours + ", not " + java + ", seed " + SEED);
    }
  }
}
