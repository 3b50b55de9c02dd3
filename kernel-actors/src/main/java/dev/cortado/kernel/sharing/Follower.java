package dev.cortado.kernel.sharing;

import dev.cortado.machine.OneUser;
import dev.cortado.pools.Activity;
import dev.cortado.pools.Limit;
import dev.cortado.pools.Wait;
import dev.cortado.pools.Waitable;

/**
 * One actor's view of a {@link Watch}: which of its values this actor has seen.
 *
 * <p>Device; made by {@link Watch#follower} while wiring, for one actor. Cancelling or timing out
 * marks nothing as seen.
 */
public final class Follower implements Waitable {
  private final Watch watch;
  private int seen;

  Follower(Watch watch) {
    this.watch = watch;
  }

  /**
   * Waits until the watch was set since this follower last looked; returns the latest value.
   * Cancelling the wait marks nothing as seen.
   */
  @OneUser("following")
  public int await() {
    Activity me = Activity.running();
    if (!begin(me)) {
      watch.waiters.await(me);
      arrived(me);
    }
    return watch.value();
  }

  /** As {@link #await()}, but gives up when {@code limit} is over; returns whether it was set. */
  @OneUser("following")
  public boolean await(Limit limit) {
    return Wait.until(this, limit);
  }

  /** Returns the latest value, which {@link #await(Limit)} or a select has announced. */
  public int value() {
    return watch.value();
  }

  /** Returns how many settings this follower has not seen, modulo 2^32. */
  public int unseen() {
    return watch.version() - seen;
  }

  @Override
  @OneUser("following")
  public boolean begin(Activity waiter) {
    watch.waiters.lock();
    int version = watch.version();
    boolean set = version != seen;
    seen = version;
    if (!set) {
      watch.waiters.enlist(waiter, version);
    }
    watch.waiters.unlock();
    return set;
  }

  @Override
  public boolean arrived(Activity waiter) {
    if (!watch.waiters.released(waiter)) {
      return false;
    }
    seen = watch.version();
    return true;
  }

  @Override
  public boolean withdraw(Activity waiter) {
    watch.waiters.lock();
    boolean released = watch.waiters.withdraw(waiter);
    watch.waiters.unlock();
    if (released) {
      seen = watch.version();
    }
    return released;
  }

  @Override
  public void takeBack(Activity waiter) {
    seen = watch.waiters.demandOf(waiter); // the version that it began to wait with
  }
}
