package dev.cortado.examples.primitives;

import dev.cortado.kernel.Task;

/** A task that runs a piece of code once. */
final class LongScript extends Task {
  private final Runnable code;

  LongScript(Runnable code) {
    this.code = code;
  }

  @Override
  protected void run() {
    code.run();
  }
}
