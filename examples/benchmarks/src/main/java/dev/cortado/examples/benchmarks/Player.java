package dev.cortado.examples.benchmarks;

import dev.cortado.kernel.Actor;
import dev.cortado.machine.Register32;
import dev.cortado.pools.Queue;

/** Takes the ball, marks that, hits it and passes it on, for ever. */
final class Player extends Actor {
  private final Queue<Ball> in;
  private final Queue<Ball> out;
  private final Register32 marker = Marker.register();
  private final int mark;

  Player(Queue<Ball> in, Queue<Ball> out, int mark) {
    this.in = in;
    this.out = out;
    this.mark = mark;
  }

  @Override
  protected void run() {
    while (true) {
      Ball ball = in.take();
      marker.set(mark);
      ball.hits++;
      out.put(ball);
    }
  }
}
