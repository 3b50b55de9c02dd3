package dev.cortado.examples.primitives;

import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.Deadline;

/** Several actors wait for one queue, and those in the middle and at the ends give up. */
public final class Crowds extends Scenario {
  @Override
  void script() {
    Pool<Note> pool = wiring().pool("notes", 6, Note::new);
    Queue<Note> queue = wiring().queue("notes");
    int[] patienceTicks = {50, 3, 50, 4, 50, 5};
    for (int i = 0; i < patienceTicks.length; i++) {
      Deadline patience = clock.deadline();
      int number = i;
      int ticks = patienceTicks[i];
      actor("taker" + i, 1, () -> take(queue, number, patience.in(ticks)));
    }
    actor(
        "putter",
        2,
        () -> {
          clock.sleep(10);
          for (int i = 0; i < 3; i++) {
            queue.put(pool.take().number(i));
          }
          clock.sleep(60);
          queue.put(pool.take().number(9));
          say(numberOf(queue.poll()));
        });
  }

  private void take(Queue<Note> queue, int number, Deadline patience) {
    Note note = queue.take(patience);
    sayAt(number * 100 + (note == null ? 99 : note.number));
    if (note != null) {
      note.free();
    }
  }
}
