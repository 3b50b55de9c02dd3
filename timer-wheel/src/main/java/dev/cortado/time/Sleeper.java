package dev.cortado.time;

import dev.cortado.pools.Activity;

/**
 * An activity that can hang in a timer wheel; two words, none where an image never sleeps, and two
 * more where something is ever taken out of the wheel before its time.
 */
public abstract class Sleeper extends Activity {
  /** The next in the same slot; guarded by the wheel. */
  Sleeper nextSleeper;

  /** The one before in the same slot, or null if this is the first; guarded by the wheel. */
  Sleeper previousSleeper;

  /** The slot that this hangs in; guarded by the wheel. */
  byte slot;

  /** When to wake, in ticks; valid while this hangs in a wheel. */
  int deadlineTicks;

  /** Made while wiring. */
  protected Sleeper() {}
}
