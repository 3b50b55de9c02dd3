package dev.cortado.machine;

import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** An activity of a {@link ThreadedMachine}: a thread that runs only between enter and leave. */
final class HostActivity {
  private final Object activity;
  private final Thread thread;
  private final Semaphore entered = new Semaphore(0);
  private final Semaphore left = new Semaphore(0);

  // Handed from thread to thread through the semaphores.
  private boolean started;
  private boolean ended;
  private boolean abandoned;
  private Throwable failure;

  HostActivity(HostMachine machine, Object activity, Consumer<Object> body) {
    this.activity = activity;
    thread = new Thread(() -> run(machine, body), "activity " + activity);
    thread.setDaemon(true);
  }

  Object activity() {
    return activity;
  }

  boolean ended() {
    return ended;
  }

  /** Runs the activity on its own thread until it leaves or ends; passes its failure on. */
  void enter() {
    if (!started) {
      started = true;
      thread.start();
    }
    entered.release();
    left.acquireUninterruptibly();
    if (failure != null) {
      throw new AssertionError("activity=" + activity + " failed: " + failure, failure);
    }
  }

  /** Called on the activity's own thread: lets the enterer go on, and waits to be entered. */
  void leave() {
    left.release();
    entered.acquireUninterruptibly();
    if (abandoned) {
      throw new HostRunEnded();
    }
  }

  /** Ends the thread wherever it waits. */
  void abandon() {
    if (started && !ended) {
      abandoned = true;
      entered.release();
      left.acquireUninterruptibly();
    }
  }

  private void run(HostMachine machine, Consumer<Object> body) {
    HostMachine.install(machine);
    entered.acquireUninterruptibly();
    try {
      body.accept(activity);
    } catch (HostRunEnded expected) {
      // The test is over.
    } catch (Throwable e) {
      failure = e;
    } finally {
      ended = true;
      left.release();
    }
  }
}
