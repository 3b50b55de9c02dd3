package dev.cortado.host;

import java.util.concurrent.Semaphore;

/** Says whether the test or the simulated processor runs; never both. */
final class Baton {
  private final Semaphore processor = new Semaphore(0);
  private final Semaphore test = new Semaphore(0);

  /** Called by the test: lets the processor run until it hands the baton back. */
  void toProcessor() {
    processor.release();
    test.acquireUninterruptibly();
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
