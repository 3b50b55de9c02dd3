package dev.cortado.examples.language;

import dev.cortado.kernel.MessageBranch;
import dev.cortado.kernel.Select;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Message;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.pools.Rendezvous;
import dev.cortado.pools.Subscription;
import dev.cortado.pools.Topic;
import dev.cortado.time.Deadline;

/** Correct firmware with exceptions, and with the kernel's other containers. */
public final class OwningThrowing {
  private OwningThrowing() {}

  static final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  abstract static class Thrower extends Deed {
    int caught;

    @Override
    void act() {
      try {
        serve();
      } catch (Trouble e) {
        caught++;
      } catch (RuntimeException e) {
        caught += 100;
      }
    }

    abstract void serve();

    final void check(Note note) {
      if (note.value > 3) {
        throw new Trouble();
      }
      clock.sleep(1);
    }
  }

  /** Correct: GivesBackInFinally. */
  public static final class GivesBackInFinally extends Thrower {
    private final int[] counts = new int[4];

    @Override
    void serve() {
      Note note = queue.take();
      try {
        counts[note.value]++;
        check(note);
      } finally {
        note.free();
      }
    }
  }

  /** Correct: HandsToEachOfAnArray, whose loop throws nothing. */
  public static final class HandsToEachOfAnArray extends Thrower {
    interface Listener {
      void hear(Note note);
    }

    private int heard;
    private final Listener[] listeners = {note -> heard += note.value, note -> heard--};

    @Override
    void serve() {
      Note note = queue.take();
      for (Listener listener : listeners) {
        listener.hear(note);
      }
      note.free();
    }
  }

  /** Correct: GivesBackByTryWith. */
  public static final class GivesBackByTryWith extends Thrower {
    @Override
    void serve() {
      try (Note note = queue.take();
          Note second = pool.alloc()) {
        check(note);
        if (second != null) {
          check(second);
        }
      }
    }
  }

  /** Correct: SendsOrGivesBack. */
  public static final class SendsOrGivesBack extends Thrower {
    @Override
    void serve() {
      Note note = queue.take();
      boolean sent = false;
      try {
        check(note);
        other.put(note);
        sent = true;
      } finally {
        if (!sent) {
          note.free();
        }
      }
    }
  }

  /** Correct: CatchesAndThrowsOn. */
  public static final class CatchesAndThrowsOn extends Thrower {
    @Override
    void serve() {
      Note note = queue.take();
      try {
        check(note);
      } catch (Trouble e) {
        note.free();
        throw e;
      }
      other.put(note);
    }
  }

  /** Correct: Hands over with and without a limit. */
  public static final class HandsOver extends Deed {
    private final Rendezvous<Note> rendezvous = new Rendezvous<>();
    private Deadline patience;

    @Override
    void wireMore(Wiring wiring) {
      patience = clock.deadline();
    }

    @Override
    void act() {
      try (Note note = rendezvous.take(patience.in(1))) {
        n += note == null ? 0 : note.value;
      }
      Note note = queue.take(patience.in(5));
      if (note == null) {
        return;
      }
      if (!rendezvous.give(note, patience.in(3))) {
        note.free();
      }
      rendezvous.give(pool.take());
    }
  }

  /** Correct: Publishes. */
  public static final class Publishes extends Deed {
    private final Topic<Note> topic = new Topic<>();
    private final Subscription<Note> all = topic.subscribe(2);

    @Override
    void act() {
      n += topic.publish(queue.take());
      for (Note note = all.poll(); note != null; note = all.poll()) {
        n += note.value;
        note.free();
      }
    }
  }

  /** Correct: Selects. */
  public static final class Selects extends Deed {
    private Select select;
    private MessageBranch<Note> notes;
    private MessageBranch<Note> others;

    @Override
    void wireMore(Wiring wiring) {
      select = Select.fair();
      notes = select.on(queue);
      others = select.on(other);
    }

    @Override
    void act() {
      if (select.await() == notes.index()) {
        Note note = notes.message();
        n += note.value;
        note.free();
      } else {
        other.put(others.message());
      }
    }
  }

  /** Correct, no cast of these can fail: TellsContainersApart. */
  public static final class TellsContainersApart extends Thrower {
    private Pool<Scrap> scraps;
    private Queue<Scrap> heap;
    private Select select;
    private MessageBranch<Scrap> thrown;
    private MessageBranch<Note> notes;

    @Override
    void wireMore(Wiring wiring) {
      scraps = wiring.pool("scraps", 2, Scrap::new);
      heap = wiring.queue("heap");
      select = Select.fair();
      thrown = select.on(heap);
      notes = select.on(queue);
    }

    @Override
    void serve() {
      Scrap scrap = scraps.take();
      scrap.weight++;
      heap.put(scrap);
      if (select.await() == thrown.index()) {
        try (Scrap back = thrown.message()) {
          n += back.weight;
        }
      } else {
        try (Note note = notes.message()) {
          n += note.value;
        }
        heap.take().free();
      }
    }
  }

  /** Another class than that of the notes. */
  private static final class Scrap extends Message {
    private int weight;
  }
}
