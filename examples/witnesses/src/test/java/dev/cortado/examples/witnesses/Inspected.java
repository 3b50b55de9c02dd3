package dev.cortado.examples.witnesses;

import dev.cortado.hal.Board;
import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.time.Clock;

/** Variables and static fields for a debugger to look at; the code itself needs few of them. */
public final class Inspected implements Firmware {
  private static int rounds = 5;
  private static long total;

  @Override
  public void wire(Wiring wiring) {
    wiring.actor("counter", Priority.of(1), new Counter(Board.of(wiring).clock()));
  }

  private static final class Counter extends Actor {
    private final Clock clock;

    Counter(Clock clock) {
      this.clock = clock;
    }

    @Override
    protected void run() {
      while (total >= 0) {
        count(rounds, 40L, clock);
      }
    }

    private void count(int step, long weight, Clock ticking) {
      total += step * weight;
      int next = step + 1;
      ticking.sleep(1);
      rounds = next;
    }
  }
}
