package dev.cortado.examples.primitives;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.MessageBranch;
import dev.cortado.kernel.Select;
import dev.cortado.kernel.Supervision;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.pools.Rendezvous;
import dev.cortado.time.Deadline;

/**
 * An actor that fails while it holds messages, in each way to have got them: they go back to their
 * pool, but not what it has given away or stored.
 */
public final class Spills extends Scenario {
  private final int[] table = {0};
  private Pool<Note> pool;
  private Queue<Note> work;
  private Rendezvous<Note> desk;
  private Deadline limit;
  private final Select select = Select.inOrder();
  private MessageBranch<Note> fromWork;
  private Note kept;
  private int step;

  @Override
  void script() {
    pool = wiring().pool("notes", 4, Note::new);
    work = wiring().queue("work");
    desk = new Rendezvous<>();
    limit = clock.deadline();
    Actor worker = actor("worker", 2, this::work);
    wiring().supervise(worker, Supervision.restart().atMost(20, 1000, Supervision.stop()));
    fromWork = select.on(work);
    actor(
        "clerk",
        1,
        () -> {
          clock.sleepUntil(50);
          desk.give(pool.take().number(3));
        });
    handler(
        () -> {
          Note note = pool.alloc();
          if (note != null) {
            work.put(note.number(70));
          }
        });
  }

  private void work() {
    say(100 * step + free());
    switch (step++) {
      case 0 -> fail(pool.take());
      case 1 -> failLater(pool.alloc());
      case 2 -> {
        interrupt();
        Note first = pool.take();
        try (Note second = work.take()) {
          say(second.number);
          fail(first);
        }
      }
      case 3 -> {
        kept = pool.take().number(30);
        fail(pool.take());
      }
      case 4 -> {
        Note mine = kept;
        say(mine.number);
        mine.free();
        kept = null;
        interrupt();
        select.await();
        fail(fromWork.message());
      }
      case 5 -> {
        Note note = pool.take(limit.in(3)).number(50);
        work.put(note);
        fail(pool.take());
      }
      case 6 -> {
        Note note = work.take(limit.in(3));
        say(note.number);
        fail(note);
      }
      case 7 -> fail(desk.take());
      case 8 -> {
        interrupt();
        fail(work.poll());
      }
      default -> say(999);
    }
  }

  private void failLater(Note note) {
    clock.sleep(2);
    note.number = 1;
    throw new IllegalStateException();
  }

  private void fail(Note note) {
    sayAt(900);
    note.number = table[step];
    note.free();
  }

  /** Returns how many notes are in the pool. */
  private int free() {
    try (Note one = pool.alloc();
        Note two = pool.alloc();
        Note three = pool.alloc();
        Note four = pool.alloc()) {
      return (one == null ? 0 : 1)
          + (two == null ? 0 : 1)
          + (three == null ? 0 : 1)
          + (four == null ? 0 : 1);
    }
  }
}
