package dev.cortado.examples.tasks;

import dev.cortado.kernel.Task;
import dev.cortado.pools.Queue;

/** Answers one question after the other, for as long as each takes. Device. */
abstract class Reckoner extends Task {
  private final Queue<Sum> questions;
  private final Queue<Sum> answers;

  Reckoner(Queue<Sum> questions, Queue<Sum> answers) {
    this.questions = questions;
    this.answers = answers;
  }

  @Override
  protected final void run() {
    while (true) {
      Sum sum = questions.take();
      sum.answer = reckon(sum.below);
      answers.put(sum);
    }
  }

  /** Returns the answer; never waits, and may take long. */
  abstract int reckon(int below);
}
