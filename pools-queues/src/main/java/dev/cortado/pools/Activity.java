package dev.cortado.pools;

import dev.cortado.machine.Suspension;

/**
 * Something whose code can wait: an actor, seen from the containers that it waits on.
 *
 * <p>Device. An activity waits on one thing at a time, so one link serves all lists of waiters.
 */
public abstract class Activity {
  /** The next waiter of the container that this activity waits on; guarded by that container. */
  Activity next;

  /** What a container with several waiters has handed over; guarded by the container. */
  Message received;

  /** Made while wiring. */
  protected Activity() {}

  /**
   * Lets this activity run again from where it waits. Called with interrupts enabled, by whoever
   * took it out of the list that it waited in. Constant time.
   */
  public abstract void makeReady();

  /** Returns the activity whose code is running. */
  static Activity running() {
    return (Activity) Suspension.current();
  }
}
