package dev.cortado.examples.language;

import java.util.Comparator;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Functions made of functions, by the JDK's own lambdas. */
public final class Functions extends Topic {
  record Point(int x, String name) {}

  private final Point[] points = {new Point(3, "a"), new Point(1, "b"), new Point(3, "c")};
  private final IntPredicate odd = value -> value % 2 != 0;
  private final Function<Integer, Integer> twice = value -> value * 2;
  private final IntUnaryOperator next = value -> value + 1;
  private int limit = 5;

  @Override
  void exercise() {
    for (int i = 3; i < 8; i++) {
      combined(i);
    }
    made();
    compared();
  }

  private void combined(int value) {
    IntPredicate small = each -> each < limit;
    out(small.and(odd).test(value));
    out(small.or(odd).test(value));
    out(odd.negate().test(value));
    out(twice.andThen(each -> each + limit).apply(value));
    out(twice.compose((Integer each) -> each - 1).apply(value));
    out(next.andThen(each -> each * 3).compose(each -> each - limit).applyAsInt(value));
  }

  private void made() {
    Predicate<String> empty = String::isEmpty;
    out(empty.negate().test("a"));
    out(Predicate.not(empty).test(""));
    out(Predicate.<String>isEqual("x").test("x"));
    BiFunction<Integer, Integer, Integer> sum = Integer::sum;
    out(sum.andThen(each -> each * 2).apply(limit, 3));
    out(UnaryOperator.<Integer>identity().apply(9));
    out(BinaryOperator.maxBy(Comparator.<Integer>naturalOrder()).apply(2, limit));
    Supplier<Point> supplier = () -> new Point(limit, "made");
    out(supplier.get().x() + supplier.get().name().length());
  }

  private void compared() {
    Comparator<Point> byX = Comparator.comparingInt(Point::x);
    Comparator<Point> byBoth = byX.thenComparing(Point::name, Comparator.reverseOrder());
    for (Point left : points) {
      for (Point right : points) {
        out(byX.compare(left, right));
        out(byX.reversed().compare(left, right));
        out(byBoth.compare(left, right));
        out(Comparator.comparing(Point::name).compare(left, right));
      }
      out(Comparator.nullsFirst(byX).compare(null, left));
    }
  }
}
