package dev.cortado.examples.language;

import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/** A mistake: an idle hook that waits. */
public final class WaitsWhileIdle extends Refused.Sin {
  @Override
  void wireMore(Wiring wiring, Queue<Refused.Note> queue, Pool<Refused.Note> pool) {
    wiring.idle(queue::take);
  }
}
