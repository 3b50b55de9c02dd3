package dev.cortado.pools;

import dev.cortado.machine.Cpu;
import dev.cortado.machine.Hot;
import dev.cortado.machine.LinkTimeFact;
import dev.cortado.machine.Proved;
import dev.cortado.machine.Spinlock;
import dev.cortado.machine.Suspension;
import java.util.function.Supplier;

/**
 * A fixed number of messages of one class, made while wiring and lent to actors and handlers.
 *
 * <p>Device: every operation takes constant time. Free messages form a stack, so that the message
 * that is still warm is used first; with one waiting actor the pool is two words.
 *
 * <p>Invariant P1: activities wait only while {@code head} is null. Invariant P2: {@code
 * lastWaiter} is valid while {@code firstWaiter} is not null.
 *
 * @param <M> the class of the messages
 */
public final class Pool<M extends Message> implements MessageSource<M> {
  @LinkTimeFact(LinkTimeFact.Kind.CONTENDED)
  private boolean contended = true;

  @LinkTimeFact(LinkTimeFact.Kind.CEILING)
  private byte ceiling;

  @LinkTimeFact(LinkTimeFact.Kind.SPINLOCK)
  private int spinlock;

  @LinkTimeFact(value = LinkTimeFact.Kind.MANY_WAITERS, by = "enlist")
  private boolean manyWaiters = true;

  /** Null if nobody asked for statistics. */
  private PoolStatistics statistics;

  private Message head;
  private Activity firstWaiter;
  private Activity lastWaiter;

  /**
   * Makes the pool and its messages; applications ask their wiring for one.
   *
   * @param size how many messages, at least 1
   * @param factory called {@code size} times, on the host; each call returns a new message
   * @throws IllegalArgumentException if {@code size} is less than 1, or the factory returns null or
   *     a message that has a pool already
   */
  public Pool(int size, Supplier<? extends M> factory) {
    if (size < 1) {
      throw new IllegalArgumentException("size=" + size + ", a pool needs at least 1 message");
    }
    Message[] made = new Message[size];
    for (int i = 0; i < size; i++) {
      made[i] = factory.get();
      if (made[i] == null || made[i].home() != null) {
        throw new IllegalArgumentException(
            "message=" + made[i] + ", the factory must return a new message each time");
      }
      made[i].belongTo(this);
    }
    for (int i = size - 1; i >= 0; i--) {
      made[i].next = head;
      head = made[i];
    }
  }

  /** Wiring: begins to keep statistics of this pool, in which all messages are; called once. */
  public PoolStatistics measure() {
    int size = 0;
    for (Message message = head; message != null; message = message.next) {
      size++;
    }
    statistics = new PoolStatistics(size);
    return statistics;
  }

  /** Takes a free message, or returns null at once if there is none. From actors and handlers. */
  @Hot
  @Moves(orNull = true)
  public M alloc() {
    lock();
    Message message = head;
    if (message != null) {
      head = message.next;
      noteLent();
      message.hold();
    }
    unlock();
    return typed(message);
  }

  /**
   * Takes a free message, and waits for one if there is none; several waiting activities are served
   * in the order in which they came. The caller owns the message. Only from actors. Cancelling
   * takes nothing.
   */
  @Moves
  public M take() {
    for (; ; ) {
      lock();
      Message message = head;
      if (message != null) {
        head = message.next;
        noteLent();
        unlock();
        message.hold();
        return typed(message);
      }
      if (manyWaiters) {
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
   * As {@link #take()}, but gives up when {@code limit} is over. A message that comes back in the
   * same moment is either returned or stays in the pool; cancelling is the same. Only from actors.
   *
   * @return a message, which the caller owns, or null if the limit was over before one came back
   */
  @Moves(orNull = true)
  public M take(Limit limit) {
    return typed(Wait.until(this, limit) ? Activity.running().handOver() : null);
  }

  /** Begins what only one core may do to a message of this at a time; called masked. */
  void claim() {
    if (spinlock != 0) {
      Spinlock.claim(spinlock);
    }
  }

  /** Ends what {@link #claim()} began. */
  void release() {
    if (spinlock != 0) {
      Spinlock.release(spinlock);
    }
  }

  /** Takes {@code message} back; see {@link Message#free()}. */
  void give(@Moves Message message) {
    message.letGo();
    lock();
    Activity waiter = firstWaiter;
    if (manyWaiters && waiter != null) {
      firstWaiter = waiter.next;
      waiter.received = message;
    } else {
      firstWaiter = null;
      message.next = head;
      head = message;
      if (statistics != null) {
        statistics.givenBack();
      }
    }
    unlock();
    if (waiter != null) {
      waiter.makeReady();
    }
  }

  byte ceiling() {
    return ceiling;
  }

  private void noteLent() {
    if (statistics != null) {
      statistics.lent();
    }
  }

  @Override
  public boolean begin(Activity waiter) {
    lock();
    Message message = head;
    if (message != null) {
      head = message.next;
      noteLent();
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

  @Override
  public void takeBack(Activity waiter) {
    give(waiter.fetch());
  }

  /** Waits for the message that {@link #give} will hand over; called locked, returns unlocked. */
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
    if (manyWaiters) {
      me.next = null;
      if (firstWaiter != null) {
        Proved.nonNull(lastWaiter).next = me; // P2
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

  @SuppressWarnings("unchecked") // the factory makes only M
  private M typed(Message message) {
    return (M) message;
  }
}
