package dev.cortado.examples.benchmarks;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.TickTimer;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.Register32;
import dev.cortado.time.Clock;

/**
 * The whole of a small application: the rally of {@link W2}, and a blinking LED on a level above.
 */
public final class Demo implements Firmware {
  private static final int TICK_HZ = 1000;
  private static final int HALF_PERIOD_TICKS = 50;
  private static final int PIN_MASK = 1 << 4;
  private static final int SET = 0x50000508;
  private static final int CLEAR = 0x5000050C;

  @Override
  public void wire(Wiring wiring) {
    W2.wire(wiring, Priority.of(1));
    wiring.actor(
        "blinky",
        Priority.of(2),
        new Blinker(wiring.clock(TICK_HZ, TickTimer.sysTick(wiring.boardProvider().chip()))));
  }

  private static final class Blinker extends Actor {
    private final Register32 set = new Register32(SET);
    private final Register32 clear = new Register32(CLEAR);
    private final Clock clock;

    Blinker(Clock clock) {
      this.clock = clock;
    }

    @Override
    protected void run() {
      while (true) {
        set.set(PIN_MASK);
        clock.sleep(HALF_PERIOD_TICKS);
        clear.set(PIN_MASK);
        clock.sleep(HALF_PERIOD_TICKS);
      }
    }
  }
}
