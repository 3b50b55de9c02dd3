package dev.cortado.examples.primitives;

import dev.cortado.kernel.Job;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Signal;
import dev.cortado.kernel.sharing.Semaphore;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/**
 * A job that is cancelled, started and cancelled again, while a handler gives what it waits for:
 * whatever the job has not taken is still there, whatever it has taken it gives back.
 */
public abstract class InjectedCancel extends Scenario {
  private static final int ROUNDS = 3;
  private static final int MESSAGES = 3;

  private final Semaphore permits = new Semaphore(0);
  private final Signal begun = new Signal();
  private Pool<Note> pool;
  private Queue<Note> queue;
  private Taker taker;
  private int injected;
  private int handled;
  private int taken;
  private int acquired;

  /** Returns the priority of the job; whoever cancels it has 2. */
  abstract int priority();

  @Override
  final void script() {
    pool = wiring().pool("notes", MESSAGES, Note::new);
    queue = wiring().queue("notes");
    taker = wiring().actor("taker", Priority.of(priority()), new Taker(this));
    handler(
        () -> {
          handled++;
          permits.release();
          Note note = pool.alloc();
          if (note != null) {
            injected++;
            queue.put(note);
          }
        });
    actor("canceller", 2, this::cancel);
  }

  private void cancel() {
    for (int i = 0; i < ROUNDS; i++) {
      taker.start();
      begun.await();
      taker.cancel();
    }
    clock.sleep(2);
    while (permits.tryAcquire()) {
      acquired++;
    }
    for (Note note = queue.poll(); note != null; note = queue.poll()) {
      taken++;
      note.free();
    }
    say(injected - taken);
    say(handled - acquired);
    int free = 0;
    for (Note note = pool.alloc(); note != null; note = pool.alloc()) {
      queue.put(note);
      free++;
    }
    say(free);
    say(taker.isUnderWay() ? 0 : 1);
  }

  private void take() {
    begun.raise();
    while (true) {
      try (Note note = queue.take()) {
        taken++;
        permits.acquire();
        acquired++;
      }
    }
  }

  /** Takes a message and a permit in turn, for ever. */
  private static final class Taker extends Job {
    private final InjectedCancel workload;

    Taker(InjectedCancel workload) {
      this.workload = workload;
    }

    @Override
    protected void work() {
      workload.take();
    }
  }

  /** The job is of the level of whoever cancels it. */
  public static final class OfEqual extends InjectedCancel {
    @Override
    int priority() {
      return 2;
    }
  }

  /** The job preempts whoever cancels it. */
  public static final class OfUrgent extends InjectedCancel {
    @Override
    int priority() {
      return 3;
    }
  }

  /** Whoever cancels the job preempts it. */
  public static final class OfPatient extends InjectedCancel {
    @Override
    int priority() {
      return 1;
    }
  }
}
