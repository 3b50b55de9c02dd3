package dev.cortado.linker.own;

import java.util.Set;
import java.util.TreeSet;

/**
 * Which numbers an int may be, or a reference: 0 is null, and each constant of an enum has a number
 * of its own.
 *
 * @param low the least one
 * @param high the greatest one
 * @param not some between them that it is not
 */
record Range(int low, int high, Set<Integer> not) {
  static final Range ANY = new Range(Integer.MIN_VALUE, Integer.MAX_VALUE, Set.of());
  static final Range NONE = new Range(0, -1, Set.of());
  static final Range NULL = only(0);
  static final Range NOT_NULL = without(0);

  /** So many numbers can be left out at most; others stay possible. */
  private static final int MOST_LEFT_OUT = 16;

  /** Copies the set. */
  Range {
    not = Set.copyOf(not);
  }

  static Range only(int number) {
    return new Range(number, number, Set.of());
  }

  static Range without(int number) {
    return new Range(Integer.MIN_VALUE, Integer.MAX_VALUE, Set.of(number));
  }

  static Range less(int number) {
    return number == Integer.MIN_VALUE ? NONE : new Range(Integer.MIN_VALUE, number - 1, Set.of());
  }

  static Range greater(int number) {
    return number == Integer.MAX_VALUE ? NONE : new Range(number + 1, Integer.MAX_VALUE, Set.of());
  }

  static Range atMost(int number) {
    return new Range(Integer.MIN_VALUE, number, Set.of());
  }

  static Range atLeast(int number) {
    return new Range(number, Integer.MAX_VALUE, Set.of());
  }

  boolean isEmpty() {
    return low > high;
  }

  boolean isSingle() {
    return low == high;
  }

  /** Returns what is possible by both. */
  Range and(Range other) {
    int least = Math.max(low, other.low);
    int most = Math.min(high, other.high);
    TreeSet<Integer> gaps = new TreeSet<>(not);
    gaps.addAll(other.not);
    while (least < most && gaps.contains(least)) {
      least++;
    }
    while (least < most && gaps.contains(most)) {
      most--;
    }
    if (least > most || gaps.contains(least)) {
      return NONE;
    }
    int first = least;
    int last = most;
    gaps.removeIf(number -> number < first || number > last);
    while (gaps.size() > MOST_LEFT_OUT) {
      gaps.pollLast();
    }
    return new Range(least, most, gaps);
  }
}
