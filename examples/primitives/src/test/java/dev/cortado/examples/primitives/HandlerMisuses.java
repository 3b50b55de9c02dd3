package dev.cortado.examples.primitives;

import dev.cortado.hal.Board;
import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.kernel.sharing.Mutex;
import dev.cortado.kernel.sharing.Semaphore;
import dev.cortado.time.Clock;

/** Mistakes about who may do what, which the linker refuses. */
public final class HandlerMisuses {
  private HandlerMisuses() {}

  /** A handler that does four things that only actors can do. */
  public static final class ActsAsAnActor implements Firmware {
    @Override
    public void wire(Wiring wiring) {
      Clock clock = Board.of(wiring).clock();
      Mutex mutex = new Mutex();
      Semaphore permits = new Semaphore(0);
      wiring.interrupt(
          "SWI5",
          25,
          () -> {
            mutex.tryLock();
            permits.acquire();
            clock.sleep(3);
            mutex.unlock();
          });
      wiring.actor("only", Priority.of(1), new Giver(permits));
    }
  }

  /** An actor on core 1 is measured by the SysTick of core 0. */
  public static final class MeasuresAfar implements Firmware {
    @Override
    public void wire(Wiring wiring) {
      Board.of(wiring).clock();
      Semaphore permits = new Semaphore(0);
      wiring.statistics().of(wiring.actor("far", Priority.of(1).onCore(1), new Giver(permits)));
      wiring.actor("near", Priority.of(1), new Giver(permits));
    }
  }

  /** Gives a permit. */
  private static final class Giver extends Actor {
    private final Semaphore permits;

    Giver(Semaphore permits) {
      this.permits = permits;
    }

    @Override
    protected void run() {
      permits.release();
    }
  }
}
