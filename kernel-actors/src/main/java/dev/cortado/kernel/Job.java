package dev.cortado.kernel;

import dev.cortado.machine.Proved;
import dev.cortado.machine.Suspension;
import dev.cortado.pools.Activity;
import dev.cortado.pools.Cancelled;
import dev.cortado.pools.Limit;
import dev.cortado.pools.Wait;
import dev.cortado.pools.WaitList;
import dev.cortado.pools.Waitable;

/**
 * An activity that others start, as often as they like, and whose end they can wait for.
 *
 * <p>Device; wired as an actor, at the level of whoever starts it or at another. It does nothing
 * until it is started. One start is under way at a time. Starting takes constant time, ending one
 * step for each activity that waits for the end.
 */
public abstract class Job extends Actor implements Waitable {
  private final WaitList waiters = new WaitList();

  // Guarded by waiters.
  private int starts;
  private boolean isUnderWay;

  /**
   * Whether this start was cancelled, and so must not be again, in its finally blocks; supervision
   * that begins anew then leads to its end.
   */
  private boolean isEnding;

  /** Made while wiring. */
  protected Job() {}

  /** What one start of this job does; the job has ended when it returns. */
  protected abstract void work();

  /** Waits for starts, for ever. */
  @Override
  protected final void run() {
    while (true) {
      while (!isUnderWay) {
        Suspension.suspend();
      }
      try {
        if (!isEnding) {
          work();
        }
      } catch (Cancelled atOnce) {
        // its finally blocks have run
      }
      end();
    }
  }

  /**
   * Starts this job; never waits. From actors and interrupt handlers.
   *
   * @throws IllegalStateException if it is under way, or not wired as an actor
   */
  public final void start() {
    if (level() == null) {
      throw new IllegalStateException("a job is started that is not wired as an actor");
    }
    waiters.lock();
    boolean was = isUnderWay;
    isUnderWay = true;
    if (!was) {
      starts++;
    }
    waiters.unlock();
    if (was) {
      throw new IllegalStateException("a job is started that is under way");
    }
    wake();
  }

  /** Returns whether this job was started and has not ended. */
  public final boolean isUnderWay() {
    return isUnderWay;
  }

  /**
   * Waits until the start that is under way has ended; returns at once if none is. Cancelling the
   * caller, or timing out, leaves the job to go on. Only from actors.
   *
   * @throws IllegalStateException if this job was never started, or the caller is this job
   */
  public final void join() {
    Activity me = Activity.running();
    if (!begin(me)) {
      waiters.await(me);
    }
  }

  /** As {@link #join()}, but gives up when {@code limit} is over; returns whether it has ended. */
  public final boolean join(Limit limit) {
    return Wait.until(this, limit);
  }

  /**
   * Ends the start that is under way, at once: the wait that the job is in throws {@link
   * Cancelled}, or else the first one that it comes to and would have to wait in; a job that has
   * not begun yet does nothing. Its finally blocks run, and may wait; messages and locks that it
   * holds in these or in try-with-resources are given back, and what it waited for is left to
   * others. Waits until that is done; returns at once if the job is not under way. Cancelling it
   * again meanwhile is the same as {@link #join()}; so it is for a start that has caught {@link
   * Cancelled} and goes on, which cannot be cancelled again. A job whose finally blocks throw ends,
   * too, where it is supervised to begin anew. If the caller is cancelled in this wait, the job
   * still ends. Only from actors.
   *
   * @throws IllegalStateException if the caller is this job
   */
  public final void cancel() {
    Activity me = Activity.running();
    if (me == this) {
      throw new IllegalStateException("a job cancels itself");
    }
    waiters.lock();
    boolean ends = isUnderWay;
    boolean first = ends && !isEnding;
    if (first) {
      isEnding = true;
      cancelled(true);
    }
    if (ends) {
      waiters.enlist(me, starts);
    }
    waiters.unlock();
    if (first) {
      wake();
    }
    if (ends) {
      waiters.await(me);
    }
  }

  private void end() {
    waiters.lock();
    isUnderWay = false;
    isEnding = false;
    cancelled(false);
    int ended = starts;
    waiters.unlock();
    for (; ; ) {
      waiters.lock();
      Activity next = null;
      if (!waiters.isEmpty() && waiters.firstDemand() == ended) {
        next = Proved.nonNull(waiters.release()); // not empty
      }
      waiters.unlock();
      if (next == null) {
        return;
      }
      next.wake();
    }
  }

  @Override
  public final boolean begin(Activity waiter) {
    if (starts == 0) {
      throw new IllegalStateException("the end of a job is awaited that never started");
    }
    if (waiter.self() == this) {
      throw new IllegalStateException("a job awaits its own end");
    }
    waiters.lock();
    boolean ended = !isUnderWay;
    if (!ended) {
      waiters.enlist(waiter, starts);
    }
    waiters.unlock();
    return ended;
  }

  @Override
  public final boolean arrived(Activity waiter) {
    return waiters.released(waiter);
  }

  @Override
  public final boolean withdraw(Activity waiter) {
    waiters.lock();
    boolean released = waiters.withdraw(waiter);
    waiters.unlock();
    return released;
  }

  @Override
  public final void takeBack(Activity waiter) {
    // an end stays an end
  }
}
