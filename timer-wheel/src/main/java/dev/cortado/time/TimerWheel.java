package dev.cortado.time;

/**
 * A hierarchical timer wheel with one slot a level, level n covering 2^n ticks.
 *
 * <p>After Varghese and Lauck, "Hashed and Hierarchical Timing Wheels" (SOSP 1987), scheme 7, at
 * radix two: a sleeper hangs in the slot of the highest bit in which its deadline differs from now,
 * and a tick looks only at the slot of the bit that the tick sets. Insertion takes at most one step
 * a level, a tick one step for each sleeper of one slot. What lies beyond the last level hangs in
 * it and is looked at again each time that the slot comes round, so any number of levels is right;
 * as many as the sleepers have bits keeps a tick short. A word of RAM a level. Not thread-safe: the
 * clock masks.
 *
 * <p>Who hangs at most 2^n ticks ahead crosses one multiple of 2^n at most, at which the slots of
 * level n and of all higher levels are equally often looked at: so there is no use for these.
 *
 * <p>Deadlines lie at most 2^31-1 ticks ahead. Those of one tick wake in no promised order.
 */
final class TimerWheel {
  private final Sleeper[] slots;

  /** Makes an empty wheel of {@code levels} levels, 1 to 32. */
  TimerWheel(int levels) {
    if (levels < 1 || levels > Integer.SIZE) {
      throw new IllegalArgumentException("levels=" + levels + ", must be 1 to 32");
    }
    slots = new Sleeper[levels];
  }

  /** Wiring: returns how many levels waits of up to {@code ticks}, at least 1, have a use for. */
  static int levelsFor(int ticks) {
    return bits(ticks) + 1;
  }

  /** Wiring: returns how many bits tell {@code count}, at least 1, things apart. */
  static int bits(int count) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(count - 1);
  }

  int levels() {
    return slots.length;
  }

  /** Hangs {@code sleeper} up; its deadline must lie 1 to 2^31-1 ticks after {@code nowTicks}. */
  void insert(Sleeper sleeper, int nowTicks) {
    int slot = 0;
    int differing = (sleeper.deadlineTicks ^ nowTicks) >>> 1;
    while (slot < slots.length - 1 && differing != 0) {
      differing >>>= 1;
      slot++;
    }
    hang(slots, sleeper, slot);
  }

  /** Hangs {@code sleeper} into a slot, in constant time. */
  static void hang(Sleeper[] slots, Sleeper sleeper, int slot) {
    Sleeper following = slots[slot];
    sleeper.nextSleeper = following;
    sleeper.previousSleeper = null;
    sleeper.slot = (byte) slot;
    if (following != null) {
      following.previousSleeper = sleeper;
    }
    slots[slot] = sleeper;
  }

  /** Takes {@code sleeper}, which hangs here, down before its time, in constant time. */
  void remove(Sleeper sleeper) {
    remove(slots, sleeper);
  }

  /** Takes {@code sleeper} out of its slot, in constant time. */
  static void remove(Sleeper[] slots, Sleeper sleeper) {
    Sleeper previous = sleeper.previousSleeper;
    Sleeper following = sleeper.nextSleeper;
    if (previous == null) {
      slots[sleeper.slot] = following;
    } else {
      previous.nextSleeper = following;
    }
    if (following != null) {
      following.previousSleeper = previous;
    }
  }

  /** Wakes everything that is due at {@code nowTicks}, which follows the tick before by one. */
  void advance(int nowTicks) {
    int slot = 0;
    int low = nowTicks;
    while (slot < slots.length - 1 && (low & 1) == 0) {
      low >>>= 1;
      slot++;
    }
    Sleeper sleeper = slots[slot];
    slots[slot] = null;
    while (sleeper != null) {
      Sleeper following = sleeper.nextSleeper;
      if (sleeper.deadlineTicks == nowTicks) {
        sleeper.makeReady();
      } else {
        insert(sleeper, nowTicks);
      }
      sleeper = following;
    }
  }
}
