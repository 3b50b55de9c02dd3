package dev.cortado.time;

import dev.cortado.machine.OneUser;

/**
 * Opens once a period; lateness of one passage does not delay the next.
 *
 * <p>Device; made by {@link Clock#every} while wiring, for one actor. The first period begins at
 * boot. Who comes late passes at once, and has missed nothing until a passage is a whole period
 * late for each that it missed.
 */
public final class PeriodicGate {
  private final Clock clock;
  private final int periodTicks;
  private int nextTicks;

  PeriodicGate(Clock clock, int periodTicks) {
    if (periodTicks < 1) {
      throw new IllegalArgumentException("periodTicks=" + periodTicks + ", must be at least 1");
    }
    this.clock = clock;
    this.periodTicks = periodTicks;
  }

  /** Waits until the next period begins. Only from actors. Cancelling lets that period pass. */
  @OneUser("passing")
  public void await() {
    nextTicks += periodTicks;
    clock.sleepUntil(nextTicks);
  }
}
