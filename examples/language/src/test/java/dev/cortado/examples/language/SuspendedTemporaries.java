package dev.cortado.examples.language;

import java.util.function.IntSupplier;

/** Objects that device code makes and still uses after it has waited. */
public final class SuspendedTemporaries extends Topic {
  record Point(int x, long y) {
    Point later(SuspendedTemporaries topic, int by) {
      topic.clock().sleep(1);
      return new Point(x + by, y * by);
    }
  }

  /** Waits while it is made. */
  static final class Slow {
    final int before;
    final int after;

    Slow(SuspendedTemporaries topic, int value) {
      before = value;
      topic.clock().sleep(2);
      after = topic.seed + value;
    }
  }

  interface Source {
    int next();
  }

  private int seed = 5;
  private final Source[] sources = {() -> 4, () -> seed};

  @Override
  void exercise() {
    for (int round = 0; round < 3; round++) {
      seed += round;
      keeps();
      returns();
      passes();
      loops(round);
    }
    out(new Slow(this, waits(3)).after);
  }

  private int waits(int value) {
    clock().sleep(1);
    return value + 1;
  }

  private void keeps() {
    Point point = new Point(seed, 1L << 40);
    int[] words = new int[6];
    byte[] bytes = {1, 2, (byte) seed};
    words[seed % 6] = seed;
    clock().sleep(1);
    words[1] += 3;
    out(point.x());
    out(point.y());
    clock().sleep(1);
    out(words[seed % 6] + words[1]);
    out(bytes[2] + bytes.length);
    Point other = new Point(waits(1), waits(2));
    out(other.x());
    out(other.y());
  }

  private void returns() {
    Point point = new Point(1, 2).later(this, 3).later(this, 4);
    out(point.x());
    out(point.y());
    Slow slow = new Slow(this, 8);
    Slow slower = slow(9);
    out(slow.before + slow.after);
    out(slower.before + slower.after);
  }

  private Slow slow(int value) {
    Slow slow = new Slow(this, value);
    clock().sleep(1);
    return slow;
  }

  private void passes() {
    int[] box = {seed};
    repeat(
        () -> {
          clock().sleep(1);
          return box[0] += 2;
        });
    out(box[0]);
    out(fill(new int[3]));
  }

  private int fill(int[] words) {
    for (int i = 0; i < words.length; i++) {
      clock().sleep(1);
      words[i] = i + seed;
    }
    return words[0] * words[1] * words[2];
  }

  private void repeat(IntSupplier action) {
    for (int i = 0; i < 3; i++) {
      out(action.getAsInt());
    }
  }

  private void loops(int rounds) {
    int sum = 0;
    for (int i = 0; i <= rounds; i++) {
      Point point = new Point(i, sources[i % 2].next());
      clock().sleep(1);
      Point later = point.later(this, i);
      sum += later.x() * (int) later.y() + point.x();
    }
    out(sum);
  }
}
