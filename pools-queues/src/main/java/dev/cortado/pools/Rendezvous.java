package dev.cortado.pools;

import dev.cortado.machine.Suspension;

/**
 * Hands messages from one activity to another without keeping any: who gives waits until somebody
 * takes, who takes waits until somebody gives.
 *
 * <p>Device; made while wiring. Constant time. Both sides are served in the order in which they
 * came.
 *
 * <p>Invariant R1: never do givers and takers wait at once. Invariant R2: nobody waits to take
 * while {@code returned} is not null.
 *
 * @param <M> what is handed over
 */
public final class Rendezvous<M extends Message> implements MessageSource<M> {
  private final WaitList takers = new WaitList();

  /** Guarded by the section of {@link #takers}, as everything here. */
  private final WaitList givers = new WaitList();

  private final GivingSide giving = new GivingSide(this);

  /** What a select was given and could not use, the last first. */
  private Message returned;

  /** Makes a rendezvous where nobody waits. */
  public Rendezvous() {}

  /**
   * Waits until somebody takes {@code message}, which belongs to the taker then. Only from actors.
   * Cancelling takes the offer back; the message stays the caller's.
   */
  public void give(@Moves M message) {
    Activity me = Activity.running();
    me.received = message;
    if (!beginGiving(me)) {
      while (!given(me)) {
        if (me.isCancelled()) {
          giveUp(me);
        } else {
          Suspension.suspend();
        }
      }
    }
  }

  /**
   * As {@link #give(Message)}, but gives up when {@code limit} is over.
   *
   * @return whether somebody took {@code message}; if not, it is still the caller's
   */
  public boolean give(@Moves(ifTrue = true) M message, Limit limit) {
    Activity me = Activity.running();
    me.received = message;
    boolean given = Wait.until(giving, limit);
    me.received = null;
    return given;
  }

  /**
   * Waits until somebody gives a message, which the caller owns then. Only from actors. Cancelling
   * takes nothing: the giver keeps waiting.
   */
  @Moves
  public M take() {
    Activity me = Activity.running();
    if (!begin(me)) {
      takers.await(me);
    }
    return typed(me.handOver());
  }

  /** As {@link #take()}, but gives up when {@code limit} is over and returns null then. */
  @Moves(orNull = true)
  public M take(Limit limit) {
    return typed(Wait.until(this, limit) ? Activity.running().handOver() : null);
  }

  @Override
  public boolean begin(Activity waiter) {
    takers.lock();
    Message message = returned;
    Activity giver = null;
    if (message != null) {
      returned = message.next;
    } else {
      giver = givers.release();
      if (giver != null) {
        message = giver.fetch();
      } else {
        takers.enlist(waiter);
      }
    }
    waiter.received = message;
    takers.unlock();
    if (giver != null) {
      giver.wake();
    }
    return message != null;
  }

  @Override
  public boolean arrived(Activity waiter) {
    return takers.released(waiter);
  }

  @Override
  public boolean withdraw(Activity waiter) {
    takers.lock();
    boolean released = takers.withdraw(waiter);
    takers.unlock();
    return released;
  }

  /** Hands the message to the next taker, or keeps it for that. */
  @Override
  public void takeBack(Activity waiter) {
    Message message = waiter.fetch();
    takers.lock();
    Activity taker = takers.release();
    if (taker != null) {
      taker.received = message;
    } else {
      message.next = returned;
      returned = message;
    }
    takers.unlock();
    if (taker != null) {
      taker.wake();
    }
  }

  /** Hands over what {@code giver} holds, or lets it wait. */
  boolean beginGiving(Activity giver) {
    takers.lock();
    Activity taker = takers.release();
    if (taker != null) {
      taker.received = giver.fetch();
    } else {
      givers.enlist(giver);
    }
    takers.unlock();
    if (taker != null) {
      taker.wake();
    }
    return taker != null;
  }

  /** Ends the offer of {@code me}, which is cancelled, unless it was taken in this moment. */
  private void giveUp(Activity me) {
    if (!withdrawGiving(me)) {
      me.unwind();
    }
  }

  boolean given(Activity giver) {
    return givers.released(giver);
  }

  boolean withdrawGiving(Activity giver) {
    takers.lock();
    boolean released = givers.withdraw(giver);
    takers.unlock();
    return released;
  }

  @SuppressWarnings("unchecked") // give accepts only M
  private M typed(Message message) {
    return (M) message;
  }
}
