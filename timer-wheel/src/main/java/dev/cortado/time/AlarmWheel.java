package dev.cortado.time;

/**
 * A {@link TimerWheel} that turns over many ticks at once, and knows which slots are empty.
 *
 * <p>A bit a slot tells whether somebody hangs in it, and the place of a bit is found by halving,
 * so that slots in which nobody hangs cost nothing. Not thread-safe: the clock masks.
 *
 * <p>Deadlines lie at most 2^31-1 ticks after the tick at which the wheel stands.
 */
final class AlarmWheel {
  private final Sleeper[] slots;
  private int occupied;

  /** Makes an empty wheel of {@code levels} levels, 1 to 32. */
  AlarmWheel(int levels) {
    slots = new Sleeper[levels];
  }

  /** Returns the slot of {@code deadlineTicks} in a wheel that stands at an earlier tick. */
  int slot(int deadlineTicks, int standsTicks) {
    return Math.min(highest(deadlineTicks ^ standsTicks), slots.length - 1);
  }

  /** Hangs {@code sleeper} into the slot of its deadline, in constant time. */
  void hang(Sleeper sleeper, int slot) {
    TimerWheel.hang(slots, sleeper, slot);
    occupied |= 1 << slot;
  }

  /** Takes {@code sleeper}, which hangs here, down before its time, in constant time. */
  void remove(Sleeper sleeper) {
    TimerWheel.remove(slots, sleeper);
    if (slots[sleeper.slot] == null) {
      occupied &= ~(1 << sleeper.slot);
    }
  }

  /**
   * Turns from one tick to a later one at once: wakes everybody who is due by then. Only the slots
   * up to the highest bit in which the two differ have to be looked at, all of them behind 2^31
   * ticks: who hangs beyond differs from both in the same bit.
   */
  void turn(int fromTicks, int toTicks) {
    int differing = toTicks - fromTicks < 0 ? -1 : fromTicks ^ toTicks;
    if (differing == 0) {
      return;
    }
    int passed = (2 << highest(differing)) - 1;
    int left = occupied & passed;
    occupied &= ~passed;
    while (left != 0) {
      int slot = lowest(left);
      left &= left - 1;
      Sleeper sleeper = slots[slot];
      slots[slot] = null;
      while (sleeper != null) {
        Sleeper following = sleeper.nextSleeper;
        if (sleeper.deadlineTicks - toTicks <= 0) {
          sleeper.makeReady();
        } else {
          hang(sleeper, slot(sleeper.deadlineTicks, toTicks));
        }
        sleeper = following;
      }
    }
  }

  /** Returns the one that is due first, or null; one step for each in its slot. */
  Sleeper earliest() {
    if (occupied == 0) {
      return null;
    }
    Sleeper earliest = slots[lowest(occupied)];
    for (Sleeper next = earliest.nextSleeper; next != null; next = next.nextSleeper) {
      if (next.deadlineTicks - earliest.deadlineTicks < 0) {
        earliest = next;
      }
    }
    return earliest;
  }

  private static int lowest(int bits) {
    return highest(bits & -bits);
  }

  /**
   * Returns the place of the highest bit that is set, by halving; the JDK's takes thrice the code.
   */
  private static int highest(int bits) {
    int place = 0;
    int left = bits;
    for (int step = Integer.SIZE / 2; step != 0; step >>= 1) {
      if (left >>> step != 0) {
        left >>>= step;
        place += step;
      }
    }
    return place;
  }
}
