package dev.cortado.time;

import dev.cortado.machine.OneUser;
import dev.cortado.pools.Activity;
import dev.cortado.pools.Limit;
import dev.cortado.pools.Waitable;

/**
 * A point in time up to which its actor is ready to wait: for one thing, for a block of work with
 * many waits, or as one of the things that a select waits for.
 *
 * <p>Device; made by {@link Clock#deadline} while wiring, for one actor. Setting and clearing take
 * constant time, whatever else hangs in the wheel (but for insertion's one step a level). Costs
 * five words.
 */
public final class Deadline extends Sleeper implements Limit, Waitable {
  private final Clock clock;

  /** The activity that set this; written before this hangs in the wheel. */
  private Activity owner;

  /** Guarded by masking, as the wheel is. */
  private boolean hangs;

  /** Written by the tick while this hangs, else by the owner. */
  private volatile boolean over;

  Deadline(Clock clock) {
    this.clock = clock;
  }

  /**
   * Sets this to the {@code ticks}th tick from now, whether it was set or over before; the first
   * may come at once. With 0 it is over already.
   *
   * @param ticks 0 to 2^31-1
   * @return this
   * @throws IllegalArgumentException if {@code ticks} is negative, as a sum beyond the maximum is
   */
  @OneUser("deadline")
  public Deadline in(int ticks) {
    if (ticks < 0) {
      throw new IllegalArgumentException("a deadline lies 0 to 2^31-1 ticks ahead");
    }
    return at(clock.nowTicks() + ticks);
  }

  /**
   * Sets this to the tick {@code deadlineTicks} of the clock; one that has come is over already.
   *
   * @param deadlineTicks at most 2^31-1 ticks ahead; what is further ahead counts as past
   * @return this
   */
  @OneUser("deadline")
  public Deadline at(int deadlineTicks) {
    owner = Activity.running();
    clock.hangUp(this, deadlineTicks);
    return this;
  }

  /**
   * Sets this {@code ticks} after the tick at which it was or is set, so that periods do not drift.
   *
   * @param ticks 0 to 2^31-1
   * @return this
   * @throws IllegalArgumentException if {@code ticks} is negative, as a sum beyond the maximum is
   */
  @OneUser("deadline")
  public Deadline again(int ticks) {
    if (ticks < 0) {
      throw new IllegalArgumentException("a deadline is set again 0 to 2^31-1 ticks later");
    }
    return at(deadlineTicks + ticks);
  }

  /** Clears this: it is never over until it is set anew. */
  @OneUser("deadline")
  public void clear() {
    clock.takeDown(this);
  }

  @Override
  public boolean isOver() {
    return over;
  }

  /** Called in the tick's interrupt, when the tick has come. */
  @Override
  public void makeReady() {
    hangs = false;
    over = true;
    owner.wake();
  }

  /** The clock, masked: notes whether this hangs in the wheel, and whether it is over. */
  void note(boolean nowHangs, boolean nowOver) {
    hangs = nowHangs;
    over = nowOver;
  }

  boolean hangs() {
    return hangs;
  }

  @Override
  public boolean begin(Activity waiter) {
    return over;
  }

  @Override
  public boolean arrived(Activity waiter) {
    return over;
  }

  @Override
  public boolean withdraw(Activity waiter) {
    return false;
  }

  @Override
  public void takeBack(Activity waiter) {
    // stays over until it is set anew
  }
}
