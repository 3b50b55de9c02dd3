package dev.cortado.kernel;

import dev.cortado.machine.Cpu;
import dev.cortado.machine.LinkTimeFact;
import dev.cortado.machine.OneUser;
import dev.cortado.machine.Spinlock;
import dev.cortado.machine.Suspension;
import dev.cortado.pools.Activity;
import dev.cortado.pools.Limit;
import dev.cortado.pools.Wait;
import dev.cortado.pools.Waitable;

/**
 * Tells one actor that something has happened, with a number if need be; the latest wins.
 *
 * <p>Device; made while wiring. Anybody raises it, interrupt handlers included; one actor awaits
 * it, and awaiting lowers it. Raising it again before that replaces the number and is not counted.
 * Every operation takes constant time. Cancelling or timing out leaves it as it is: what was raised
 * stays raised.
 */
public final class Signal implements Waitable {
  @LinkTimeFact(LinkTimeFact.Kind.CONTENDED)
  private boolean contended = true;

  @LinkTimeFact(LinkTimeFact.Kind.CEILING)
  private byte ceiling;

  @LinkTimeFact(LinkTimeFact.Kind.SPINLOCK)
  private int spinlock;

  // Guarded by masking.
  private boolean raised;
  private int value;
  private Activity waiter;

  /** Makes a signal that is not raised. */
  public Signal() {}

  /** Raises this with the number 0. Never waits. From actors and handlers. */
  public void raise() {
    raise(0);
  }

  /** Raises this with the number {@code newValue}. Never waits. From actors and handlers. */
  public void raise(int newValue) {
    lock();
    raised = true;
    value = newValue;
    Activity woken = waiter;
    waiter = null;
    unlock();
    if (woken != null) {
      woken.makeReady();
    }
  }

  /** Lowers this without waiting; returns whether it was raised. Only from the awaiting actor. */
  @OneUser("awaiting")
  public boolean poll() {
    lock();
    boolean was = raised;
    raised = false;
    unlock();
    return was;
  }

  /**
   * Waits until this is raised, lowers it and returns the latest number. Cancelling the wait leaves
   * raised what is raised. Only from actors.
   */
  @OneUser("awaiting")
  public int await() {
    Activity me = Activity.running();
    while (!begin(me)) {
      if (me.isCancelled()) {
        giveUp(me);
      }
      Suspension.suspend();
    }
    return value;
  }

  /**
   * As {@link #await()}, but gives up when {@code limit} is over. Only from actors.
   *
   * @return whether this was raised; {@link #value()} is its number then
   */
  @OneUser("awaiting")
  public boolean await(Limit limit) {
    return Wait.until(this, limit);
  }

  private void giveUp(Activity me) {
    withdraw(me);
    me.unwind();
  }

  /** Returns the number with which this was last raised; 0 before. */
  public int value() {
    return value;
  }

  @Override
  @OneUser("awaiting")
  public boolean begin(Activity activity) {
    lock();
    boolean was = raised;
    raised = false;
    waiter = was ? null : activity;
    unlock();
    return was;
  }

  @Override
  public boolean arrived(Activity activity) {
    return begin(activity);
  }

  @Override
  public boolean withdraw(Activity activity) {
    lock();
    waiter = null;
    unlock();
    return false;
  }

  @Override
  public void takeBack(Activity activity) {
    lock();
    raised = true;
    unlock();
  }

  private void lock() {
    if (contended) {
      Cpu.mask(ceiling);
      if (spinlock != 0) {
        Spinlock.claim(spinlock);
      }
    }
  }

  private void unlock() {
    if (contended) {
      if (spinlock != 0) {
        Spinlock.release(spinlock);
      }
      Cpu.unmask();
    }
  }
}
