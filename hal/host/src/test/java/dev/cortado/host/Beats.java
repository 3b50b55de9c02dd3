package dev.cortado.host;

import dev.cortado.hal.Board;
import dev.cortado.hal.Led;
import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.time.Clock;

/** An LED that changes each 1500 microseconds, by a clock without a tick. */
public final class Beats implements Firmware {
  /** Made by tests. */
  public Beats() {}

  @Override
  public void wire(Wiring wiring) {
    Board board = Board.of(wiring);
    wiring.actor("beat", Priority.of(1), new Beat(board.ticklessClock(), board.led()));
  }

  private static final class Beat extends Actor {
    private final Clock clock;
    private final Led led;

    Beat(Clock clock, Led led) {
      this.clock = clock;
      this.led = led;
    }

    @Override
    protected void run() {
      for (int beat = 1; ; beat++) {
        clock.sleepUntil(beat * 1500);
        led.toggle();
      }
    }
  }
}
