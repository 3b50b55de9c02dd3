package dev.cortado.examples.language.cases;

import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;

/** Lambdas and method references that were made while wiring (JLS 15.13, 15.27). */
public final class Lambdas extends Topic {
  private int field = 3;
  private static int shared = 4;

  interface Wide {
    long of(byte a, char b, short c, int d, long e, boolean f);
  }

  interface Twice {
    int apply(int x);

    default Twice again() {
      return this;
    }

    default int two(int x) {
      return apply(apply(x));
    }
  }

  static final class Cell {
    int n = 7;

    int get() {
      return n;
    }

    void add(int x) {
      n += x;
    }
  }

  private final Cell cell = new Cell();
  private final IntUnaryOperator plain = x -> x * 2 + 1;
  private final IntUnaryOperator captured = adder(13);
  private final IntUnaryOperator other = adder(-5);
  private final IntUnaryOperator ofThis = x -> x + field;
  private final IntUnaryOperator ofStatic = x -> x + shared;
  private final IntUnaryOperator[] table = {
    plain,
    captured,
    other,
    ofThis,
    ofStatic,
    Math::abs,
    this::method,
    Lambdas::fixed,
    x -> {
      pause();
      return x - 1;
    }
  };
  private final IntBinaryOperator maximum = Math::max;
  private final IntBinaryOperator own =
      (a, b) -> {
        int s = 0;
        for (int i = a; i < b; i++) {
          s += i;
        }
        return s;
      };
  private final IntPredicate even = x -> (x & 1) == 0;
  private final LongUnaryOperator wide = x -> x << 33;
  private final IntSupplier bound = cell::get;
  private final ToIntFunction<Cell> unbound = Cell::get;
  private final ObjIntConsumer<Cell> consumer = Cell::add;
  private final Wide all = (a, b, c, d, e, f) -> a + b * 2 + c * 3 + d * 5 + e * 7 + (f ? 11 : 0);
  private final Wide capturingAll = wide((byte) -1, '\uffff', (short) -2, -3, 1L << 40, true);
  private final Runnable effect = () -> field++;
  private final Runnable lateEffect =
      () -> {
        pause();
        field += 10;
        pause();
        field *= 2;
      };
  private final Twice twice = x -> x * 3;
  private final IntSupplier[] counters = {counter(1), counter(10), counter(100)};
  private final IntUnaryOperator nested = nest(2);

  private static IntUnaryOperator adder(int k) {
    return x -> x + k;
  }

  private Wide wide(byte a, char b, short c, int d, long e, boolean f) {
    return (g, h, i, j, k, l) -> a + b + c + d + e + (f ? 1 : 0) + g + h + i + j + k;
  }

  private IntSupplier counter(int step) {
    int[] count = {0};
    return () -> count[0] += step;
  }

  private IntUnaryOperator nest(int k) {
    IntUnaryOperator inside = x -> x * k;
    return x -> inside.applyAsInt(x) + k;
  }

  private int method(int x) {
    return x * field;
  }

  private static int fixed(int x) {
    return x * shared;
  }

  private int apply(IntUnaryOperator operator, int x) {
    return operator.applyAsInt(x);
  }

  public int expressionBody() {
    return plain.applyAsInt(opaque(20));
  }

  public int blockBody() {
    return own.applyAsInt(opaque(3), opaque(7));
  }

  public int capturedValue() {
    return captured.applyAsInt(opaque(1));
  }

  public int capturedValuesDiffer() {
    return captured.applyAsInt(opaque(1)) * 100 + other.applyAsInt(opaque(1));
  }

  public int capturedThis() {
    field = 3;
    int a = ofThis.applyAsInt(opaque(1));
    field = 5;
    return ofThis.applyAsInt(opaque(1)) * 10 + a;
  }

  public int staticField() {
    shared = 4;
    int a = ofStatic.applyAsInt(opaque(1));
    shared = 6;
    int b = ofStatic.applyAsInt(1);
    shared = 4;
    return b * 10 + a;
  }

  public int staticReference() {
    return maximum.applyAsInt(opaque(-4), opaque(9));
  }

  public int boundReference() {
    cell.n = opaque(8);
    return bound.getAsInt();
  }

  public int unboundReference() {
    cell.n = opaque(8);
    return unbound.applyAsInt(cell);
  }

  public int referenceWithEffect() {
    cell.n = 1;
    consumer.accept(cell, opaque(5));
    return cell.n;
  }

  public boolean predicate() {
    return even.test(opaque(4)) && !even.test(opaque(5));
  }

  public long wideArgument() {
    return wide.applyAsLong(opaque(5L));
  }

  public long allWidthsAsParameters() {
    return all.of(
        (byte) opaque(-1),
        (char) opaque(-1),
        (short) opaque(-1),
        opaque(-1),
        opaque(-1L),
        opaque(1) == 1);
  }

  public long allWidthsCaptured() {
    return capturingAll.of(
        (byte) opaque(-1),
        (char) opaque(-1),
        (short) opaque(-1),
        opaque(-1),
        opaque(-1L),
        opaque(1) == 1);
  }

  public int effects() {
    field = 3;
    effect.run();
    effect.run();
    return field;
  }

  public int effectsThatWait() {
    field = 3;
    lateEffect.run();
    return field;
  }

  public int passedAsArgument() {
    return apply(plain, opaque(5)) * 100 + apply(captured, opaque(5));
  }

  public int tableOfLambdas() {
    field = 3;
    shared = 4;
    int h = 0;
    for (IntUnaryOperator each : table) {
      h = h * 31 + each.applyAsInt(opaque(-5));
    }
    return h;
  }

  public int chosenLambda() {
    return (opaque(1) == 1 ? plain : other).applyAsInt(opaque(5));
  }

  public int defaultMethodOfFunction() {
    return twice.two(opaque(5));
  }

  public int defaultMethodReturnsThis() {
    return twice.again().again().apply(opaque(5));
  }

  public int countersAreSeparate() {
    int h = 0;
    for (IntSupplier each : counters) {
      int a = each.getAsInt();
      h += each.getAsInt() - a;
    }
    return h;
  }

  public int lambdaInLambda() {
    return nested.applyAsInt(opaque(5));
  }

  public boolean lambdasHaveIdentity() {
    return table[opaque(0)] == plain && table[opaque(1)] != plain;
  }
}
