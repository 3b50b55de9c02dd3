package dev.cortado.examples.language.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes the decisions of a failing program fewer and smaller while it still fails. Host only. */
final class Shrinker {
  private final Predicate<List<Integer>> fails;
  private final long untilNanos;

  private Shrinker(Predicate<List<Integer>> fails, long untilNanos) {
    this.fails = fails;
    this.untilNanos = untilNanos;
  }

  /**
   * Returns decisions for which {@code fails} holds, none of which can be left out or set to 0.
   *
   * @param decisions for which it holds
   * @param limitNanos when to be content with what was found
   */
  static List<Integer> shrink(
      List<Integer> decisions, Predicate<List<Integer>> fails, long limitNanos) {
    return new Shrinker(fails, System.nanoTime() + limitNanos).shrunk(decisions);
  }

  private List<Integer> shrunk(List<Integer> decisions) {
    List<Integer> best = decisions;
    boolean smaller = true;
    while (smaller && inTime()) {
      List<Integer> before = best;
      for (int size = Math.max(1, best.size() / 2); size > 0; size /= 2) {
        best = withoutRuns(best, size);
      }
      best = lowered(best);
      smaller = !best.equals(before);
    }
    return best;
  }

  private List<Integer> withoutRuns(List<Integer> decisions, int size) {
    List<Integer> best = decisions;
    for (int start = best.size() - size; start >= 0 && inTime(); start -= size) {
      List<Integer> candidate = new ArrayList<>(best);
      candidate.subList(start, Math.min(start + size, candidate.size())).clear();
      if (fails.test(candidate)) {
        best = candidate;
      }
    }
    return best;
  }

  private List<Integer> lowered(List<Integer> decisions) {
    List<Integer> best = decisions;
    for (int i = 0; i < best.size() && inTime(); i++) {
      if (best.get(i) != 0) {
        List<Integer> candidate = new ArrayList<>(best);
        candidate.set(i, 0);
        if (fails.test(candidate)) {
          best = candidate;
        }
      }
    }
    return best;
  }

  private boolean inTime() {
    return System.nanoTime() < untilNanos;
  }
}
