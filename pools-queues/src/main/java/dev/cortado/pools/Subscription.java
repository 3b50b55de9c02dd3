package dev.cortado.pools;

/**
 * What a {@link Topic} has published and a subscriber has not taken yet.
 *
 * <p>Device; made by {@link Topic#subscribe} while wiring. Constant time. Whoever takes a message
 * gives it back with {@link Message#free} or {@link Message#close}, and must not publish it or put
 * it into a queue: others hold it, too.
 *
 * @param <M> what is published
 */
public final class Subscription<M extends Message> implements MessageSource<M> {
  private final WaitList waiters = new WaitList();
  private final Message[] slots;

  // Guarded by waiters.
  private int first;
  private int count;
  private int missed;

  Subscription(int depth) {
    if (depth < 1) {
      throw new IllegalArgumentException("depth=" + depth + ", must be at least 1");
    }
    slots = new Message[depth];
  }

  /**
   * Takes the oldest message, and waits for one if there is none. Only from actors. Cancelling
   * takes nothing and misses nothing.
   */
  @Moves
  public M take() {
    Activity me = Activity.running();
    if (!begin(me)) {
      waiters.await(me);
    }
    return typed(me.handOver());
  }

  /** As {@link #take()}, but gives up when {@code limit} is over and returns null then. */
  @Moves(orNull = true)
  public M take(Limit limit) {
    return typed(Wait.until(this, limit) ? Activity.running().handOver() : null);
  }

  /** Takes the oldest message, or returns null at once if there is none. */
  @Moves(orNull = true)
  public M poll() {
    waiters.lock();
    Message message = next();
    waiters.unlock();
    return typed(message);
  }

  /** Returns how many messages this has missed for want of room, modulo 2^32. */
  public int missed() {
    return missed;
  }

  boolean offer(Message message) {
    waiters.lock();
    Activity waiter = waiters.release();
    boolean room = waiter != null || count < slots.length;
    if (waiter != null) {
      waiter.received = message;
    } else if (room) {
      int at = first + count;
      slots[at < slots.length ? at : at - slots.length] = message;
      count++;
    } else {
      missed++;
    }
    waiters.unlock();
    if (waiter != null) {
      waiter.wake();
    }
    return room;
  }

  private Message next() {
    if (count == 0) {
      return null;
    }
    Message message = slots[first];
    first = first + 1 == slots.length ? 0 : first + 1;
    count--;
    return message;
  }

  @Override
  public boolean begin(Activity waiter) {
    waiters.lock();
    Message message = next();
    if (message == null) {
      waiters.enlist(waiter);
    }
    waiter.received = message;
    waiters.unlock();
    return message != null;
  }

  @Override
  public boolean arrived(Activity waiter) {
    return waiters.released(waiter);
  }

  @Override
  public boolean withdraw(Activity waiter) {
    waiters.lock();
    boolean released = waiters.withdraw(waiter);
    waiters.unlock();
    return released;
  }

  /** Hands the message to the next waiter, or puts it back to the front; misses it if full. */
  @Override
  public void takeBack(Activity waiter) {
    Message message = waiter.fetch();
    waiters.lock();
    Activity next = waiters.release();
    boolean room = next != null || count < slots.length;
    if (next != null) {
      next.received = message;
    } else if (room) {
      first = first == 0 ? slots.length - 1 : first - 1;
      slots[first] = message;
      count++;
    } else {
      missed++;
    }
    waiters.unlock();
    if (next != null) {
      next.wake();
    }
    if (!room) {
      message.free();
    }
  }

  @SuppressWarnings("unchecked") // publish accepts only M
  private M typed(Message message) {
    return (M) message;
  }
}
