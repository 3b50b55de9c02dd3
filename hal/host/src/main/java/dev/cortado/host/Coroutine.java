package dev.cortado.host;

import dev.cortado.machine.HostMachine;
import dev.cortado.machine.HostRunEnded;
import java.util.concurrent.Semaphore;

/** Code with a thread of its own that runs only between {@link #enter} and {@link #leave}. */
final class Coroutine {
  private final Thread thread;
  private final Semaphore entered = new Semaphore(0);
  private final Semaphore left = new Semaphore(0);

  // Handed from thread to thread through the semaphores.
  private boolean started;
  private boolean ended;
  private boolean abandoned;
  private Throwable failure;

  Coroutine(HostMachine machine, String name, Runnable body) {
    thread = new Thread(() -> run(machine, body), name);
    thread.setDaemon(true);
  }

  Thread thread() {
    return thread;
  }

  boolean ended() {
    return ended;
  }

  /** Returns what ended the code, or null. */
  Throwable failure() {
    return failure;
  }

  /** Runs the code until it leaves or ends. */
  void enter() {
    if (!started) {
      started = true;
      thread.start();
    }
    entered.release();
    left.acquireUninterruptibly();
  }

  /** Called by the code: lets the enterer go on, and waits to be entered. */
  void leave() {
    left.release();
    entered.acquireUninterruptibly();
    if (abandoned) {
      throw new Abandoned();
    }
  }

  /** Ends code that has left, wherever it waits. */
  void abandon() {
    if (started && !ended) {
      abandoned = true;
      entered.release();
      left.acquireUninterruptibly();
    }
  }

  private void run(HostMachine machine, Runnable body) {
    HostMachine.install(machine);
    entered.acquireUninterruptibly();
    try {
      body.run();
    } catch (Abandoned expected) {
      // The run is over.
    } catch (Throwable e) {
      failure = e;
    } finally {
      ended = true;
      left.release();
    }
  }

  /** Unwinds code that nobody will enter again. */
  static final class Abandoned extends HostRunEnded {
    private static final long serialVersionUID = 1;
  }
}
