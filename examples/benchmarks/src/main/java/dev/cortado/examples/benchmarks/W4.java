package dev.cortado.examples.benchmarks;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;

/** As {@link W3}, while a less urgent actor is busy. */
public final class W4 implements Firmware {
  @Override
  public void wire(Wiring wiring) {
    new W3().wire(wiring);
    wiring.actor("spinner", Priority.of(1), new Spinner());
  }

  private static final class Spinner extends Actor {
    private volatile int spins;

    @Override
    protected void run() {
      while (true) {
        spins++;
      }
    }
  }
}
