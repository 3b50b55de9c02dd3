package dev.cortado.time;

import dev.cortado.pools.Activity;

/** An activity that can hang in a timer wheel; two words, none where an image never sleeps. */
public abstract class Sleeper extends Activity {
  /** The next in the same slot; guarded by the wheel. */
  Sleeper nextSleeper;

  /** When to wake, in ticks; valid while this hangs in a wheel. */
  int deadlineTicks;

  /** Made while wiring. */
  protected Sleeper() {}
}
