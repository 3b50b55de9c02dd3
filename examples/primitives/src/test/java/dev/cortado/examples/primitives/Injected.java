package dev.cortado.examples.primitives;

import dev.cortado.kernel.MessageBranch;
import dev.cortado.kernel.Select;
import dev.cortado.kernel.Signal;
import dev.cortado.kernel.sharing.Semaphore;
import dev.cortado.pools.ByteRing;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.Deadline;

/**
 * A workload with every container that handlers may use, whose outcome does not depend on when the
 * handler ran, unless something was lost, doubled or left lying.
 */
public abstract class Injected extends Scenario {
  private static final int ROUNDS = 6;
  private static final int MESSAGES = 3;
  private static final int FOREIGN = 100;

  private int handled;
  private int injected;
  private int rung;
  private int count;
  private int sum;
  private int permitsTaken;
  private int bytesTaken;
  private int signals;

  /** Returns the priority of the actor that gives ({@code false}) or takes ({@code true}). */
  abstract int priority(boolean takes);

  @Override
  final void script() {
    Pool<Note> pool = wiring().pool("notes", MESSAGES, Note::new);
    Queue<Note> queue = wiring().queue("notes");
    Queue<Note> echo = wiring().queue("echo");
    Semaphore permits = new Semaphore(0);
    Signal signal = new Signal();
    ByteRing ring = new ByteRing(8);
    Deadline patience = clock.deadline();
    Select select = Select.inOrder();
    MessageBranch<Note> notes = select.on(queue);
    select.on(signal);
    handler(
        () -> {
          handled++;
          Note note = pool.alloc();
          if (note != null) {
            injected++;
            queue.put(note.number(FOREIGN));
          }
          permits.release();
          signal.raise();
          if (ring.offer(rung)) {
            rung++;
          }
        });
    actor(
        "giver",
        priority(false),
        () -> {
          for (int i = 1; i <= ROUNDS; i++) {
            Note note = i % 2 == 0 ? pool.take() : pool.take(patience.in(5));
            if (note != null) {
              queue.put(note.number(i));
            }
            isNone(echo.take(patience.in(5)));
          }
        });
    actor(
        "taker",
        priority(true),
        () -> {
          while (true) {
            if (select.await() == notes.index()) {
              Note note = notes.message();
              count++;
              sum += note.number;
              giveBack(echo, note);
            } else {
              signals++;
            }
          }
        });
    actor(
        "permits",
        priority(true),
        () -> {
          while (true) {
            permits.acquire();
            permitsTaken++;
          }
        });
    actor(
        "bytes",
        priority(false),
        () -> {
          while (true) {
            bytesTaken += ring.take() == bytesTaken ? 1 : 1000;
          }
        });
    actor("judge", 3, () -> judge(pool, queue, echo));
  }

  private static void giveBack(Queue<Note> echo, Note note) {
    if (note.number == FOREIGN) {
      note.free();
    } else {
      echo.put(note);
    }
  }

  private void judge(Pool<Note> pool, Queue<Note> queue, Queue<Note> echo) {
    clock.sleep(3);
    say(count - injected);
    say(sum - FOREIGN * injected);
    say(handled - permitsTaken);
    say(handled - bytesTaken);
    say(signals > handled || handled > 0 && signals == 0 ? 0 : 1);
    say(isNone(queue.poll()) ? 1 : 0);
    say(isNone(echo.poll()) ? 1 : 0);
    int free = 0;
    for (Note note = pool.alloc(); note != null; note = pool.alloc()) {
      echo.put(note);
      free++;
    }
    say(free);
  }

  /** All actors but the judge on one level. */
  public static final class OneLevel extends Injected {
    @Override
    int priority(boolean takes) {
      return 1;
    }
  }

  /** Takers preempt givers. */
  public static final class UrgentTakers extends Injected {
    @Override
    int priority(boolean takes) {
      return takes ? 2 : 1;
    }
  }

  /** Givers preempt takers. */
  public static final class UrgentGivers extends Injected {
    @Override
    int priority(boolean takes) {
      return takes ? 1 : 2;
    }
  }
}
