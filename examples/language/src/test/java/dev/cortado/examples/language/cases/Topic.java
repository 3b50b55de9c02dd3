package dev.cortado.examples.language.cases;

import dev.cortado.time.Clock;

/**
 * Cases about one part of the language: its public methods without parameters, whose results are
 * compared. On the device and on the host.
 */
public abstract class Topic {
  private static volatile int intCell;
  private static volatile long longCell;

  private Clock clock;

  /** Made while wiring. */
  protected Topic() {}

  /** Wiring: says what {@link #pause()} waits on. */
  public final void attach(Clock newClock) {
    clock = newClock;
  }

  /** Returns its argument, of which no compiler knows anything. */
  protected static int opaque(int value) {
    intCell = value;
    return intCell;
  }

  /** Returns its argument, of which no compiler knows anything. */
  protected static long opaque(long value) {
    longCell = value;
    return longCell;
  }

  /** Waits for a tick. */
  protected final void pause() {
    clock.sleep(1);
  }
}
