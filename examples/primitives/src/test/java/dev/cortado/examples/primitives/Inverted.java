package dev.cortado.examples.primitives;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.sharing.Mutex;
import dev.cortado.kernel.sharing.Semaphore;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/** Applications in which an urgent actor waits for a less urgent one, or does not quite. */
public final class Inverted {
  private Inverted() {}

  /** A mutex that both lock. */
  public static class Shares extends Scenario {
    private final Mutex mutex = new Mutex();

    @Override
    void script() {
      Actor fast = actor("fast", 3, this::work);
      actor("slow", 1, this::work);
      more(fast);
    }

    void more(Actor fast) {}

    private void work() {
      mutex.lock();
      clock.sleep(1);
      mutex.unlock();
    }
  }

  /** As {@link Shares}, meant so. */
  public static final class SharesOnPurpose extends Shares {
    @Override
    void more(Actor fast) {
      wiring().patient(fast);
    }
  }

  /** Questions, put by the urgent one, and answers. */
  public static final class Asks extends Scenario {
    @Override
    void script() {
      Pool<Note> pool = wiring().pool("notes", 1, Note::new);
      Queue<Note> questions = wiring().queue("questions");
      Queue<Note> answers = wiring().queue("answers");
      actor(
          "slow",
          1,
          () -> {
            while (true) {
              answers.put(questions.take());
            }
          });
      actor(
          "fast",
          2,
          () -> {
            questions.put(pool.take());
            answers.take().free();
          });
    }
  }

  /** Requests that less urgent actors put, and get answered. */
  public static final class Serves extends Scenario {
    @Override
    void script() {
      Pool<Note> pool = wiring().pool("notes", 1, Note::new);
      Queue<Note> requests = wiring().queue("requests");
      Queue<Note> replies = wiring().queue("replies");
      actor(
          "slow",
          1,
          () -> {
            requests.put(pool.take());
            replies.take().free();
          });
      actor(
          "fast",
          2,
          () -> {
            while (true) {
              replies.put(requests.take());
            }
          });
    }
  }

  /** A pool from which the urgent one takes what only the other gives back. */
  public static class Lends extends Scenario {
    @Override
    void script() {
      Pool<Note> pool = wiring().pool("notes", 1, Note::new);
      Queue<Note> work = wiring().queue("work");
      actor(
          "fast",
          2,
          () -> {
            work.put(pool.take());
            work.put(pool.take());
          });
      actor("slow", 1, () -> work.take().free());
      more(work);
    }

    void more(Queue<Note> work) {}
  }

  /** As {@link Lends}, but an interrupt handler gives back, too. */
  public static final class LendsToHandlers extends Lends {
    @Override
    void more(Queue<Note> work) {
      handler(
          () -> {
            Note note = work.poll();
            if (note != null) {
              note.free();
            }
          });
    }
  }

  /** A semaphore that only the less urgent one releases. */
  public static final class Awaits extends Scenario {
    @Override
    void script() {
      Semaphore semaphore = new Semaphore(0);
      actor("slow", 1, semaphore::release);
      actor("fast", 2, semaphore::acquire);
    }
  }

  /** A mutex of actors of one priority. */
  public static final class Equals extends Scenario {
    @Override
    void script() {
      Mutex mutex = new Mutex();
      for (int i = 0; i < 2; i++) {
        actor(
            "equal" + i,
            1,
            () -> {
              mutex.lock();
              mutex.unlock();
            });
      }
    }
  }
}
