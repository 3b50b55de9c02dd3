package dev.cortado.examples.language;

/** Objects that a loop makes anew from the ones of the round before. */
public final class Renewals extends Topic {
  record Step(int x, long y) {
    Step plus(Step other) {
      return new Step(x + other.x, y * other.x);
    }

    Step perhaps(boolean moves, Step other) {
      return moves ? plus(other) : this;
    }

    Step larger(Step other) {
      return x > other.x ? this : other;
    }
  }

  private int seed = 3;

  @Override
  void exercise() {
    Step step = new Step(0, 1);
    Step by = new Step(seed, 2);
    for (int i = 0; i < 5; i++) {
      step = step.plus(by);
    }
    out(step.x());
    out(step.y());
    for (int i = 0; i < 9; i++) {
      step = step.perhaps(i % 3 == 1, by);
      out(step.x());
    }
    out(step.y());
    Step doubled = step;
    for (int i = 0; i < 5; i++) {
      doubled = doubled.plus(doubled);
      clock().sleep(1);
    }
    out(doubled.x());
    out(doubled.y());
    Step best = new Step(seed, 1);
    for (int i = 0; i < 5; i++) {
      best = best.larger(new Step(i * i % 5, i)).plus(by);
      out(best.x());
    }
    out(sum(6).x());
  }

  private Step sum(int rounds) {
    Step sum = new Step(1, 1);
    for (int i = 0; i < rounds; i++) {
      sum = sum.plus(sum);
    }
    return sum;
  }
}
