package dev.cortado.examples.primitives;

import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.Deadline;

/** Waits that are given up: nothing comes, something comes too late, in time, or just then. */
public final class Timeouts extends Scenario {
  @Override
  void script() {
    Pool<Note> pool = wiring().pool("notes", 2, Note::new);
    Queue<Note> queue = wiring().queue("notes");
    Deadline patience = clock.deadline();
    actor("taker", 1, () -> take(pool, queue, patience));
    actor("putter", 1, () -> put(pool, queue));
  }

  private void take(Pool<Note> pool, Queue<Note> queue, Deadline patience) {
    say(isNone(queue.take(patience.in(0))) ? 1 : 0);
    sayAt(isNone(queue.take(patience.in(5))) ? 2 : 0);
    sayTaken(queue.take(patience.in(10)));
    clock.sleepUntil(17);
    sayTaken(queue.take(patience.in(2)));
    patience.in(6);
    sayTaken(queue.take(patience));
    sayTaken(queue.take(patience));
    sayAt(isNone(queue.take(patience)) ? 3 : 0);
    clock.sleepUntil(30);
    Note first = pool.take(patience.in(1));
    Note second = pool.take(patience.in(1));
    sayAt(isNone(pool.take(patience.in(2))) ? 4 : 0);
    isNone(first);
    Note third = pool.take(patience.in(2));
    sayAt(third == first ? 5 : 0);
    isNone(second);
    isNone(third);
    patience.in(3);
    patience.clear();
    clock.sleep(5);
    sayAt(patience.isOver() ? 0 : 6);
    patience.in(2);
    clock.sleep(1);
    patience.again(2);
    clock.sleep(2);
    sayAt(patience.isOver() ? 0 : 7);
    clock.sleep(1);
    sayAt(patience.isOver() ? 8 : 0);
    say((int) (clock.uptimeTicks() / 41));
  }

  private void sayTaken(Note note) {
    sayAt(100 + numberOf(note));
  }

  private void put(Pool<Note> pool, Queue<Note> queue) {
    clock.sleepUntil(8);
    queue.put(pool.take().number(1));
    clock.sleepUntil(18);
    queue.put(pool.take().number(2));
    clock.sleepUntil(20);
    queue.put(pool.take().number(3));
    queue.put(pool.take().number(4));
  }
}
