package dev.cortado.pools;

import dev.cortado.machine.Cpu;
import dev.cortado.machine.LinkTimeFact;
import dev.cortado.machine.Proved;
import dev.cortado.machine.Spinlock;
import dev.cortado.machine.Suspension;

/**
 * The activities that wait for one thing, in the order in which they came, and the masked section
 * that guards this list and whatever belongs to it; for primitives.
 *
 * <p>Device. One word with one waiting activity, else two. A section masks nothing where all users
 * run at one priority level.
 *
 * <p>Invariant W1: {@code last} is valid while {@code first} is not null. Invariant W2: an activity
 * is marked as listed exactly while it is in a list.
 */
public final class WaitList {
  @LinkTimeFact(LinkTimeFact.Kind.CONTENDED)
  private boolean contended = true;

  @LinkTimeFact(LinkTimeFact.Kind.CEILING)
  private byte ceiling;

  @LinkTimeFact(LinkTimeFact.Kind.SPINLOCK)
  private int spinlock;

  @LinkTimeFact(value = LinkTimeFact.Kind.MANY_WAITERS, by = "enlist")
  private boolean manyWaiters = true;

  private Activity first;
  private Activity last;

  /** Makes an empty list, while wiring. */
  public WaitList() {}

  /** Begins the masked section; sections do not nest. */
  public void lock() {
    if (contended) {
      Cpu.mask(ceiling);
      if (spinlock != 0) {
        Spinlock.claim(spinlock);
      }
    }
  }

  /** Ends the masked section. */
  public void unlock() {
    if (contended) {
      if (spinlock != 0) {
        Spinlock.release(spinlock);
      }
      Cpu.unmask();
    }
  }

  /** Returns whether nobody waits. Locked. */
  public boolean isEmpty() {
    return first == null;
  }

  /** Makes {@code waiter}, which waits nowhere, the last in the list. Locked. */
  public void enlist(Activity waiter) {
    waiter.isListed = true;
    if (manyWaiters) {
      waiter.next = null;
      if (first != null) {
        Proved.nonNull(last).next = waiter; // W1
        waiter.previous = last;
        last = waiter;
        return;
      }
      last = waiter;
    }
    first = waiter;
  }

  /** As {@link #enlist(Activity)}, and keeps what {@code waiter} wants for {@link #firstDemand}. */
  public void enlist(Activity waiter, int demand) {
    waiter.demand = demand;
    enlist(waiter);
  }

  /** Returns what the first in the list, which is not empty, wants. Locked. */
  public int firstDemand() {
    return Proved.nonNull(first).demand;
  }

  /** Returns what {@code waiter} wanted when it was last enlisted with a wish. Its own. */
  public int demandOf(Activity waiter) {
    return waiter.demand;
  }

  /**
   * Takes the first out of the list. Locked; the caller wakes it when the section has ended.
   *
   * @return the activity, or null if nobody waits
   */
  public Activity release() {
    Activity released = first;
    if (released != null) {
      first = manyWaiters ? released.next : null;
      released.isListed = false;
    }
    return released;
  }

  /**
   * Takes {@code waiter} out of the list, wherever it stands in it. Locked; constant time.
   *
   * @return whether it had been released before, and so was not in the list
   */
  public boolean withdraw(Activity waiter) {
    if (!waiter.isListed) {
      return true;
    }
    waiter.isListed = false;
    if (!manyWaiters || first == waiter) {
      first = manyWaiters ? waiter.next : null;
      return false;
    }
    Activity before = Proved.nonNull(waiter.previous); // it is not the first
    Activity after = waiter.next;
    before.next = after;
    if (after == null) {
      last = before;
    } else {
      after.previous = before;
    }
    return false;
  }

  /**
   * Returns whether {@code waiter} is in no list any more: it has been released, and the section
   * that did so has ended, with whatever else it did.
   */
  public boolean released(Activity waiter) {
    boolean released = !waiter.isListed;
    if (released) {
      settle();
    }
    return released;
  }

  /** Waits for the section that another core may be in. */
  private void settle() {
    if (spinlock != 0) {
      lock();
      unlock();
    }
  }

  /**
   * Waits until {@code me}, the running activity, which is in this list, is released. Unlocked, and
   * only where this list's own section guards it. Cancelling takes {@code me} out of the list; who
   * is released in the same moment goes on.
   */
  public void await(Activity me) {
    while (me.isListed) {
      if (me.isCancelled()) {
        giveUp(me);
      } else {
        Suspension.suspend();
      }
    }
    settle();
  }

  /** Ends the wait of {@code me}, unless it has been released in this moment. */
  private void giveUp(Activity me) {
    lock();
    boolean released = withdraw(me);
    unlock();
    if (!released) {
      me.unwind();
    }
  }
}
