package dev.cortado.pools;

import dev.cortado.machine.Cpu;
import dev.cortado.machine.Hot;
import dev.cortado.machine.LinkTimeFact;
import dev.cortado.machine.Proved;
import dev.cortado.machine.Spinlock;
import dev.cortado.machine.Suspension;

/**
 * A first-in, first-out queue of messages without a bound: the messages themselves are its links.
 *
 * <p>Device: every operation takes constant time; at most a dozen instructions run masked, and none
 * where all users of a queue run at one priority level. With one waiting actor (the usual case) the
 * queue is three words. Where a queue's only waiter has a priority level to itself, a put just
 * makes that actor ready, whatever it waits for, and the queue is two words. Each queue gets the
 * code that it needs, unless one piece of code uses queues of several kinds.
 *
 * <p>Invariant Q1: {@code tail} is valid only while {@code head} is not null. Invariant Q2:
 * activities wait only while {@code head} is null. Invariant Q3: {@code lastWaiter} is valid while
 * {@code firstWaiter} is not null.
 *
 * @param <M> what the queue carries
 */
public final class Queue<M extends Message> implements MessageSource<M> {
  @LinkTimeFact(LinkTimeFact.Kind.CONTENDED)
  private boolean contended = true;

  @LinkTimeFact(LinkTimeFact.Kind.CEILING)
  private byte ceiling;

  @LinkTimeFact(LinkTimeFact.Kind.SPINLOCK)
  private int spinlock;

  @LinkTimeFact(value = LinkTimeFact.Kind.MANY_WAITERS, by = "enlist")
  private boolean manyWaiters = true;

  /** Not null: need not be told apart from waiting on something else, nor enlisted. */
  @LinkTimeFact(value = LinkTimeFact.Kind.LONE_WAITER, by = "enlist")
  private Activity lone;

  /** Null if nobody asked for statistics. */
  private QueueStatistics statistics;

  private Message head;
  private Message tail;
  private Activity firstWaiter;
  private Activity lastWaiter;

  /** Makes an empty queue; applications ask their wiring for one. */
  public Queue() {}

  /** Wiring: begins to keep statistics of this queue, which is empty; called once. */
  public QueueStatistics measure() {
    statistics = new QueueStatistics();
    return statistics;
  }

  /**
   * Appends {@code message}, which belongs to the queue from now on. Never waits and never fails.
   * If activities wait, the one that waited longest gets the message and becomes ready. From actors
   * and interrupt handlers.
   *
   * @param message not null, held by the caller alone, in no other queue; one that a {@link Topic}
   *     has published, so that others hold it, too, is a panic, which on the JVM is an
   *     IllegalStateException
   */
  @Hot
  public void put(@Moves M message) {
    message.refuseShared();
    message.next = null;
    message.letGo();
    lock();
    if (lone != null) {
      append(message);
      unlock();
      lone.makeReady();
      return;
    }
    Activity waiter = firstWaiter;
    if (waiter == null) {
      append(message);
      unlock();
      return;
    }
    if (manyWaiters) {
      firstWaiter = waiter.next;
      waiter.received = message;
    } else {
      firstWaiter = null;
      head = message; // Q2
      tail = message;
      notePut();
    }
    unlock();
    waiter.makeReady();
  }

  /**
   * Takes the oldest message, and waits for one if there is none; several waiting activities are
   * served in the order in which they came. The caller owns the message. Only from actors.
   * Cancelling takes nothing: the message that comes next goes to who takes next.
   */
  @Hot
  @Moves
  public M take() {
    for (; ; ) {
      lock();
      Message message = head;
      if (message != null) {
        head = message.next;
        noteTaken();
        unlock();
        message.hold();
        return typed(message);
      }
      if (manyWaiters && lone == null) {
        return typed(takeHandedOver());
      }
      enlist(Activity.running());
      unlock();
      if (Activity.running().isCancelled()) {
        unwind();
      }
      Suspension.suspend();
    }
  }

