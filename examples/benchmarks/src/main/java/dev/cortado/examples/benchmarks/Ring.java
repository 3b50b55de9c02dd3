package dev.cortado.examples.benchmarks;

import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/**
 * W5 and growth: a ball goes round a ring of actors, each with a queue of its own. The properties
 * {@code cortado.ring.actors} and {@code cortado.ring.levels} say how many, beside the server that
 * marks each round, and over how many levels they are dealt.
 */
public final class Ring implements Firmware {
  /** How many actors stand in the ring beside the server. */
  static final String ACTORS = "cortado.ring.actors";

  /** Over how many levels they are dealt. */
  static final String LEVELS = "cortado.ring.levels";

  @Override
  public void wire(Wiring wiring) {
    Pool<Ball> balls = wiring.pool("balls", 1, Ball::new);
    Queue<Ball> first = wiring.queue("first");
    Queue<Ball> last = first;
    for (int i = 0; i < Integer.getInteger(ACTORS, 1); i++) {
      Queue<Ball> next = wiring.queue("queue " + i);
      Priority priority = Priority.of(1 + i % Integer.getInteger(LEVELS, 1));
      wiring.actor("actor " + i, priority, new Passer(last, next));
      last = next;
    }
    wiring.actor("server", Priority.of(1), new Server(balls, last, first));
  }
}
