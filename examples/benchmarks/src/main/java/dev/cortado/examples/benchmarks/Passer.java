package dev.cortado.examples.benchmarks;

import dev.cortado.kernel.Actor;
import dev.cortado.pools.Queue;

/** Takes the ball, hits it and passes it on. */
final class Passer extends Actor {
  private final Queue<Ball> in;
  private final Queue<Ball> out;

  Passer(Queue<Ball> in, Queue<Ball> out) {
    this.in = in;
    this.out = out;
  }

  @Override
  protected void run() {
    while (true) {
      Ball ball = in.take();
      ball.hits++;
      out.put(ball);
    }
  }
}
