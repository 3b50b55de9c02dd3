package dev.cortado.examples.benchmarks;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.InterruptHandler;
import dev.cortado.machine.Register32;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/** An interrupt's handler allocates a message and posts it to a waiting actor; all else idles. */
public final class W3 implements Firmware {
  /** Of no peripheral that the workloads use; pended from outside. */
  static final int IRQ = 5;

  /** What the receiver stores when it has the message. */
  static final int MARK = 1;

  private static final int POOL_SIZE = 4;

  @Override
  public void wire(Wiring wiring) {
    wiring.actor("receiver", Priority.of(2), new Receiver(wireInterrupt(wiring)));
  }

  /** Wires the handler; returns where it posts to. */
  static Queue<Ball> wireInterrupt(Wiring wiring) {
    Pool<Ball> balls = wiring.pool("balls", POOL_SIZE, Ball::new);
    Queue<Ball> posted = wiring.queue("posted");
    wiring.interrupt("poke", IRQ, new Poke(balls, posted));
    return posted;
  }

  private static final class Poke implements InterruptHandler {
    private final Pool<Ball> balls;
    private final Queue<Ball> posted;

    Poke(Pool<Ball> balls, Queue<Ball> posted) {
      this.balls = balls;
      this.posted = posted;
    }

    @Override
    public void onInterrupt() {
      Ball ball = balls.alloc();
      if (ball != null) {
        posted.put(ball);
      }
    }
  }

  private static final class Receiver extends Actor {
    private final Queue<Ball> posted;
    private final Register32 marker = Marker.register();

    Receiver(Queue<Ball> posted) {
      this.posted = posted;
    }

    @Override
    protected void run() {
      while (true) {
        try (Ball ball = posted.take()) {
          marker.set(MARK);
        }
      }
    }
  }
}
