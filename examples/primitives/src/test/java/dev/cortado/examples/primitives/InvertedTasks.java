package dev.cortado.examples.primitives;

import dev.cortado.kernel.Signal;
import dev.cortado.kernel.Task;
import dev.cortado.kernel.sharing.Mutex;
import dev.cortado.kernel.sharing.Semaphore;

/** Applications in which tasks or the idle hook are waited for, or wait, rightly or not. */
public final class InvertedTasks {
  private InvertedTasks() {}

  /** A semaphore that only a task releases. */
  public static final class Releases extends Scenario {
    @Override
    void script() {
      Semaphore semaphore = new Semaphore(0);
      task("slow", semaphore::release);
      actor("fast", 1, semaphore::acquire);
    }
  }

  /** A mutex that two tasks lock. */
  public static class Shares extends Scenario {
    @Override
    void script() {
      Mutex mutex = new Mutex();
      Task fast = wiring().task("fast", new LongScript(() -> work(mutex)));
      wiring().task("slow", new LongScript(() -> work(mutex)));
      more(fast);
    }

    void more(Task fast) {}

    private void work(Mutex mutex) {
      mutex.lock();
      clock.sleep(1);
      mutex.unlock();
    }
  }

  /** As {@link Shares}, meant so. */
  public static final class SharesOnPurpose extends Shares {
    @Override
    void more(Task fast) {
      wiring().patient(fast);
    }
  }

  /** A task that waits for an actor. */
  public static final class WaitsForActor extends Scenario {
    @Override
    void script() {
      Signal signal = new Signal();
      actor("fast", 1, () -> signal.raise(7));
      task("slow", () -> say(signal.await()));
    }
  }

  /** A task that waits for an earlier one. */
  public static final class LaterWaits extends Scenario {
    @Override
    void script() {
      Signal signal = new Signal();
      task("fast", () -> signal.raise(7));
      task("slow", () -> say(signal.await()));
    }
  }

  /** A signal that only the idle hook raises. */
  public static final class Idles extends Scenario {
    @Override
    void script() {
      Signal signal = new Signal();
      wiring().idle(() -> signal.raise(7));
      actor("fast", 1, () -> say(signal.await()));
    }
  }
}
