package dev.cortado.examples.tasks;

import dev.cortado.pools.Queue;

/** Counts primes by trial division. Device. */
final class Primes extends Reckoner {
  Primes(Queue<Sum> questions, Queue<Sum> answers) {
    super(questions, answers);
  }

  @Override
  int reckon(int below) {
    int count = 0;
    for (int number = 2; number < below; number++) {
      if (isPrime(number)) {
        count++;
      }
    }
    return count;
  }

  private static boolean isPrime(int number) {
    for (int divisor = 2; divisor * divisor <= number; divisor++) {
      if (number % divisor == 0) {
        return false;
      }
    }
    return true;
  }
}
