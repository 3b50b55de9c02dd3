package dev.cortado.examples.primitives;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.MessageBranch;
import dev.cortado.kernel.Select;
import dev.cortado.kernel.Supervision;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/**
 * Actors that fail when a select has chosen a message that they have not fetched: one begins anew
 * and is told of it again, the other is stopped and it goes back to its pool.
 */
public final class Unfetched extends Scenario {
  @Override
  void script() {
    Pool<Note> pool = wiring().pool("notes", 3, Note::new);
    Queue<Note> toStopped = wiring().queue("to stopped");
    Queue<Note> toRestarted = wiring().queue("to restarted");
    Actor stopped = failing("stopped", 100, toStopped);
    Actor restarted = failing("restarted", 200, toRestarted);
    wiring().supervise(stopped, Supervision.stop());
    wiring().supervise(restarted, Supervision.restart());
    actor(
        "sender",
        1,
        () -> {
          for (int i = 0; i < 2; i++) {
            toStopped.put(pool.take().number(i));
            toRestarted.put(pool.take().number(i));
            clock.sleep(2);
          }
          try (Note first = pool.alloc();
              Note second = pool.alloc();
              Note third = pool.alloc()) {
            say(first == null || second == null || third == null ? 0 : 3);
          }
        });
  }

  /** Wires an actor that fails over the second of its messages, once. */
  private Actor failing(String name, int number, Queue<Note> queue) {
    Select select = Select.inOrder();
    MessageBranch<Note> notes = select.on(queue);
    int[] came = new int[1];
    return actor(
        name,
        2,
        () -> {
          while (true) {
            select.await();
            if (++came[0] == 2) {
              throw new IllegalStateException();
            }
            sayAt(number + numberOf(notes.message()));
          }
        });
  }
}
