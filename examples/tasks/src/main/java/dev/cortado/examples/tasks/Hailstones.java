package dev.cortado.examples.tasks;

import dev.cortado.pools.Queue;

/** Looks for the longest way down to 1 by halving what is even, and 3n + 1 of the rest. Device. */
final class Hailstones extends Reckoner {
  Hailstones(Queue<Sum> questions, Queue<Sum> answers) {
    super(questions, answers);
  }

  @Override
  int reckon(int below) {
    int longest = 0;
    for (int start = 1; start < below; start++) {
      longest = Math.max(longest, steps(start));
    }
    return longest;
  }

  private static int steps(int start) {
    int steps = 0;
    int at = start;
    while (at != 1) {
      at = (at & 1) == 0 ? at >>> 1 : 3 * at + 1;
      steps++;
    }
    return steps;
  }
}
