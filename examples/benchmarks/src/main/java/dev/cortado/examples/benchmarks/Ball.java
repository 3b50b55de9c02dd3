package dev.cortado.examples.benchmarks;

import dev.cortado.pools.Message;

/** What the actors pass on. */
final class Ball extends Message {
  int hits;
}
