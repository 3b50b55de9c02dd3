package dev.cortado.examples.primitives;

import dev.cortado.kernel.Branch;
import dev.cortado.kernel.MessageBranch;
import dev.cortado.kernel.Select;
import dev.cortado.kernel.Signal;
import dev.cortado.kernel.sharing.Semaphore;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.Deadline;

/** One actor waits for queues, a pool, a signal, a semaphore and time at once. */
public final class Selects extends Scenario {
  @Override
  void script() {
    Pool<Note> pool = wiring().pool("notes", 6, Note::new);
    Pool<Note> scarce = wiring().pool("scarce", 1, Note::new);
    Queue<Note> urgent = wiring().queue("urgent");
    Queue<Note> plain = wiring().queue("plain");
    Signal stop = new Signal();
    Semaphore permits = new Semaphore(0);
    Deadline beat = clock.deadline();
    Deadline patience = clock.deadline();
    Select select = Select.inOrder();
    MessageBranch<Note> urgents = select.on(urgent);
    MessageBranch<Note> plains = select.on(plain);
    MessageBranch<Note> frees = select.on(scarce);
    Branch stops = select.on(stop);
    Branch permit = select.on(permits);
    Branch beats = select.on(beat);
    actor(
        "selector",
        1,
        () -> {
          Note held = scarce.alloc();
          sayAt(10 + select.await(patience.in(2)));
          beat.in(3);
          for (int i = 0; i < 9; i++) {
            int came = select.await();
            sayAt(came);
            if (came == urgents.index()) {
              Note note = urgents.message();
              say(note.number);
              note.free();
            } else if (came == plains.index()) {
              Note note = plains.message();
              say(note.number);
              note.free();
            } else if (came == frees.index()) {
              Note freed = frees.message();
              say(held == null && freed != null ? 1 : 0);
              if (held != null) {
                held.free();
              }
              held = freed;
            } else if (came == beats.index()) {
              beat.again(20);
            } else if (came == permit.index()) {
              isNone(held);
              held = null;
            } else if (came == stops.index()) {
              say(stop.value());
            }
          }
          isNone(held);
        });
    actor(
        "sender",
        2,
        () -> {
          clock.sleep(7);
          plain.put(pool.take().number(1));
          urgent.put(pool.take().number(2));
          plain.put(pool.take().number(3));
          stop.raise(77);
          clock.sleep(2);
          permits.release();
          clock.sleep(20);
          urgent.put(pool.take().number(4));
          urgent.put(pool.take().number(5));
        });
  }
}
