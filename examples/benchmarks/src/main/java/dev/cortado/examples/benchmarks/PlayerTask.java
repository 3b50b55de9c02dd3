package dev.cortado.examples.benchmarks;

import dev.cortado.kernel.Task;
import dev.cortado.machine.Register32;
import dev.cortado.pools.Queue;

/** As {@link Player}, with a stack of its own. */
final class PlayerTask extends Task {
  private final Queue<Ball> in;
  private final Queue<Ball> out;
  private final Register32 marker = Marker.register();
  private final int mark;

  PlayerTask(Queue<Ball> in, Queue<Ball> out, int mark) {
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
