package dev.cortado.examples.twocores;

import dev.cortado.kernel.Actor;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.PeriodicGate;

/** Asks for the primes of one range after another. Device. */
final class Asking extends Actor {
  private static final int COUNT = 100;

  private final Pool<Range> ranges;
  private final Queue<Range> asked;
  private final PeriodicGate period;

  Asking(Pool<Range> ranges, Queue<Range> asked, PeriodicGate period) {
    this.ranges = ranges;
    this.asked = asked;
    this.period = period;
  }

  @Override
  protected void run() {
    int first = 0;
    while (true) {
      Range range = ranges.take();
      range.first = first;
      range.count = COUNT;
      asked.put(range);
      first += COUNT;
      period.await();
    }
  }
}
