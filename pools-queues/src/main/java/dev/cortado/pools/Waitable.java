package dev.cortado.pools;

/**
 * What an activity can wait for, seen from the kernel's own waits: those that end at a limit, and
 * those for one of several things. Applications call {@code take}, {@code await} and the like.
 *
 * <p>Device; every operation takes constant time unless it says otherwise. A waiter is the waiting
 * activity or something that stands in for it. What it gets is either nothing but leave to go on,
 * or a message, which then lies with the waiter.
 *
 * <p>Order of calls: {@link #begin} until it or {@link #arrived} returns true, or {@link #withdraw}
 * was called. Nothing is lost whichever way it ends.
 */
public interface Waitable {
  /**
   * Gives {@code waiter} what it waits for and returns true, or puts it among the waiters, last.
   * Only from the activity that waits.
   */
  boolean begin(Activity waiter);

  /**
   * Returns true if {@code waiter}, which waits here, has been given what it waits for. To be asked
   * after each wake-up. Only from the activity that waits.
   */
  boolean arrived(Activity waiter);

  /**
   * Ends the wait of {@code waiter}. Constant time. Only from the activity that waits.
   *
   * @return whether it had been given what it waits for, and so keeps it
   */
  boolean withdraw(Activity waiter);

  /**
   * Takes back what {@code waiter} was given, as if it had never been given: the next in turn gets
   * it. Only from the activity that waits.
   */
  void takeBack(Activity waiter);
}
