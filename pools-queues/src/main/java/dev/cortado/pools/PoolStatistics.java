package dev.cortado.pools;

import dev.cortado.machine.Observed;

/** How empty a pool has been. Device; made while wiring, for one pool. Two words. */
@Observed
public final class PoolStatistics {
  // Written in the pool's masked sections.
  private int free;
  private int least;

  PoolStatistics(int size) {
    free = size;
    least = size;
  }

  /** Returns how many messages are in the pool. */
  public int free() {
    return free;
  }

  /** Returns the fewest messages that have been in the pool at one time. */
  public int least() {
    return least;
  }

  void lent() {
    free--;
    if (free < least) {
      least = free;
    }
  }

  void givenBack() {
    free++;
  }
}
