package dev.cortado.examples.language;

import dev.cortado.kernel.Actor;

/** An actor that runs some code. */
final class Does extends Actor {
  private final Runnable code;

  Does(Runnable code) {
    this.code = code;
  }

  @Override
  protected void run() {
    code.run();
  }
}
