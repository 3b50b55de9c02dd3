package dev.cortado.kernel.sharing;

import dev.cortado.pools.Activity;
import dev.cortado.pools.Waitable;

/** One of the two sides of a {@link ReadWriteLock}, as something to wait for. Device. */
final class LockSide implements Waitable {
  static final int READ = 0;
  static final int WRITE = 1;

  private final ReadWriteLock lock;
  private final int side;

  LockSide(ReadWriteLock lock, int side) {
    this.lock = lock;
    this.side = side;
  }

  @Override
  public boolean begin(Activity waiter) {
    return lock.begin(waiter, side);
  }

  @Override
  public boolean arrived(Activity waiter) {
    return lock.released(waiter);
  }

  @Override
  public boolean withdraw(Activity waiter) {
    return lock.withdraw(waiter);
  }

  @Override
  public void takeBack(Activity waiter) {
    lock.leave(side);
  }
}
