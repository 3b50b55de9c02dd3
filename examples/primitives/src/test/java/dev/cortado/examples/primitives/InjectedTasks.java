package dev.cortado.examples.primitives;

import dev.cortado.kernel.sharing.Semaphore;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/**
 * Two tasks and an actor that pass messages round and compute with many live values, and a more
 * urgent task that an interrupt wakes: the outcome does not depend on when it came, unless a switch
 * has lost a value, a wake-up or a message.
 */
public final class InjectedTasks extends Scenario {
  private static final int ROUNDS = 4;
  private static final int MESSAGES = 3;
  private static final int FOREIGN = 100;

  private int handled;
  private int injected;
  private int woken;
  private int stirred;
  private int count;
  private int mixed;

  @Override
  void script() {
    Pool<Note> pool = wiring().pool("notes", MESSAGES, Note::new);
    Queue<Note> queue = wiring().queue("notes");
    Queue<Note> toActor = wiring().queue("to actor");
    Queue<Note> echo = wiring().queue("echo");
    Semaphore permits = new Semaphore(0);
    handler(
        () -> {
          handled++;
          permits.release();
          Note note = pool.alloc();
          if (note != null) {
            injected++;
            queue.put(note.number(FOREIGN));
          }
        });
    task(
        "urgent",
        () -> {
          while (true) {
            permits.acquire();
            woken++;
            stirred ^= mix(woken) ^ mix(woken);
          }
        });
    task(
        "taker",
        () -> {
          while (true) {
            Note note = queue.take();
            if (note.number == FOREIGN) {
              count++;
              note.free();
            } else {
              toActor.put(note);
            }
          }
        });
    task(
        "giver",
        () -> {
          for (int i = 1; i <= ROUNDS; i++) {
            Note note = pool.take();
            queue.put(note.number(mix(i)));
            echo.take().free();
          }
        });
    actor(
        "sender",
        1,
        () -> {
          while (true) {
            Note note = toActor.take();
            mixed += note.number;
            echo.put(note);
          }
        });
    actor("judge", 2, () -> judge(pool, queue, echo));
  }

  /** Mixes a number in so many variables that a task has all registers in use. */
  static int mix(int number) {
    int a = number;
    int b = number + 1;
    int c = number ^ 21;
    int d = ~number;
    int e = 77;
    for (int i = 0; i < 3; i++) {
      a += b << 1;
      b ^= c + i;
      c -= d >>> 3;
      d += a ^ e;
      e = e * 5 + b;
    }
    return a ^ b ^ c ^ d ^ e;
  }

  /** Returns what the giver's numbers come to. */
  static int expected() {
    int sum = 0;
    for (int i = 1; i <= ROUNDS; i++) {
      sum += mix(i);
    }
    return sum;
  }

  private void judge(Pool<Note> pool, Queue<Note> queue, Queue<Note> echo) {
    clock.sleep(3);
    say(handled - woken);
    say(stirred);
    say(count - injected);
    say(mixed);
    say(isNone(queue.poll()) ? 1 : 0);
    say(isNone(echo.poll()) ? 1 : 0);
    int free = 0;
    for (Note note = pool.alloc(); note != null; note = pool.alloc()) {
      echo.put(note);
      free++;
    }
    say(free);
  }
}
