package dev.cortado.kernel.sharing;

import dev.cortado.pools.Activity;
import dev.cortado.pools.WaitList;

/**
 * A number whose latest value many actors follow: a set point, a state.
 *
 * <p>Device; made while wiring. Anybody sets it, interrupt handlers included, which takes one step
 * for each actor that waits; each follower sees the latest value and may miss those between.
 */
public final class Watch {
  final WaitList waiters = new WaitList();

  // Written in the section of waiters, the value first; read anywhere, the version first.
  private volatile int value;
  private volatile int version;

  /** Makes a watch of {@code value}, which followers have not seen yet only if it is set again. */
  public Watch(int value) {
    this.value = value;
  }

  /** Sets the value, and wakes all that wait for it; never waits. From actors and handlers. */
  public void set(int newValue) {
    waiters.lock();
    value = newValue;
    version++;
    waiters.unlock();
    for (; ; ) {
      waiters.lock();
      // The version of now: another setter may have interrupted, and its followers wait again.
      boolean sees = !waiters.isEmpty() && waiters.firstDemand() != version;
      Activity next = sees ? waiters.release() : null;
      waiters.unlock();
      if (next == null) {
        return;
      }
      next.wake();
    }
  }

  /** Returns the latest value. From actors and handlers. */
  public int value() {
    return value;
  }

  /** Wiring: makes a follower, for one actor, that has seen the value of boot. */
  public Follower follower() {
    return new Follower(this);
  }

  /** Returns how often this was set, modulo 2^32. */
  int version() {
    return version;
  }
}
