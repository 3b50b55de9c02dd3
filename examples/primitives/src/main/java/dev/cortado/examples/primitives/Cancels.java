package dev.cortado.examples.primitives;

import dev.cortado.kernel.Job;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.sharing.Mutex;
import dev.cortado.pools.Pool;

/**
 * A job that is cancelled in each kind of wait in turn, while it holds a message and a lock;
 * whoever cancelled it looks whether both are free again, and whether nothing was taken.
 */
public class Cancels extends Scenario {
  private static final int PARENT = 2;

  private final Mutex held = new Mutex();
  private final int workerPriority;
  private Waits waits;
  private Pool<Note> pool;
  private Worker worker;
  private int kind;

  /** The job is of its parent's level. */
  public Cancels() {
    this(PARENT);
  }

  Cancels(int workerPriority) {
    this.workerPriority = workerPriority;
  }

  /** The job preempts its parent. */
  public static final class OfUrgent extends Cancels {
    /** Made by the linker. */
    public OfUrgent() {
      super(PARENT + 1);
    }
  }

  /** The parent preempts the job. */
  public static final class OfPatient extends Cancels {
    /** Made by the linker. */
    public OfPatient() {
      super(PARENT - 1);
    }
  }

  @Override
  final void script() {
    pool = wiring().pool("notes", 2, Note::new);
    waits = new Waits(this);
    worker = wiring().actor("worker", Priority.of(workerPriority), new Worker(this));
    actor("parent", PARENT, this::parent);
    actor("taker", PARENT, () -> show(waits.queue.take(), 0));
    actor("borrower", PARENT, () -> show(waits.empty.take(), 1));
  }

  private void parent() {
    worker.cancel(); // not under way
    waits.occupy();
    for (kind = 0; kind < Waits.KINDS; kind++) {
      worker.start();
      clock.sleep(1);
      worker.cancel();
      boolean ended = !worker.isUnderWay() && held.tryLock();
      held.unlock();
      say(ended && bothAreBack() ? 200 + kind : 0);
    }
    waits.release();
    worker.start();
    worker.join();
    sayAt(bothAreBack() ? 1 : 0);
  }

  private static void show(Note note, int more) {
    say(note.number + more);
    note.free();
  }

  private boolean bothAreBack() {
    try (Note first = pool.alloc();
        Note second = pool.alloc()) {
      return first != null && second != null;
    }
  }

  private void work() {
    held.lock();
    try (Note note = pool.take()) {
      note.number = 7;
      waits.in(kind);
      say(400 + kind);
    } finally {
      clock.sleep(1);
      held.unlock();
      say(100 + kind);
    }
  }

  /** Does what the scenario says. */
  private static final class Worker extends Job {
    private final Cancels cancels;

    Worker(Cancels cancels) {
      this.cancels = cancels;
    }

    @Override
    protected void work() {
      cancels.work();
    }
  }
}
