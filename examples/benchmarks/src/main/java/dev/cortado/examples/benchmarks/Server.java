package dev.cortado.examples.benchmarks;

import dev.cortado.kernel.Actor;
import dev.cortado.machine.Register32;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/** Brings the ball into play; then a player whose mark is 1. */
final class Server extends Actor {
  private final Pool<Ball> balls;
  private final Queue<Ball> in;
  private final Queue<Ball> out;
  private final Register32 marker = Marker.register();

  Server(Pool<Ball> balls, Queue<Ball> in, Queue<Ball> out) {
    this.balls = balls;
    this.in = in;
    this.out = out;
  }

  @Override
  protected void run() {
    out.put(balls.take());
    while (true) {
      Ball ball = in.take();
      marker.set(1);
      ball.hits++;
      out.put(ball);
    }
  }
}
