package dev.cortado.host;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Says whether the test or the simulated processor runs; never both. */
final class Baton {
  private static final int LOOK_MILLIS = 500;

  private final Semaphore processor = new Semaphore(0);
  private final Semaphore test = new Semaphore(0);

  /**
   * Called by the test: lets the processor run until it hands the baton back, or {@code watchdog},
   * asked now and then, returns a thread that never will.
   *
   * @return that thread, or null
   */
  Thread toProcessor(Supplier<Thread> watchdog) {
    processor.release();
    boolean interrupted = false;
    Thread stuck = null;
    boolean back = false;
    while (!back && stuck == null) {
      try {
        back = test.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        stuck = back ? null : watchdog.get();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return stuck;
  }

  /** Called on whichever thread the processor is: lets the test go on, and waits for it. */
  void toTest() {
    test.release();
    processor.acquireUninterruptibly();
  }

  /** Called when the processor ends: it does not wait. */
  void end() {
    test.release();
  }

  /** Called by the processor before its first step. */
  void awaitStart() {
    processor.acquireUninterruptibly();
  }
}
