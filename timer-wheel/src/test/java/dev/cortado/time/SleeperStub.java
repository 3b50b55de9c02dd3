package dev.cortado.time;

import java.util.function.Consumer;

/** A sleeper that only tells that it was woken. */
final class SleeperStub extends Sleeper {
  private final Consumer<SleeperStub> onReady;

  SleeperStub(Consumer<SleeperStub> onReady) {
    this.onReady = onReady;
  }

  @Override
  public void makeReady() {
    onReady.accept(this);
  }
}
