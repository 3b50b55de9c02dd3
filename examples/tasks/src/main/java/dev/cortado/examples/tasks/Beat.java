package dev.cortado.examples.tasks;

import dev.cortado.hal.Led;
import dev.cortado.kernel.Task;
import dev.cortado.time.PeriodicGate;

/** Keeps a lamp's beat, whatever the other tasks compute. Device. */
final class Beat extends Task {
  private final Led lamp;
  private final PeriodicGate gate;

  Beat(Led lamp, PeriodicGate gate) {
    this.lamp = lamp;
    this.gate = gate;
  }

  @Override
  protected void run() {
    while (true) {
      gate.await();
      lamp.toggle();
    }
  }
}
