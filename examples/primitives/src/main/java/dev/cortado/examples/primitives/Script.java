package dev.cortado.examples.primitives;

import dev.cortado.kernel.Actor;

/** An actor that runs a piece of code once. */
final class Script extends Actor {
  private final Runnable code;

  Script(Runnable code) {
    this.code = code;
  }

  @Override
  protected void run() {
    code.run();
  }
}
