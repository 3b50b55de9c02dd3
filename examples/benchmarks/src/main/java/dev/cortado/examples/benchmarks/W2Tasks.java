package dev.cortado.examples.benchmarks;

import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/** As {@link W2}, with tasks. */
public final class W2Tasks implements Firmware {
  @Override
  public void wire(Wiring wiring) {
    Pool<Ball> balls = wiring.pool("balls", 1, Ball::new);
    Queue<Ball> to = wiring.queue("to");
    Queue<Ball> fro = wiring.queue("fro");
    wiring.task("a", new ServerTask(balls, fro, to));
    wiring.task("b", new PlayerTask(to, fro, 2));
  }
}
