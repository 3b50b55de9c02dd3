package dev.cortado.examples.language;

/**
 * Firmware that loses or shares messages where a number or a constant of an enum is asked again.
 */
public final class DisownedByChoice {
  private DisownedByChoice() {}

  /** A mistake: ForgetsAResult, that of a message that was kept. */
  public static final class ForgetsAResult extends OwningByChoice.Chooser {
    @Override
    void act() {
      Note note = queue.take();
      switch (tryToSend(note)) {
        case SENT -> n++;
        case DROPPED -> n--;
        default -> n += 2;
      }
    }
  }

  /** A mistake: GivesAgainByResult. */
  public static final class GivesAgainByResult extends OwningByChoice.Chooser {
    @Override
    void act() {
      Note note = queue.take();
      if (tryToSend(note) != OwningByChoice.Fate.SENT) {
        note.free();
      }
    }
  }

  /** A mistake: ForgetsANumber, 3. */
  public static final class ForgetsANumber extends Deed {
    @Override
    void act() {
      Note note = queue.take();
      int kind = note.value;
      if (kind < 3) {
        other.put(note);
      }
      clock.sleep(1);
      if (kind > 3) {
        note.free();
      }
    }
  }

  /** A mistake: AsksAnotherValue, which has come into the variable meanwhile. */
  public static final class AsksAnotherValue extends Deed {
    @Override
    void act() {
      Note note = queue.take();
      int kind = note.value;
      for (int i = 0; i < 2; i++) {
        if (kind == 3 && i == 0) {
          other.put(note);
        }
        kind = n++;
      }
      if (kind != 3) {
        note.free();
      }
    }
  }
}
