package dev.cortado.examples.twocores;

import dev.cortado.pools.Message;

/** The numbers from {@code first} on, and how many primes are among them. Device. */
final class Range extends Message {
  int first;
  int count;
  int primes;
}
