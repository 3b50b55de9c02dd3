package dev.cortado.examples.primitives;

import dev.cortado.hal.Board;
import dev.cortado.hal.Led;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.time.Clock;

/** An LED that changes twice a second, and nothing else. */
public abstract class Blinks implements Firmware {
  private static final int HALF_SECOND_MILLIS = 500;

  abstract Clock clock(Board board);

  @Override
  public final void wire(Wiring wiring) {
    Board board = Board.of(wiring);
    Clock clock = clock(board);
    Led led = board.led();
    int ticks = clock.ticksOfMillis(HALF_SECOND_MILLIS);
    wiring.actor(
        "blinking",
        Priority.of(1),
        new Script(
            () -> {
              while (true) {
                led.toggle();
                clock.sleep(ticks);
              }
            }));
  }

  /** By a clock of 1000 ticks a second. */
  public static final class Ticking extends Blinks {
    @Override
    Clock clock(Board board) {
      return board.clock();
    }
  }

  /** By a clock without a tick. */
  public static final class Tickless extends Blinks {
    @Override
    Clock clock(Board board) {
      return board.ticklessClock();
    }
  }
}
