package dev.cortado.kernel.sharing;

import dev.cortado.machine.Suspension;
import dev.cortado.pools.Activity;
import dev.cortado.pools.Limit;
import dev.cortado.pools.Wait;
import dev.cortado.pools.WaitList;

/**
 * Lets either several readers or one writer at a time into a block of work that may itself wait.
 *
 * <p>Device; made while wiring; only from actors. First come, first served: a reader does not
 * overtake a writer that waits, so neither side starves. Not reentrant; no priority is inherited.
 * Constant time, but for unlocking, which takes one step for each reader that it lets in, and for
 * giving up, which takes one for each waiter. Cancelling or timing out leaves the lock to the
 * others.
 */
public final class ReadWriteLock {
  private final WaitList waiters = new WaitList();
  private final LockSide reading = new LockSide(this, LockSide.READ);
  private final LockSide writing = new LockSide(this, LockSide.WRITE);

  // Guarded by waiters.
  private int readers;
  private Activity writer;

  /** Makes a lock that nobody holds. */
  public ReadWriteLock() {}

  /**
   * Waits until nobody writes or waits to write, and locks this for reading. Cancelling the wait
   * leaves the lock to the others.
   */
  public void lockRead() {
    lock(LockSide.READ);
  }

  /** As {@link #lockRead()}, but gives up when {@code limit} is over; returns whether it locked. */
  public boolean lockRead(Limit limit) {
    return Wait.until(reading, limit);
  }

  /**
   * Waits until nobody else reads or writes, and locks this for writing. Cancelling the wait leaves
   * the lock to the others.
   */
  public void lockWrite() {
    lock(LockSide.WRITE);
  }

  /**
   * As {@link #lockWrite()}, but gives up when {@code limit} is over; returns whether it locked.
   */
  public boolean lockWrite(Limit limit) {
    return Wait.until(writing, limit);
  }

  /**
   * Ends the caller's reading. Never waits.
   *
   * @throws IllegalStateException if nobody reads
   */
  public void unlockRead() {
    if (readers == 0) {
      throw new IllegalStateException("this lock is not locked for reading, and is unlocked so");
    }
    leave(LockSide.READ);
  }

  /**
   * Ends the caller's writing. Never waits.
   *
   * @throws IllegalStateException if the caller does not write
   */
  public void unlockWrite() {
    if (writer != Activity.running()) {
      throw new IllegalStateException(
          "this lock is not locked for writing by the actor that unlocks it");
    }
    leave(LockSide.WRITE);
  }

  private void lock(int side) {
    Activity me = Activity.running();
    if (!begin(me, side)) {
      while (!waiters.released(me)) {
        if (me.isCancelled()) {
          giveUp(me);
        } else {
          Suspension.suspend();
        }
      }
    }
  }

  /** Ends the wait of {@code me}, which is cancelled, unless it has been let in this moment. */
  private void giveUp(Activity me) {
    if (!withdraw(me)) {
      me.unwind();
    }
  }

  boolean begin(Activity waiter, int side) {
    waiters.lock();
    boolean enters = waiters.isEmpty() && admits(side);
    if (enters) {
      enter(waiter, side);
    } else {
      waiters.enlist(waiter, side);
    }
    waiters.unlock();
    return enters;
  }

  boolean released(Activity waiter) {
    return waiters.released(waiter);
  }

  /** Withdraws a waiter; those behind it may be let in then. */
  boolean withdraw(Activity waiter) {
    waiters.lock();
    boolean released = waiters.withdraw(waiter);
    waiters.unlock();
    if (!released) {
      letIn();
    }
    return released;
  }

  void leave(int side) {
    waiters.lock();
    if (side == LockSide.WRITE) {
      writer = null;
    } else {
      readers--;
    }
    waiters.unlock();
    letIn();
  }

  /** Lets in from the front of the list whoever can enter; each in a section of its own. */
  private void letIn() {
    for (; ; ) {
      waiters.lock();
      Activity next = null;
      if (!waiters.isEmpty() && admits(waiters.firstDemand())) {
        int side = waiters.firstDemand();
        next = waiters.release();
        enter(next, side);
      }
      waiters.unlock();
      if (next == null) {
        return;
      }
      next.wake();
    }
  }

  private boolean admits(int side) {
    return writer == null && (side == LockSide.READ || readers == 0);
  }

  private void enter(Activity waiter, int side) {
    if (side == LockSide.WRITE) {
      writer = waiter.self();
    } else {
      readers++;
    }
  }
}
