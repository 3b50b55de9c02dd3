package dev.cortado.host;

import dev.cortado.hal.Board;
import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Job;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Signal;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Message;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.Clock;

/** A job takes what a handler sends, and is cancelled, once it has begun. */
final class Cancelling implements Firmware {
  int sent;
  int taken;
  int ended;
  private final int jobPriority;
  private final Signal begun = new Signal();
  private Clock clock;
  private Pool<Note> pool;
  private Queue<Note> queue;

  Cancelling(int jobPriority) {
    this.jobPriority = jobPriority;
  }

  @Override
  public void wire(Wiring wiring) {
    clock = Board.of(wiring).clock();
    pool = wiring.pool("notes", 2, Note::new);
    queue = wiring.queue("notes");
    wiring.interrupt("SWI5", 25, this::send);
    Taker taker = wiring.actor("taker", Priority.of(jobPriority), new Taker());
    wiring.actor("canceller", Priority.of(2), new Canceller(taker));
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

  /** Takes for ever, and is a while over each note. */
  private final class Taker extends Job {
    @Override
    protected void work() {
      begun.raise();
      try {
        while (true) {
          try (Note note = queue.take()) {
            taken++;
            clock.sleep(1);
          }
        }
      } finally {
        ended++;
      }
    }
  }

  /** Cancels twice. */
  private final class Canceller extends Actor {
    private final Taker taker;

    Canceller(Taker taker) {
      this.taker = taker;
    }

    @Override
    protected void run() {
      for (int i = 0; i < 2; i++) {
        taker.start();
        begun.await();
        taker.cancel();
      }
    }
  }
}
