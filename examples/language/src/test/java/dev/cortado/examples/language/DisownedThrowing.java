package dev.cortado.examples.language;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.MessageBranch;
import dev.cortado.kernel.Select;
import dev.cortado.kernel.Supervision;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Rendezvous;
import dev.cortado.pools.Subscription;
import dev.cortado.pools.Topic;
import dev.cortado.time.Deadline;

/** Firmware that loses or shares messages by exceptions, and with the kernel's other containers. */
public final class DisownedThrowing {
  private DisownedThrowing() {}

  static final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** A mistake: ThrowsWhileHolding. */
  public static final class ThrowsWhileHolding extends Deed {
    @Override
    void act() {
      try {
        serve();
      } catch (Trouble e) {
        n++;
      }
    }

    private void serve() {
      Note note = queue.take();
      check(note);
      other.put(note);
    }

    private static void check(Note note) {
      if (note.value > 3) {
        throw new Trouble();
      }
    }
  }

  /** A mistake: LosesInCatch. */
  public static final class LosesInCatch extends Deed {
    @Override
    void act() {
      Note note = queue.take();
      try {
        if (note.value > 3) {
          throw new Trouble();
        }
        clock.sleep(1);
        other.put(note);
      } catch (Trouble e) {
        n++;
      }
    }
  }

  /** A mistake: FreesAgainInFinally. */
  public static final class FreesAgainInFinally extends Deed {
    @Override
    void act() {
      try {
        serve();
      } catch (Trouble e) {
        n++;
      }
    }

    private void serve() {
      Note note = queue.take();
      try {
        if (note.value > 3) {
          note.free();
          throw new Trouble();
        }
      } finally {
        note.free();
      }
    }
  }

  /** A mistake: UsesInCatch. */
  public static final class UsesInCatch extends Deed {
    @Override
    void act() {
      Note note = queue.take();
      try {
        int value = note.value;
        other.put(note);
        if (value > 3) {
          throw new Trouble();
        }
      } catch (Trouble e) {
        note.value = 0;
      }
    }
  }

  /** Perhaps a mistake, if the index is out of bounds: LosesByIndex. */
  public static final class LosesByIndex extends Deed {
    private final int[] counts = new int[4];

    @Override
    void act() {
      try {
        Note note = queue.take();
        counts[note.value]++;
        note.free();
      } catch (ArrayIndexOutOfBoundsException e) {
        n++;
      }
    }
  }

  /** A mistake: KeepsWhatNobodyTook. */
  public static final class KeepsWhatNobodyTook extends Deed {
    private final Rendezvous<Note> rendezvous = new Rendezvous<>();
    private Deadline patience;

    @Override
    void wireMore(Wiring wiring) {
      patience = clock.deadline();
    }

    @Override
    void act() {
      Note note = rendezvous.take(patience.in(1));
      if (note != null) {
        note.free();
      }
      note = queue.take();
      if (rendezvous.give(note, patience.in(3))) {
        n++;
      }
    }
  }

  /** A mistake: FreesWhatItPublished. */
  public static final class FreesWhatItPublished extends Deed {
    private final Topic<Note> topic = new Topic<>();
    private final Subscription<Note> all = topic.subscribe(2);

    @Override
    void act() {
      Note note = queue.take();
      topic.publish(note);
      all.take().free();
      note.free();
    }
  }

  /** Two mistakes at once: LosesWhatItSelected. */
  public static final class LosesWhatItSelected extends Deed {
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
      other.put(pool.take());
      if (select.await() == notes.index()) {
        notes.message();
      } else {
        Note note = others.message();
        n += note.value;
      }
    }
  }

  /** A mistake, since the supervision does not see the exception: CatchesUnderSupervision. */
  public static final class CatchesUnderSupervision extends Deed {
    @Override
    void wireDoer(Wiring wiring, Actor doer) {
      wiring.supervise(doer, Supervision.restart());
    }

    @Override
    void act() {
      try {
        serve(queue.take());
      } catch (Trouble e) {
        n++;
      }
    }

    private void serve(Note note) {
      Note second = queue.take();
      if (note.value > second.value) {
        throw new IllegalStateException();
      }
      if (note.value > 3) {
        throw new Trouble();
      }
      other.put(note);
      other.put(second);
    }
  }

  /** A mistake, since others hold the message, too: FailsWithPublished. */
  public static final class FailsWithPublished extends Deed {
    private final Topic<Note> topic = new Topic<>();
    private final Subscription<Note> all = topic.subscribe(2);

    @Override
    void wireDoer(Wiring wiring, Actor doer) {
      wiring.supervise(doer, Supervision.restart());
    }

    @Override
    void act() {
      topic.publish(queue.take());
      Note note = all.take();
      if (note.value > 3) {
        throw new Trouble();
      }
      note.free();
    }
  }
}
