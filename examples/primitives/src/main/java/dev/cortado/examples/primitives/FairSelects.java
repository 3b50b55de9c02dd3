package dev.cortado.examples.primitives;

import dev.cortado.kernel.MessageBranch;
import dev.cortado.kernel.Select;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/** Two selects share a queue with an actor that just takes; messages go round, none is lost. */
public final class FairSelects extends Scenario {
  private static final int MESSAGES = 12;

  private int sum;

  @Override
  void script() {
    Pool<Note> pool = wiring().pool("notes", MESSAGES, Note::new);
    Queue<Note> left = wiring().queue("left");
    Queue<Note> right = wiring().queue("right");
    for (int i = 0; i < 2; i++) {
      Select select = Select.fair();
      MessageBranch<Note> lefts = select.on(left);
      MessageBranch<Note> rights = select.on(right);
      int number = i;
      actor(
          "selector" + i,
          1 + i,
          () -> {
            while (true) {
              boolean isLeft = select.await() == lefts.index();
              take(number, isLeft, isLeft ? lefts.message() : rights.message());
            }
          });
    }
    actor(
        "taker",
        1,
        () -> {
          while (true) {
            take(2, true, left.take());
          }
        });
    actor(
        "sender",
        3,
        () -> {
          for (int i = 1; i <= MESSAGES; i++) {
            (i % 3 == 0 ? left : right).put(pool.take().number(i));
            if (i % 4 == 0) {
              clock.sleep(1);
            }
          }
          clock.sleep(2);
          say(sum);
          left.put(pool.take().number(20));
          right.put(pool.take().number(20));
          left.put(pool.take().number(20));
          right.put(pool.take().number(20));
          clock.sleep(2);
          say(sum);
        });
  }

  private void take(int who, boolean isLeft, Note note) {
    say(who * 1000 + (isLeft ? 100 : 200) + note.number);
    sum += note.number;
    note.free();
  }
}
