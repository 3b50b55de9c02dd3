package dev.cortado.examples.benchmarks;

import dev.cortado.kernel.Task;
import dev.cortado.machine.Register32;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/** As {@link Server}, with a stack of its own. */
final class ServerTask extends Task {
  private final Pool<Ball> balls;
  private final Queue<Ball> in;
  private final Queue<Ball> out;
  private final Register32 marker = Marker.register();

  ServerTask(Pool<Ball> balls, Queue<Ball> in, Queue<Ball> out) {
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
