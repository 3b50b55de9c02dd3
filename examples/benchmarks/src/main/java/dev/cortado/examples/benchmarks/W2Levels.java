package dev.cortado.examples.benchmarks;

import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;

/** As {@link W2}, with a level for each actor. */
public final class W2Levels implements Firmware {
  @Override
  public void wire(Wiring wiring) {
    W2.wire(wiring, Priority.of(2));
  }
}
