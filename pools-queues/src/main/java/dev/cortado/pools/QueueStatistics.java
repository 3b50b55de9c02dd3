package dev.cortado.pools;

import dev.cortado.machine.Observed;

/**
 * How full a queue has been. Device; made while wiring, for one queue. Two words.
 *
 * <p>A message that a waiting actor is handed at once was never in the queue; a queue with a single
 * waiting actor keeps it for the moment until that actor runs, and counts it.
 */
@Observed
public final class QueueStatistics {
  // Written in the queue's masked sections.
  private int length;
  private int most;

  QueueStatistics() {}

  /** Returns how many messages are in the queue. */
  public int length() {
    return length;
  }

  /** Returns the most messages that have been in the queue at one time. */
  public int most() {
    return most;
  }

  void put() {
    length++;
    if (length > most) {
      most = length;
    }
  }

  void taken() {
    length--;
  }
}
