package dev.cortado.examples.benchmarks;

import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/** Two actors of one level pass one pooled message to and fro. */
public final class W2 implements Firmware {
  @Override
  public void wire(Wiring wiring) {
    wire(wiring, Priority.of(1));
  }

  /** The same with the answering actor at a priority of choice. */
  static void wire(Wiring wiring, Priority answering) {
    Pool<Ball> balls = wiring.pool("balls", 1, Ball::new);
    Queue<Ball> to = wiring.queue("to");
    Queue<Ball> fro = wiring.queue("fro");
    wiring.actor("a", Priority.of(1), new Server(balls, fro, to));
    wiring.actor("b", answering, new Player(to, fro, 2));
  }
}
