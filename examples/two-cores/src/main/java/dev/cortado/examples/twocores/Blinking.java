package dev.cortado.examples.twocores;

import dev.cortado.hal.Led;
import dev.cortado.kernel.Actor;
import dev.cortado.time.PeriodicGate;

/** Blinks by the clock of the other core, and interrupts the counting for it. Device. */
final class Blinking extends Actor {
  private final Led led;
  private final PeriodicGate period;

  Blinking(Led led, PeriodicGate period) {
    this.led = led;
    this.period = period;
  }

  @Override
  protected void run() {
    while (true) {
      led.toggle();
      period.await();
    }
  }
}
