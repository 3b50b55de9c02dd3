package dev.cortado.host;

import dev.cortado.hal.Board;
import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Supervision;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Message;
import dev.cortado.pools.Pool;

/** An actor makes a message hold another, and fails while it holds the first. */
final class Chaining implements Firmware {
  @Override
  public void wire(Wiring wiring) {
    Board.of(wiring).clock();
    Pool<Link> pool = wiring.pool("links", 3, Link::new);
    wiring.supervise(
        wiring.actor("chainer", Priority.of(1), new Chainer(pool)), Supervision.stop());
  }

  private static final class Link extends Message {
    Link other;
  }

  private static final class Chainer extends Actor {
    private final Pool<Link> pool;

    Chainer(Pool<Link> pool) {
      this.pool = pool;
    }

    @Override
    protected void run() {
      Link first = pool.take();
      first.other = pool.take();
      throw new IllegalStateException();
    }
  }
}
