package dev.cortado.kernel.sharing;

import dev.cortado.pools.Activity;
import dev.cortado.pools.Limit;
import dev.cortado.pools.Wait;
import dev.cortado.pools.WaitList;
import dev.cortado.pools.Waitable;

/**
 * A number of permits that activities take and anybody gives, interrupt handlers included.
 *
 * <p>Device; made while wiring. A permit that is given goes to the activity that has waited
 * longest, so nobody overtakes. Constant time. Cancelling or timing out takes no permit.
 */
public final class Semaphore implements Waitable {
  private final WaitList waiters = new WaitList();

  /** Guarded by {@link #waiters}; more than 0 only while nobody waits. */
  private int permits;

  /**
   * Makes a semaphore.
   *
   * @param permits how many can be taken before one is given, at least 0
   * @throws IllegalArgumentException if {@code permits} is negative
   */
  public Semaphore(int permits) {
    if (permits < 0) {
      throw new IllegalArgumentException("permits=" + permits + ", must be at least 0");
    }
    this.permits = permits;
  }

  /**
   * Takes a permit, and waits for one if there is none. Cancelling the wait takes none. Only from
   * actors.
   */
  public void acquire() {
    Activity me = Activity.running();
    if (!begin(me)) {
      waiters.await(me);
    }
  }

  /**
   * As {@link #acquire()}, but gives up when {@code limit} is over; returns whether it took one.
   */
  public boolean acquire(Limit limit) {
    return Wait.until(this, limit);
  }

  /** Takes a permit if there is one; never waits. From actors and handlers. */
  public boolean tryAcquire() {
    waiters.lock();
    boolean taken = permits > 0;
    if (taken) {
      permits--;
    }
    waiters.unlock();
    return taken;
  }

  /** Gives a permit, whoever took it. Never waits. From actors and handlers. */
  public void release() {
    waiters.lock();
    Activity next = waiters.release();
    if (next == null) {
      permits++;
    }
    waiters.unlock();
    if (next != null) {
      next.wake();
    }
  }

  @Override
  public boolean begin(Activity waiter) {
    waiters.lock();
    boolean taken = permits > 0;
    if (taken) {
      permits--;
    } else {
      waiters.enlist(waiter);
    }
    waiters.unlock();
    return taken;
  }

  @Override
  public boolean arrived(Activity waiter) {
    return waiters.released(waiter);
  }

  @Override
  public boolean withdraw(Activity waiter) {
    waiters.lock();
    boolean released = waiters.withdraw(waiter);
    waiters.unlock();
    return released;
  }

  /** Gives the permit to the next. */
  @Override
  public void takeBack(Activity waiter) {
    release();
  }
}
