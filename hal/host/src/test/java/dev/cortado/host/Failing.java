package dev.cortado.host;

import dev.cortado.hal.Board;
import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Supervision;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Message;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.Clock;

/** An actor takes what a handler sends, keeps the first in a field, and fails over each other. */
final class Failing implements Firmware {
  int sent;
  int taken;
  private final Note[] kept = new Note[1];
  private Clock clock;
  private Pool<Note> pool;
  private Queue<Note> queue;

  @Override
  public void wire(Wiring wiring) {
    clock = Board.of(wiring).clock();
    pool = wiring.pool("notes", 3, Note::new);
    queue = wiring.queue("notes");
    wiring.interrupt("SWI5", 25, this::send);
    Taker taker = wiring.actor("taker", Priority.of(1), new Taker());
    wiring.supervise(taker, Supervision.restart());
  }

  private void send() {
    Note note = pool.alloc();
    if (note != null) {
      sent++;
      queue.put(note);
    }
  }

  /** What the handler sends. */
  private static final class Note extends Message {}

  /** Fails while it holds one message from the pool and one from the queue. */
  private final class Taker extends Actor {
    @Override
    protected void run() {
      Note reserve = pool.take();
      if (kept[0] == null) {
        kept[0] = reserve;
        throw new IllegalStateException();
      }
      Note note = queue.take();
      taken++;
      clock.sleep(1);
      if (note != kept[0]) {
        throw new IllegalStateException();
      }
    }
  }
}
