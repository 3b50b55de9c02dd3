package dev.cortado.examples.benchmarks;

import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Task;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/** As {@link Ring}, with tasks. */
public final class TaskRing implements Firmware {
  @Override
  public void wire(Wiring wiring) {
    Pool<Ball> balls = wiring.pool("balls", 1, Ball::new);
    Queue<Ball> first = wiring.queue("first");
    Queue<Ball> last = first;
    for (int i = 0; i < Integer.getInteger(Ring.ACTORS, 1); i++) {
      Queue<Ball> next = wiring.queue("queue " + i);
      wiring.task("task " + i, new Passing(last, next));
      last = next;
    }
    wiring.task("server", new ServerTask(balls, last, first));
  }

  private static final class Passing extends Task {
    private final Queue<Ball> in;
    private final Queue<Ball> out;

    Passing(Queue<Ball> in, Queue<Ball> out) {
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
}
