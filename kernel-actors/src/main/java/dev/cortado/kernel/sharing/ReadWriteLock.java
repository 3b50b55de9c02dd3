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
 * overtake a writer that waits, so neither side starves. Not reentrant: who writes must not lock
 * this again, who reads must not lock it for writing; no priority is inherited. Constant time, but
 * for unlocking, which takes one step for each reader that it lets in, as giving up may. Cancelling
 * or timing out leaves the lock to the others.
 */
public final class ReadWriteLock {
  private final WaitList waiters = new WaitList();
  private final LockSide reading = new LockSide(this, LockSide.READ);
  private final LockSide writing = new LockSide(this, LockSide.WRITE);

  // Guarded by waiters.
  private int readers;
  private Activity writer;

  /** One of those who read, as far as is known; null if nobody does. */
  private Activity reader;

  /** Makes a lock that nobody holds. */
  public ReadWriteLock() {}

  /**
   * Waits until nobody writes or waits to write, and locks this for reading. Cancelling the wait
   * leaves the lock to the others.
   *
   * @throws IllegalStateException if the caller would wait for itself: it writes; or it reads, and
   *     a writer waits. The second is found out for one of several readers at least
   */
  public void lockRead() {
    lock(LockSide.READ);
  }

  /** As {@link #lockRead()}, but gives up when {@code limit} is over; returns whether it locked. */
  public boolean lockRead(Limit limit) {
    return Wait.until(reading, limit);
  }

  /**
   * Waits until nobody reads or writes, and locks this for writing. Cancelling the wait leaves the
   * lock to the others.
   *
   * @throws IllegalStateException if the caller would wait for itself: it writes; or it reads,
   *     which is found out for one of several readers at least
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
    Activity me = waiter.self();
    waiters.lock();
    boolean enters = waiters.isEmpty() && admits(side);
    boolean isMine = !enters && (writer == me || reader == me);
    if (enters) {
      enter(me, side);
    } else if (!isMine) {
      waiters.enlist(waiter, side);
    }
    waiters.unlock();
    if (isMine) {
      throw new IllegalStateException("this lock is locked already by the actor that locks it");
    }
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
      if (reader == Activity.running()) {
        reader = null;
      }
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
        enter(next.self(), side);
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

  private void enter(Activity activity, int side) {
    if (side == LockSide.WRITE) {
      writer = activity;
    } else {
      readers++;
      if (reader == null) {
        reader = activity;
      }
    }
  }
}
