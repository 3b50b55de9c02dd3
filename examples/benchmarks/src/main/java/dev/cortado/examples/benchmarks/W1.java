package dev.cortado.examples.benchmarks;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.TickTimer;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.Register32;
import dev.cortado.time.Clock;

/** One actor toggles a word and sleeps 10 ticks of a 1 kHz SysTick at 16 MHz. */
public final class W1 implements Firmware {
  private static final int TICK_HZ = 1000;
  private static final int SLEEP_TICKS = 10;

  @Override
  public void wire(Wiring wiring) {
    wiring.actor(
        "toggler",
        Priority.of(1),
        new Toggler(wiring.clock(TICK_HZ, TickTimer.sysTick(wiring.boardProvider().chip()))));
  }

  private static final class Toggler extends Actor {
    private final Register32 out = Marker.register();
    private final Clock clock;
    private int word;

    Toggler(Clock clock) {
      this.clock = clock;
    }

    @Override
    protected void run() {
      while (true) {
        word ^= 1;
        out.set(word);
        clock.sleep(SLEEP_TICKS);
      }
    }
  }
}
