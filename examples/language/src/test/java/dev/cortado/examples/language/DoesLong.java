package dev.cortado.examples.language;

import dev.cortado.kernel.Task;

/** A task that runs some code. */
final class DoesLong extends Task {
  private final Runnable code;

  DoesLong(Runnable code) {
    this.code = code;
  }

  @Override
  protected void run() {
    code.run();
  }
}
