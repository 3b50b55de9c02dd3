package dev.cortado.examples.primitives;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Supervision;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/**
 * An actor that fails now and then, begins anew, and is stopped when it fails too often; others of
 * its level and its class do not notice.
 */
public final class Failures extends Scenario {
  private final int[] table = {10, 20, 30};
  private final int[] numbers = {0, 7, 1, 2, 0, 8, -1, 1};
  private int begun;

  @Override
  void script() {
    Pool<Note> pool = wiring().pool("notes", 3, Note::new);
    Queue<Note> work = wiring().queue("work");
    Actor worker = actor("worker", 1, () -> work(work));
    wiring().supervise(worker, Supervision.restart().atMost(2, 20, Supervision.stop()));
    Actor once = wiring().actor("once", Priority.of(1), new Once());
    wiring().supervise(once, Supervision.stop());
    actor(
        "bystander",
        1,
        () -> {
          for (int i = 0; i < 4; i++) {
            clock.sleepUntil(10 * i + 5);
            sayAt(500);
          }
          clock.sleepUntil(90);
          try (Note first = pool.alloc();
              Note second = pool.alloc();
              Note third = pool.alloc()) {
            say(first == null || second == null ? 0 : third == null ? 2 : 3);
          }
        });
    actor(
        "sender",
        2,
        () -> {
          for (int i = 0; i < numbers.length; i++) {
            clock.sleepUntil(10 + 6 * i);
            work.put(pool.take().number(numbers[i]));
          }
        });
  }

  private void work(Queue<Note> work) {
    say(begun++);
    while (true) {
      try (Note note = work.take()) {
        clock.sleep(1);
        serve(note);
      } finally {
        sayAt(900);
      }
    }
  }

  private void serve(Note note) {
    sayAt(100 + table[note.number]);
    if (note.number == 2) {
      throw new IllegalStateException();
    }
  }

  /** Ends by an exception. */
  private static final class Once extends Actor {
    private Once next;

    @Override
    protected void run() {
      say(800);
      try {
        next.next = this;
      } finally {
        say(801);
      }
    }
  }
}
