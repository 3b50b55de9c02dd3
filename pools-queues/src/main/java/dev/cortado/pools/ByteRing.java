package dev.cortado.pools;

import dev.cortado.machine.Cpu;
import dev.cortado.machine.OneUser;
import dev.cortado.machine.Suspension;

/**
 * A bounded first-in, first-out buffer of bytes between one producer and one consumer, each an
 * actor or an interrupt handler.
 *
 * <p>Device; made while wiring. Masks nothing: each side writes its own counter only (Lamport,
 * "Specifying Concurrent Program Modules", 1983). The linker refuses a second producer or consumer.
 * Constant time. Nothing is overwritten: who offers to a full ring is told. Cancelling or timing
 * out neither takes nor adds a byte.
 */
public final class ByteRing implements Waitable {
  private static final int EMPTY = -1;

  private final byte[] bytes;

  /** How many bytes were taken, modulo 2^32; written by the consumer only. */
  private volatile int taken;

  /** How many bytes were put, modulo 2^32; written by the producer only. */
  private volatile int put;

  /** Who waits for bytes, or did; written by the consumer, cleared by the producer. */
  private volatile Activity consumer;

  /** Who waits for space, or did; written by the producer, cleared by the consumer. */
  private volatile Activity producer;

  /**
   * Makes an empty ring.
   *
   * @param capacityBytes a power of two, at least 1
   * @throws IllegalArgumentException if it is not
   */
  public ByteRing(int capacityBytes) {
    if (Integer.bitCount(capacityBytes) != 1 || capacityBytes < 1) {
      throw new IllegalArgumentException(
          "capacityBytes=" + capacityBytes + ", must be a power of two");
    }
    bytes = new byte[capacityBytes];
  }

  /** Appends the low eight bits of {@code value}; returns false, at once, if the ring is full. */
  @OneUser("producer")
  public boolean offer(int value) {
    int at = put;
    if (at - taken == bytes.length) {
      return false;
    }
    bytes[at & bytes.length - 1] = (byte) value;
    Cpu.dataSynchronizationBarrier();
    put = at + 1;
    Activity waiter = consumer;
    if (waiter != null) {
      consumer = null;
      waiter.wake();
    }
    return true;
  }

  /**
   * Appends the low eight bits of {@code value}, and waits while the ring is full. Cancelling the
   * wait appends nothing.
   */
  @OneUser("producer")
  public void put(int value) {
    while (!offer(value)) {
      producer = Activity.running();
      if (put - taken == bytes.length) {
        rest();
      }
    }
  }

  /** As {@link #put(int)}, but gives up when {@code limit} is over; returns whether it appended. */
  @OneUser("producer")
  public boolean put(int value, Limit limit) {
    while (!offer(value)) {
      producer = Activity.running();
      if (put - taken == bytes.length) {
        if (limit.isOver()) {
          return false;
        }
        rest();
      }
    }
    return true;
  }

  /** Takes the oldest byte, 0 to 255, or returns -1 at once if there is none. */
  @OneUser("consumer")
  public int poll() {
    int at = taken;
    if (at == put) {
      return EMPTY;
    }
    Cpu.dataSynchronizationBarrier();
    int value = bytes[at & bytes.length - 1] & 0xFF;
    Cpu.dataSynchronizationBarrier();
    taken = at + 1;
    Activity waiter = producer;
    if (waiter != null) {
      producer = null;
      waiter.wake();
    }
    return value;
  }

  /**
   * Takes the oldest byte, 0 to 255, and waits while there is none. Cancelling the wait takes none.
   * Only from actors.
   */
  @OneUser("consumer")
  public int take() {
    Activity me = Activity.running();
    while (!begin(me)) {
      rest();
    }
    return poll();
  }

  /** As {@link #take()}, but gives up when {@code limit} is over and returns -1 then. */
  @OneUser("consumer")
  public int take(Limit limit) {
    return Wait.until(this, limit) ? poll() : EMPTY;
  }

  /** Waits for a wake-up, unless the running activity is cancelled. */
  private static void rest() {
    Activity me = Activity.running();
    if (me.isCancelled()) {
      me.unwind();
    }
    Suspension.suspend();
  }

  /** Returns how many bytes are in the ring. */
  public int sizeBytes() {
    return put - taken;
  }

  /** Returns whether there is a byte, which stays in the ring; else lets {@code waiter} wait. */
  @Override
  @OneUser("consumer")
  public boolean begin(Activity waiter) {
    if (taken != put) {
      return true;
    }
    consumer = waiter;
    return taken != put;
  }

  @Override
  public boolean arrived(Activity waiter) {
    return begin(waiter);
  }

  @Override
  public boolean withdraw(Activity waiter) {
    consumer = null;
    return false;
  }

  @Override
  public void takeBack(Activity waiter) {
    // nothing was taken yet
  }
}