  /**
   * As {@link #take()}, but gives up when {@code limit} is over. A message that comes in the same
   * moment is either returned or stays in the queue; cancelling is the same. Only from actors.
   *
   * @return the oldest message, which the caller owns, or null if the limit was over before one
   *     came
   */
  @Moves(orNull = true)
  public M take(Limit limit) {
    return typed(Wait.until(this, limit) ? Activity.running().handOver() : null);
  }

  /** Takes the oldest message, or returns null at once if there is none. The caller owns it. */
  @Moves(orNull = true)
  public M poll() {
    lock();
    Message message = head;
    if (message != null) {
      head = message.next;
      noteTaken();
      message.hold();
    }
    unlock();
    return typed(message);
  }

  @Override
  public boolean begin(Activity waiter) {
    lock();
    Message message = head;
    if (message != null) {
      head = message.next;
      noteTaken();
      waiter.received = message;
    } else {
      enlist(waiter);
    }
    unlock();
    return message != null;
  }

  @Override
  public boolean arrived(Activity waiter) {
    return manyWaiters ? waiter.received != null : begin(waiter);
  }

  @Override
  public boolean withdraw(Activity waiter) {
    lock();
    boolean arrived = manyWaiters && waiter.received != null;
    if (!arrived) {
      remove(waiter);
    }
    unlock();
    return arrived;
  }

  /** Puts the message back to the front, or hands it to the activity that waits longest. */
  @Override
  public void takeBack(Activity waiter) {
    Message message = waiter.fetch();
    lock();
    Activity next = firstWaiter;
    if (next != null) {
      firstWaiter = manyWaiters ? next.next : null;
    }
    if (next != null && manyWaiters) {
      next.received = message;
    } else {
      message.next = head;
      if (head == null) {
        tail = message;
      }
      head = message;
      notePut();
    }
    unlock();
    if (next != null) {
      next.makeReady();
    }
  }

  private void append(Message message) {
    if (head == null) {
      head = message;
    } else {
      Proved.nonNull(tail).next = message; // Q1
    }
    tail = message;
    notePut();
  }

  private void notePut() {
    if (statistics != null) {
      statistics.put();
    }
  }

  private void noteTaken() {
    if (statistics != null) {
      statistics.taken();
    }
  }

  /** Waits for the message that {@link #put} will hand over; called locked, returns unlocked. */
  private Message takeHandedOver() {
    enlist(Activity.running());
    unlock();
    do {
      if (Activity.running().isCancelled() && gotBeforeTheEnd()) {
        break;
      }
      Suspension.suspend();
    } while (Activity.running().received == null);
    return Activity.running().handOver();
  }

  /** Ends the running activity, which is cancelled and the only one that ever waits here. */
  private void unwind() {
    Activity me = Activity.running();
    withdraw(me);
    me.unwind();
  }

  /** Ends the running activity, which is cancelled, unless it was handed a message before. */
  private boolean gotBeforeTheEnd() {
    Activity me = Activity.running();
    if (!withdraw(me)) {
      me.unwind();
    }
    return true;
  }

  private void enlist(Activity me) {
    if (lone != null) {
      return;
    }
    if (manyWaiters) {
      me.next = null;
      if (firstWaiter != null) {
        Proved.nonNull(lastWaiter).next = me; // Q3
        me.previous = lastWaiter;
        lastWaiter = me;
        return;
      }
      lastWaiter = me;
    }
    firstWaiter = me;
  }

  /** Takes {@code waiter}, which waits here, out of the list of waiters; called locked. */
  private void remove(Activity waiter) {
    if (!manyWaiters || firstWaiter == waiter) {
      firstWaiter = manyWaiters ? waiter.next : null;
      return;
    }
    Activity before = Proved.nonNull(waiter.previous); // it is not the first
    Activity after = waiter.next;
    before.next = after;
    if (after == null) {
      lastWaiter = before;
    } else {
      after.previous = before;
    }
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

  @SuppressWarnings("unchecked") // put accepts only M
  private M typed(Message message) {
    return (M) message;
  }
}
