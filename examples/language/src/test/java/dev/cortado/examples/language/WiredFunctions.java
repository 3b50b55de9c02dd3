package dev.cortado.examples.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Comparators and functions that the JDK's code makes while wiring. */
public final class WiredFunctions extends Topic {
  record Point(int x, String name, long area, double weight) {}

  private final Point[] points = {
    new Point(3, "a", 5, 1.5), new Point(1, "b", -5, 0), new Point(3, "c", 5, -1)
  };
  private final Comparator<Point> byX = Comparator.comparingInt(Point::x);
  private final Comparator<Point> byArea = Comparator.comparingLong(Point::area);
  private final Comparator<Point> byWeight = Comparator.comparingDouble(Point::weight);
  private final List<Comparator<Point>> comparators =
      List.of(
          byX.reversed(),
          byX.thenComparing(Point::name),
          byArea.thenComparingDouble(Point::weight),
          byArea.thenComparing(byWeight.reversed()),
          byX.thenComparing(Point::name, Comparator.reverseOrder()),
          Comparator.comparing(Point::name),
          Comparator.comparing(Point::name, Comparator.reverseOrder()),
          Collections.reverseOrder(byWeight));
  private final Comparator<Point> nullsFirst = Comparator.nullsFirst(byX);
  private final BinaryOperator<Point> least = BinaryOperator.minBy(byArea);
  private final BinaryOperator<Integer> most = BinaryOperator.maxBy(Comparator.naturalOrder());
  private final Function<Integer, Integer> same = Function.identity();
  private final UnaryOperator<Point> sameOne = UnaryOperator.identity();
  private final IntUnaryOperator sameInt = IntUnaryOperator.identity();
  private final Function<Integer, Integer> next = value -> value + 1;
  private final Function<Integer, Integer> nextThenTriple = next.andThen(value -> value * 3);
  private final Function<Integer, Integer> tripleThenNext =
      next.compose((Integer value) -> value * 3);
  private final IntPredicate odd = value -> value % 2 != 0;
  private final IntPredicate even = odd.negate();
  private final IntPredicate oddAndLarge = odd.and(value -> value > 4);
  private final IntPredicate oddOrLarge = odd.or(value -> value > 4);
  private final BiPredicate<Integer, Integer> less = (left, right) -> left < right;
  private final BiPredicate<Integer, Integer> neither = less.or((left, right) -> left > 5).negate();
  private final BiFunction<Integer, Integer, Integer> sum = Integer::sum;
  private final BiFunction<Integer, Integer, Integer> twiceTheSum = sum.andThen(value -> value * 2);
  private final LongUnaryOperator shifted =
      LongUnaryOperator.identity().compose(value -> value << 33);
  private final DoubleUnaryOperator moved = DoubleUnaryOperator.identity().andThen(v -> v + 0.25);
  private final Predicate<String> isA = Predicate.isEqual("a");
  private final Predicate<String> isNull = Predicate.isEqual(null);
  private final Predicate<String> isNotA = Predicate.not(isA);
  private int total;
  private final Consumer<Point> add = point -> total += point.x();
  private final Consumer<Point> addAndDouble = add.andThen(point -> total *= 2);
  private final Comparator<Map.Entry<String, Integer>> byKey = Map.Entry.comparingByKey();
  private final Comparator<Map.Entry<String, Integer>> byValue =
      Map.Entry.comparingByValue(Comparator.reverseOrder());
  private final Map.Entry<String, Integer> x = Map.entry("x", 1);
  private final Map.Entry<String, Integer> y = Map.entry("y", 0);
  private final List<Point> sorted = new ArrayList<>(Arrays.asList(points));
  private final PriorityQueue<Point> nearest = new PriorityQueue<>(11, byArea);

  @Override
  void exercise() {
    compare();
    for (int i = 2; i < 8; i++) {
      apply(i);
    }
    out(isA.test("a"));
    out(isNull.test("a"));
    out(isNotA.test("b"));
    sort();
  }

  private void compare() {
    for (Point left : points) {
      for (Point right : points) {
        out(byX.compare(left, right));
        for (Comparator<Point> comparator : comparators) {
          out(comparator.compare(left, right));
        }
        out(least.apply(left, right).x());
      }
      out(nullsFirst.compare(null, left));
      addAndDouble.accept(left);
      out(total);
      out(sameOne.apply(left).name().charAt(0));
    }
    out(byKey.compare(x, y));
    out(byValue.compare(x, y));
  }

  private void apply(int value) {
    out(same.apply(value));
    out(sameInt.applyAsInt(value));
    out(nextThenTriple.apply(value));
    out(tripleThenNext.apply(value));
    out(even.test(value));
    out(oddAndLarge.test(value));
    out(oddOrLarge.test(value));
    out(neither.test(value, 4));
    out(twiceTheSum.apply(value, 10));
    out(most.apply(value, 4));
    out(shifted.applyAsLong(value));
    out(Double.doubleToRawLongBits(moved.applyAsDouble(value)));
  }

  private void sort() {
    sorted.sort(comparators.get(4));
    for (Point each : sorted) {
      out(each.name().charAt(0));
      nearest.add(each);
    }
    while (!nearest.isEmpty()) {
      out(nearest.poll().x());
    }
  }
}
