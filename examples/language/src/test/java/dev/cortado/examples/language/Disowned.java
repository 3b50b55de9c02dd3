package dev.cortado.examples.language;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;

/** Firmware that loses or shares messages, a class for each way to do it. */
public final class Disowned {
  private Disowned() {}

  /** A mistake: UsesAfterPut. */
  public static final class UsesAfterPut extends Deed {
    @Override
    void act() {
      Note note = queue.take();
      other.put(note);
      n += note.value;
    }
  }

  /** A mistake: UsesAfterFinish. */
  public static final class UsesAfterFinish extends Deed {
    @Override
    void act() {
      Note note = queue.take();
      finish(note, n > 3);
      clock.sleep(2);
      n += note.value;
    }

    private void finish(Note note, boolean send) {
      if (send) {
        other.put(note);
      } else {
        note.free();
      }
    }
  }

  /** A mistake: UsesFieldAfterFree. */
  public static final class UsesFieldAfterFree extends Deed {
    private Note held;

    @Override
    void act() {
      held = queue.take();
      held.free();
      n += held.value;
      held = null;
    }
  }

  /** A mistake: KeepsWhatItPut. */
  public static final class KeepsWhatItPut extends Deed {
    private final Note[] notes = new Note[2];

    @Override
    void act() {
      Note note = queue.take();
      other.put(note);
      notes[n & 1] = note;
    }
  }

  /** A mistake: GivesTwice. */
  public static final class GivesTwice extends Deed {
    @Override
    void act() {
      Note note = queue.take();
      if (note.value > 3) {
        send(note);
      }
      note.free();
    }

    private void send(Note note) {
      other.put(note);
    }
  }

  /** A mistake: FreesInTryWithResources. */
  public static final class FreesInTryWithResources extends Deed {
    @Override
    void act() {
      try (Note note = queue.take()) {
        n += note.value;
        note.free();
      }
    }
  }

  /** A mistake: MayGiveTwice, through one of two methods that a call may run. */
  public static final class MayGiveTwice extends Deed {
    private Sink[] sinks;

    @Override
    void wireMore(Wiring wiring) {
      sinks = new Sink[] {note -> n += note.value, Note::free};
    }

    @Override
    void act() {
      Note note = queue.take();
      sinks[n & 1].accept(note);
      note.free();
    }
  }

  /** A mistake: LosesOnOnePath. */
  public static final class LosesOnOnePath extends Deed {
    @Override
    void act() {
      Note note = queue.take();
      if (note.value > 3) {
        return;
      }
      note.free();
    }
  }

  /** A mistake: LosesWhatItWasGiven, by a method of its own. */
  public static final class LosesWhatItWasGiven extends Deed {
    @Override
    void act() {
      Note note = blank();
      note.value = 3;
    }

    private Note blank() {
      Note note = pool.take();
      note.value = 0;
      return note;
    }
  }

  /** A mistake: LosesInLoop. */
  public static final class LosesInLoop extends Deed {
    @Override
    void act() {
      for (int i = 0; i < 4; i++) {
        Note note = queue.take();
        if (note.value != 0) {
          note.free();
        }
      }
    }
  }

  /** A mistake: Overwrites. */
  public static final class Overwrites extends Deed {
    @Override
    void act() {
      Note note = queue.take();
      if (note.value == 3) {
        note = queue.take();
      }
      note.free();
    }
  }

  /** A mistake: OverwritesField. */
  public static final class OverwritesField extends Deed {
    private Note held;

    @Override
    void act() {
      held = queue.take();
      n += held.value;
      held = null;
    }
  }

  /** A mistake: EndsHolding. */
  public static final class EndsHolding extends Deed {
    @Override
    void wireMore(Wiring wiring) {
      wiring.actor(
          "once",
          Priority.of(1),
          new Actor() {
            @Override
            protected void run() {
              Note note = queue.take();
              clock.sleep(3);
              n += note.value;
            }
          });
    }

    @Override
    void act() {
      n++;
    }
  }

  /** A mistake: Drops. */
  public static final class Drops extends Deed {
    @Override
    void act() {
      queue.take();
    }
  }

  /** A mistake in an interrupt handler: LosesInHandler. */
  public static final class LosesInHandler extends Deed {
    @Override
    void wireMore(Wiring wiring) {
      wiring.interrupt(
          "SWI5",
          25,
          () -> {
            Note note = pool.alloc();
            if (note != null && n > 2) {
              queue.put(note);
            }
          });
    }

    @Override
    void act() {
      Note note = queue.take();
      n = note.value;
      note.free();
    }
  }

  /** A likely mistake: DoesNotTest. */
  public static final class DoesNotTest extends Deed {
    @Override
    void act() {
      Note note = queue.poll();
      note.value = 3;
      other.put(note);
    }
  }

  /** Too many paths to follow. */
  public static final class HasTooManyPaths extends Deed {
    @Override
    void act() {
      Note a = queue.poll();
      Note b = queue.poll();
      Note c = queue.poll();
      Note d = queue.poll();
      Note e = queue.poll();
      Note f = queue.poll();
      Note g = queue.poll();
      Note h = queue.poll();
      Note i = queue.poll();
      Note j = queue.poll();
      Note k = queue.poll();
      Note l = queue.poll();
      Note m = queue.poll();
      n += a == null ? 1 : 0;
      n += b == null ? 1 : 0;
      n += c == null ? 1 : 0;
      n += d == null ? 1 : 0;
      n += e == null ? 1 : 0;
      n += f == null ? 1 : 0;
      n += g == null ? 1 : 0;
      n += h == null ? 1 : 0;
      n += i == null ? 1 : 0;
      n += j == null ? 1 : 0;
      n += k == null ? 1 : 0;
      n += l == null ? 1 : 0;
      n += m == null ? 1 : 0;
      drop(a);
      drop(b);
      drop(c);
      drop(d);
      drop(e);
      drop(f);
      drop(g);
      drop(h);
      drop(i);
      drop(j);
      drop(k);
      drop(l);
      drop(m);
    }

    private void drop(Note note) {
      if (note != null) {
        note.free();
      }
    }
  }

  /** A mistake: LosesAtOneOrdinal, where three cases are not one for each constant. */
  public static final class LosesAtOneOrdinal extends Deed {
    OwningMore.Enums.Mode mode = OwningMore.Enums.Mode.SEND;

    @Override
    void act() {
      Note a = queue.take();
      mode = n++ > 3 ? OwningMore.Enums.Mode.KEEP : OwningMore.Enums.Mode.DROP;
      switch (mode.ordinal()) {
        case 0:
          other.put(a);
          break;
        case 1:
        case 3:
          a.free();
      }
    }
  }

  /** Two mistakes that end at one line, behind a loop that has nothing to do with them. */
  public static final class LosesBeforeLoop extends Deed {
    @Override
    void act() {
      Note first = queue.take();
      n += first.value;
      Note second = queue.take();
      n += second.value;
      for (int i = 0; i < 2; i++) {
        clock.sleep(1);
      }
    }
  }

  /** A mistake: LosesBeforeEndlessLoop. */
  public static final class LosesBeforeEndlessLoop extends Deed {
    @Override
    void act() {
      Note note = queue.take();
      n += note.value;
      for (; ; ) {
        clock.sleep(1);
      }
    }
  }
}
