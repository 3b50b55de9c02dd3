package dev.cortado.examples.twocores;

import dev.cortado.kernel.Actor;
import dev.cortado.pools.Queue;

/** Counts primes, slowly, on a core where nobody minds. Device. */
final class Counting extends Actor {
  private final Queue<Range> asked;
  private final Queue<Range> counted;

  Counting(Queue<Range> asked, Queue<Range> counted) {
    this.asked = asked;
    this.counted = counted;
  }

  @Override
  protected void run() {
    while (true) {
      Range range = asked.take();
      int primes = 0;
      for (int i = 0; i < range.count; i++) {
        if (isPrime(range.first + i)) {
          primes++;
        }
      }
      range.primes = primes;
      counted.put(range);
    }
  }

  private static boolean isPrime(int number) {
    for (int divisor = 2; divisor * divisor <= number; divisor++) {
      if (number % divisor == 0) {
        return false;
      }
    }
    return number > 1;
  }
}
