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

  /** The waiter before this one, where there is one; for leaving the list from its middle. */
  Activity previous;

  /** What a container with several waiters has handed over; guarded by the container. */
  Message received;

  /** Whether this is in a {@link WaitList}; guarded by that list. */
  boolean isListed;

  /** What this waits for where a {@link WaitList} serves different wishes; guarded by it. */
  int demand;

  /** Whether this is to end at its next wait; set by whoever cancels it, cleared by that wait. */
  private boolean isCancelled;

  /** Made while wiring. */
  protected Activity() {}

  /**
   * Lets this activity run again from where it waits. Called with interrupts enabled, by whoever
   * took it out of the list that it waited in, and only where that wait suspends in any case: one
   * that looks before it suspends would go on, and could be made ready twice. Constant time.
   */
  public abstract void makeReady();

  /**
   * As {@link #makeReady()}, for whoever does not know whether this waits, or for what, or whether
   * it will suspend: it may be ready already, or run, and wakes up for nothing then. Called with
   * interrupts enabled.
   */
  public void wake() {
    makeReady();
  }

  /** Returns the message that this was given, which the caller owns; null if there is none. */
  @Moves(orNull = true)
  public final Message handOver() {
    Message message = fetch();
    if (message != null) {
      message.hold();
    }
    return message;
  }

  /** As {@link #handOver()}, for a container that passes the message on. */
  final Message fetch() {
    Message message = received;
    received = null;
    if (message != null) {
      message.letGo();
    }
    return message;
  }

  /** Notes that what this was given, if anything, lies here until it is fetched. */
  protected final void keep() {
    if (received != null) {
      received.holdFor(this);
    }
  }

  /** Returns whether {@link #handOver()} would return a message. */
  public final boolean holdsMessage() {
    return received != null;
  }

  /** Returns whether the next wait of this has to throw; waits ask before they suspend. */
  public final boolean isCancelled() {
    return isCancelled;
  }

  /** Says whether the next wait of this has to throw; for whoever cancels it. */
  protected final void cancelled(boolean cancelled) {
    isCancelled = cancelled;
  }

  /**
   * Ends the wait of this, the running and cancelled activity, which waits nowhere any more; what
   * it offered is its own again.
   */
  public final void unwind() {
    isCancelled = false;
    received = null;
    throw new Cancelled();
  }

  /** Returns this, or the activity for which this stands in. */
  public Activity self() {
    return this;
  }

  /** Returns the activity whose code is running. Only from actors. */
  public static Activity running() {
    return (Activity) Suspension.current();
  }

  /** Returns the activity whose code is running, or null in a handler. */
  static Activity runningOrNull() {
    return (Activity) Suspension.currentOrNull();
  }
}
