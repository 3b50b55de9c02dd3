package dev.cortado.kernel.sharing;

import dev.cortado.pools.Activity;
import dev.cortado.pools.Limit;
import dev.cortado.pools.Wait;
import dev.cortado.pools.WaitList;
import dev.cortado.pools.Waitable;

/**
 * Lets one activity at a time into a block of work that may itself wait.
 *
 * <p>Device; made while wiring; only from actors. First come, first served: unlocking hands the
 * lock to the activity that has waited longest. Not reentrant. No priority is inherited: a more
 * urgent actor may have to wait for a less urgent one's block, so keep such blocks short.
 * Cancelling or timing out leaves the lock to the others.
 */
public final class Mutex implements Waitable {
  private final WaitList waiters = new WaitList();

  /** Null while unlocked; guarded by {@link #waiters}. */
  private Activity owner;

  /** Makes a mutex that is not locked. */
  public Mutex() {}

  /**
   * Locks this, and waits while another holds it. Cancelling the wait leaves it to the others.
   *
   * @throws IllegalStateException if the caller holds it already, and would wait for itself
   */
  public void lock() {
    Activity me = Activity.running();
    if (!begin(me)) {
      waiters.await(me);
    }
  }

  /** As {@link #lock()}, but gives up when {@code limit} is over; returns whether it locked. */
  public boolean lock(Limit limit) {
    return Wait.until(this, limit);
  }

  /** Locks this if nobody holds it; never waits. Only from actors: a handler could not hold it. */
  public boolean tryLock() {
    waiters.lock();
    boolean free = owner == null;
    if (free) {
      owner = Activity.running();
    }
    waiters.unlock();
    return free;
  }

  /**
   * Unlocks this. Never waits.
   *
   * @throws IllegalStateException if the caller does not hold it
   */
  public void unlock() {
    if (owner != Activity.running()) {
      throw new IllegalStateException("this mutex is not locked by the actor that unlocks it");
    }
    pass();
  }

  private void pass() {
    waiters.lock();
    Activity next = waiters.release();
    owner = next == null ? null : next.self();
    waiters.unlock();
    if (next != null) {
      next.wake();
    }
  }

  @Override
  public boolean begin(Activity waiter) {
    Activity me = waiter.self();
    waiters.lock();
    Activity holder = owner;
    if (holder == null) {
      owner = me;
    } else if (holder != me) {
      waiters.enlist(waiter);
    }
    waiters.unlock();
    if (holder == me) {
      throw new IllegalStateException("this mutex is locked already by the actor that locks it");
    }
    return holder == null;
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

  /** Unlocks this for the next. */
  @Override
  public void takeBack(Activity waiter) {
    pass();
  }
}
