package dev.cortado.kernel;

import dev.cortado.machine.Observed;
import dev.cortado.time.Clock;

/**
 * How often and how long an actor has run, from each time that it goes on to where it waits next.
 *
 * <p>Device; made by {@link Statistics#of(Actor)} while wiring. The time is that of the clock's
 * timer, of which a count is a fraction of a tick: {@link Clock#countHz} says which. It has in it
 * what preempted the actor. Two words, and two looks at the timer for each activation.
 */
@Observed
public final class RunStatistics {
  // Written by the actor's level.
  private int activations;
  private int longestCounts;

  private Clock clock;

  RunStatistics() {}

  /** Wiring: says whose timer counts, null if there is none. */
  void bind(Clock newClock) {
    clock = newClock;
  }

  /** Returns how often the actor has gone on, modulo 2^32; with wake-ups for nothing. */
  public int activations() {
    return activations;
  }

  /** Returns the longest time from going on to the next wait, in counts, up to 2^31-1. */
  public int longestCounts() {
    return longestCounts;
  }

  /** The actor goes on; returns what {@link #end} wants to know. */
  int begin() {
    activations++;
    return clock.nowCounts();
  }

  /** The actor waits, or has ended. */
  void end(int begunCounts) {
    int counts = clock.nowCounts() - begunCounts;
    if (counts > longestCounts) {
      longestCounts = counts;
    }
  }
}
