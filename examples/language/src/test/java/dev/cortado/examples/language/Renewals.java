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
    nest();
  }

  record Pair(Step first, Step second) {
    int sum() {
      return first.x + second.x;
    }
  }

  record Box(Pair pair, Step step) {}

  /** What lies in what: each is made before what holds it, in each round anew. */
  private void nest() {
    Step kept = new Step(seed, 7);
    for (int i = 0; i < 5; i++) {
      Pair pair = new Pair(new Step(i, 1), i == 2 ? kept : new Step(seed + i, 2));
      out(pair.sum());
      Box box = new Box(new Pair(pair.second(), new Step(i * i, 3)), new Step(waited(i), 4));
      out(box.pair().sum() * 100 + box.step().x());
      pair = new Pair(pair.first(), box.step());
      out(pair.sum());
    }
  }

  private int waited(int value) {
    clock().sleep(1);
    return value + 1;
  }

  private Step sum(int rounds) {
    Step sum = new Step(1, 1);
    for (int i = 0; i < rounds; i++) {
      sum = sum.plus(sum);
    }
    return sum;
  }
}
