package dev.cortado.examples.language;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Message;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.Clock;

/** One thing that is done with messages, again and again, by an actor to which notes are sent. */
abstract class Deed implements Firmware {
  Pool<Note> pool;
  Queue<Note> queue;
  Queue<Note> other;
  Clock clock;
  int n;
  boolean flag;

  @Override
  public void wire(Wiring wiring) {
    clock = wiring.clock(1000);
    pool = wiring.pool("notes", 3, Note::new);
    queue = wiring.queue("notes");
    other = wiring.queue("back");
    wireMore(wiring);
    wireDoer(wiring, wiring.actor("doer", Priority.of(1), new Doer(this)));
    wiring.actor("pump", Priority.of(1), new Pump(this));
  }

  void wireMore(Wiring wiring) {}

  abstract void act();

  static class Note extends Message {
    int value;
    Note link;

    void bump() {
      value++;
    }
  }

  static final class Memo extends Note {
    int extra;
  }

  static final class Card extends Note {
    int face;
  }

  /** What a note can be given to. */
  interface Sink {
    void accept(Note note);
  }

  private static final class Doer extends Actor {
    private final Deed deed;

    Doer(Deed deed) {
      this.deed = deed;
    }

    @Override
    protected void run() {
      while (true) {
        deed.act();
        deed.clock.sleep(1);
      }
    }
  }

  /** Keeps notes coming. */
  private static final class Pump extends Actor {
    private final Deed deed;

    Pump(Deed deed) {
      this.deed = deed;
    }

    @Override
    protected void run() {
      while (true) {
        Note note = deed.pool.take();
        note.value++;
        deed.queue.put(note);
        try (Note back = deed.other.take()) {
          back.value = 0;
        }
      }
    }
  }

  void wireDoer(Wiring wiring, Actor doer) {}
}
