package dev.cortado.examples.language;

import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** Objects and arrays that device code makes, and that die with the method that makes them. */
public final class Temporaries extends Topic {
  record Point(int x, int y) {
    Point plus(Point other) {
      return new Point(x + other.x, y + other.y);
    }

    Point times(int factor) {
      return new Point(x * factor, y * factor);
    }
  }

  record Span(Point from, Point to) {
    int width() {
      return to.x() - from.x();
    }
  }

  static class Base {
    byte small = 7;
    final long wide;
    int untouched;

    Base(long wide) {
      this.wide = wide;
      prepare();
    }

    void prepare() {
      out(1);
    }

    int weight() {
      return small;
    }
  }

  static final class Derived extends Base {
    int set = 5;
    char letter;

    Derived(long wide, char letter) {
      super(wide * 2);
      this.letter = letter;
    }

    @Override
    void prepare() {
      out(set);
      set = 9;
    }

    @Override
    int weight() {
      return letter + super.weight();
    }
  }

  static final class Counter {
    private int count;

    Counter add(int amount) {
      count += amount;
      return this;
    }

    final class Step {
      final int by;

      Step(int by) {
        this.by = by;
      }

      void go() {
        count += by;
      }
    }
  }

  static final class Pair<A, B> {
    A first;
    B second;
  }

  private int total;
  private int seed = 3;
  private final int[] kept = new int[4];

  @Override
  void exercise() {
    records();
    classes();
    arrays();
    lambdas();
    loops();
    boxes();
    builders();
  }

  private Point centre(Span span) {
    return span.from().plus(span.to()).times(seed);
  }

  private Span around(int x, int y) {
    return new Span(new Point(x - seed, y - seed), new Point(x + seed, y + seed));
  }

  private void records() {
    Point point = new Point(seed, 4);
    out(point.x());
    out(point.plus(new Point(10, 20)).y());
    Span span = around(100, 200);
    out(span.width());
    Point centre = centre(span);
    out(centre.x());
    out(centre.y());
    Point first = new Point(1, 2).times(2);
    Point second = new Point(1, 2).times(3);
    out(first.x() + second.y());
    out(first == second);
    out(first == first);
    out(pick(first, second, seed > 2).x());
  }

  private static Point pick(Point one, Point other, boolean first) {
    return first ? one : other;
  }

  private void classes() {
    Base base = seed > 2 ? new Derived(1L << 33, 'k') : new Base(3);
    out(base.weight());
    out(base.wide);
    out(base.untouched);
    out(base instanceof Derived);
    if (base instanceof Derived derived) {
      out(derived.set);
    }
    base = seed < 2 ? base : new Base(9);
    out(base.weight());
    Counter counter = new Counter();
    Counter.Step step = counter.new Step(4);
    step.go();
    step.go();
    out(counter.add(100).count);
    Pair<Point, int[]> pair = new Pair<>();
    out(pair.first == null);
    pair.first = new Point(8, 9);
    pair.second = new int[] {3, 1, 2};
    out(pair.first.y() + pair.second[seed - 1]);
  }

  private void arrays() {
    int[] words = new int[5];
    for (int i = 0; i < words.length; i++) {
      words[i] += i * seed;
    }
    out(sum(words));
    out(sum(1, 2, seed));
    out(sum());
    byte[] bytes = {1, -2, (byte) seed};
    out(bytes[1] + bytes[2]);
    long[] longs = new long[2];
    longs[seed - 2] = Long.MIN_VALUE + seed;
    out(longs[0]);
    out(longs[1]);
    char[] letters = {'a', (char) (seed + 'b')};
    out(letters[1]);
    boolean[] flags = new boolean[7];
    flags[seed] = true;
    out(flags[3] && !flags[4]);
    Point[] points = {new Point(1, 2), null, new Point(seed, 4)};
    out(points[2].x());
    out(points[1] == null);
    short[] big = new short[40];
    big[39] = (short) seed;
    out(big[38] + big[39]);
  }

  private static int sum(int... values) {
    int sum = values.length;
    for (int value : values) {
      sum = sum * 31 + value;
    }
    return sum;
  }

  private int fold(IntBinaryOperator operator) {
    int value = 1;
    for (int i = 0; i < kept.length; i++) {
      value = operator.applyAsInt(value, i);
    }
    return value;
  }

  private static IntUnaryOperator scaled(int factor) {
    return value -> value * factor;
  }

  private void each(java.util.function.IntConsumer action) {
    for (int value = 0; value < 4; value++) {
      action.accept(value);
    }
  }

  private void lambdas() {
    int offset = seed + 1;
    out(fold((a, b) -> a * 2 + b + offset));
    out(fold((a, b) -> a + b * total + seed));
    each(value -> kept[value] = value * offset);
    out(sum(kept));
    int[] sum = new int[1];
    each(value -> sum[0] += kept[value]);
    out(sum[0]);
    out(scaled(offset).applyAsInt(6));
    IntUnaryOperator twice = scaled(2);
    IntUnaryOperator thrice = value -> twice.applyAsInt(scaled(3).applyAsInt(value + offset));
    out(thrice.applyAsInt(seed));
    out(fold(this::mix));
  }

  private int mix(int a, int b) {
    return a * seed - b;
  }

  private void loops() {
    int sum = 0;
    for (int i = 0; i < 6; i++) {
      Point point = new Point(i, seed);
      Point moved = point.plus(new Point(1, 1)).times(i);
      Pair<Point, Point> pair = new Pair<>();
      pair.first = point;
      pair.second = moved;
      int[] box = {i};
      each(value -> box[0] += value * pair.second.x());
      sum += box[0] + pair.first.y();
    }
    out(sum);
    Point last = new Point(0, 0);
    for (int i = 0; i < 5; i++) {
      last = new Point(last.y() + i, last.x() - i);
    }
    out(last.x());
    out(last.y());
  }

  private static Integer larger(Integer one, Integer other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private void boxes() {
    Integer boxed = seed * 1000;
    Long wide = 5L + seed;
    Character letter = (char) ('a' + seed);
    out(boxed + 1);
    out(wide * 2);
    out(letter);
    out(larger(boxed, seed));
    out(boxed.equals(3000));
    out(boxed.hashCode());
  }

  private void builders() {
    Counter counter = new Counter().add(1).add(seed).add(100);
    out(counter.count);
    total = new Counter().add(seed).add(total).count;
    out(total);
  }
}
