package dev.cortado.host;

import dev.cortado.hal.Board;
import dev.cortado.hal.Led;
import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Message;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.Clock;

/** A handler sends notes to an urgent actor, beside an actor that counts in the background. */
public final class Relay implements Firmware {
  /** What the handler sends. */
  static final class Note extends Message {
    int number;
  }

  /** What the background actor counts, in two steps that an interrupt can come between. */
  static final class Count {
    int started;
    int done;
    int seenBetween;
  }

  final Count count = new Count();

  /** Made by tests. */
  public Relay() {}

  @Override
  public void wire(Wiring wiring) {
    Board board = Board.of(wiring);
    Clock clock = board.clock();
    Pool<Note> pool = wiring.pool("notes", 2, Note::new);
    Queue<Note> queue = wiring.queue("notes");
    int[] sent = new int[1];
    wiring.interrupt(
        "SWI5",
        25,
        () -> {
          Note note = pool.alloc();
          if (note != null) {
            note.number = ++sent[0];
            queue.put(note);
          }
        });
    wiring.actor("urgent", Priority.of(2), new Urgent(queue, board.led(), count));
    wiring.actor("background", Priority.of(1), new Background(clock, count));
    wiring.actor("short", Priority.of(1), new Ended());
  }

  private static final class Urgent extends Actor {
    private final Queue<Note> queue;
    private final Led led;
    private final Count count;

    Urgent(Queue<Note> queue, Led led, Count count) {
      this.queue = queue;
      this.led = led;
      this.count = count;
    }

    @Override
    protected void run() {
      while (true) {
        try (Note note = queue.take()) {
          if (note.number == 13) {
            throw new IllegalStateException("note " + note.number);
          }
          if (count.started != count.done) {
            count.seenBetween++;
          }
          led.toggle();
        }
      }
    }
  }

  private static final class Background extends Actor {
    private final Clock clock;
    private final Count count;

    Background(Clock clock, Count count) {
      this.clock = clock;
      this.count = count;
    }

    @Override
    protected void run() {
      while (true) {
        count.started++;
        clock.sleep(1);
        count.done++;
        clock.sleep(1);
      }
    }
  }

  private static final class Ended extends Actor {
    @Override
    protected void run() {}
  }
}
