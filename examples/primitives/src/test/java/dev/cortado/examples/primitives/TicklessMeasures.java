package dev.cortado.examples.primitives;

import dev.cortado.hal.Board;
import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.time.Clock;

/** Statistics of an actor by a clock that counts on while it is read. */
public final class TicklessMeasures implements Firmware {
  static final int TIMES = 5;

  @Override
  public void wire(Wiring wiring) {
    Clock clock = Board.of(wiring).ticklessClock();
    Actor working =
        wiring.actor(
            "working",
            Priority.of(1),
            new Actor() {
              @Override
              protected void run() {
                for (int i = 0; i < TIMES; i++) {
                  clock.sleep(2000);
                }
              }
            });
    wiring.statistics().of(working);
  }
}
