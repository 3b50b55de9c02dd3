package dev.cortado.examples.language.random;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The decisions that make a random program, in order. Host only.
 *
 * <p>A program is a pure function of its decisions, and 0 is always the simplest one, also where
 * the recorded decisions end: so a failing program is shrunk by leaving out and lowering decisions,
 * without knowing what they mean (the idea is that of Hypothesis).
 */
final class Choices {
  private final SplittableRandom random;
  private final List<Integer> replayed;
  private final List<Integer> made = new ArrayList<>();

  private Choices(SplittableRandom random, List<Integer> replayed) {
    this.random = random;
    this.replayed = replayed;
  }

  /** Returns decisions that {@code seed} determines. */
  static Choices of(long seed) {
    return new Choices(new SplittableRandom(seed), List.of());
  }

  /** Returns the decisions {@code recorded}, then zeros. */
  static Choices replaying(List<Integer> recorded) {
    return new Choices(null, List.copyOf(recorded));
  }

  /** Decides for one of 0 to {@code bound - 1}. */
  int below(int bound) {
    int choice;
    if (random != null) {
      choice = random.nextInt(bound);
    } else {
      choice = made.size() < replayed.size() ? Math.floorMod(replayed.get(made.size()), bound) : 0;
    }
    made.add(choice);
    return choice;
  }

  /** Decides for true in {@code percent} of 100 cases. */
  boolean chance(int percent) {
    return below(100) >= 100 - percent;
  }

  /** Decides for one of {@code options}. */
  <T> T of(List<T> options) {
    return options.get(below(options.size()));
  }

  /** Returns what was decided until now. */
  List<Integer> made() {
    return List.copyOf(made);
  }
}
