package dev.cortado.examples.pingpong;

import dev.cortado.kernel.Actor;
import dev.cortado.pools.Queue;

/** Hits each ball back. Device. */
final class Pong extends Actor {
  private final Queue<Ball> incoming;
  private final Queue<Ball> outgoing;

  Pong(Queue<Ball> incoming, Queue<Ball> outgoing) {
    this.incoming = incoming;
    this.outgoing = outgoing;
  }

  @Override
  protected void run() {
    while (true) {
      Ball ball = incoming.take();
      ball.hits++;
      outgoing.put(ball);
    }
  }
}
