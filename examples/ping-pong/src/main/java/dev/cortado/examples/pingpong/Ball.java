package dev.cortado.examples.pingpong;

import dev.cortado.pools.Message;

/** What the two actors pass to each other; whoever holds it may change it. Device. */
final class Ball extends Message {
  int hits;
}
