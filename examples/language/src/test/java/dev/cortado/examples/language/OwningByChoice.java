package dev.cortado.examples.language;

/**
 * Correct firmware in which what is done with a message hangs on a number, a constant of an enum or
 * a reference that is asked more than once.
 */
public final class OwningByChoice {
  private OwningByChoice() {}

  /** What became of a message. */
  enum Fate {
    SENT,
    KEPT,
    DROPPED
  }

  /** Tells what it did with a message, or does what it is told. */
  abstract static class Chooser extends Deed {
    final Fate tryToSend(Note note) {
      if (note.value == 1) {
        other.put(note);
        return Fate.SENT;
      }
      if (note.value == 2) {
        note.free();
        return Fate.DROPPED;
      }
      return Fate.KEPT;
    }

    final void finish(Note note, Fate fate) {
      if (fate == Fate.SENT) {
        other.put(note);
      } else if (fate == Fate.DROPPED) {
        note.free();
      }
    }
  }

  /** Correct: ComparesResult. */
  public static final class ComparesResult extends Chooser {
    @Override
    void act() {
      Note note = queue.take();
      Fate fate = tryToSend(note);
      clock.sleep(1);
      if (fate == Fate.KEPT) {
        n += note.value;
        note.free();
      }
    }
  }

  /** Correct: SwitchesOnResult. */
  public static final class SwitchesOnResult extends Chooser {
    @Override
    void act() {
      Note note = queue.take();
      switch (tryToSend(note)) {
        case SENT:
          n++;
          break;
        case KEPT:
          n += note.value;
          note.free();
          break;
        default:
          n--;
      }
    }
  }

  /** Correct: SwitchesOnOrdinal, as newer compilers do. */
  public static final class SwitchesOnOrdinal extends Chooser {
    @Override
    void act() {
      Note note = queue.take();
      switch (tryToSend(note).ordinal()) {
        case 1:
          note.free();
          break;
        case 0:
        case 2:
          n++;
          break;
        default:
          n--;
      }
    }
  }

  /** Correct: TellsWhatToDo. */
  public static final class TellsWhatToDo extends Chooser {
    @Override
    void act() {
      Note note = queue.take();
      finish(note, Fate.KEPT);
      Fate fate = note.value > 3 ? Fate.SENT : Fate.DROPPED;
      finish(note, fate);
      if (fate != Fate.SENT) {
        n++;
      }
    }
  }

  /** Correct: AsksEnumAgain. */
  public static final class AsksEnumAgain extends Chooser {
    private final Fate[] fates = Fate.values();

    @Override
    void act() {
      Note note = queue.take();
      Fate fate = fates[n++ % 3];
      switch (fate) {
        case SENT -> other.put(note);
        case DROPPED -> note.free();
        default -> n++;
      }
      clock.sleep(1);
      if (fate == Fate.KEPT) {
        note.free();
      }
    }
  }

  /** Correct: AsksNumberAgain. */
  public static final class AsksNumberAgain extends Deed {
    @Override
    void act() {
      Note note = queue.take();
      int kind = note.value & 7;
      if (kind == 3) {
        other.put(note);
      }
      clock.sleep(1);
      if (kind > 3) {
        note.free();
      }
      switch (kind) {
        case 0:
        case 1:
          other.put(note);
          break;
        case 2:
          note.free();
          break;
        default:
          n++;
      }
      if (kind < 0) {
        note.free();
      }
    }
  }

  /** Correct: AsksReferenceAgain. */
  public static final class AsksReferenceAgain extends Deed {
    private final int[][] tables = {{1, 2}, null};

    @Override
    void act() {
      Note note = queue.take();
      int[] table = tables[n++ & 1];
      if (table == null) {
        note.free();
      }
      clock.sleep(1);
      if (table != null) {
        note.value = table[1];
        other.put(note);
      }
    }
  }
}
