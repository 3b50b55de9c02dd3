package dev.cortado.examples.primitives;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Job;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Select;
import dev.cortado.kernel.Signal;
import dev.cortado.kernel.sharing.Follower;
import dev.cortado.kernel.sharing.Mutex;
import dev.cortado.kernel.sharing.Semaphore;
import dev.cortado.kernel.sharing.Watch;
import dev.cortado.pools.ByteRing;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.pools.Rendezvous;
import dev.cortado.pools.Subscription;
import dev.cortado.pools.Topic;

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

  /** Five mutexes that both lock. */
  public static final class SharesMuch extends Scenario {
    private final Mutex[] mutexes = {
      new Mutex(), new Mutex(), new Mutex(), new Mutex(), new Mutex()
    };

    @Override
    void script() {
      actor("fast", 3, this::work);
      actor("slow", 1, this::work);
    }

    private void work() {
      for (Mutex mutex : mutexes) {
        mutex.lock();
        mutex.unlock();
      }
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

  /** A signal that only the less urgent one raises. */
  public static class AwaitsSignal extends Scenario {
    @Override
    void script() {
      Signal signal = new Signal();
      actor("slow", 1, () -> signal.raise(7));
      actor("fast", 2, () -> awaits(signal));
      more(signal);
    }

    void awaits(Signal signal) {
      say(signal.await());
    }

    void more(Signal signal) {}
  }

  /** As {@link AwaitsSignal}, by a select. */
  public static final class SelectsSignal extends Scenario {
    @Override
    void script() {
      Signal signal = new Signal();
      Select select = Select.inOrder();
      select.on(signal);
      actor("slow", 1, () -> signal.raise(7));
      actor("fast", 2, () -> say(select.await()));
    }
  }

  /** As {@link AwaitsSignal}, but an interrupt handler raises it, too. */
  public static final class SignalOfHandlers extends AwaitsSignal {
    @Override
    void more(Signal signal) {
      handler(signal::raise);
    }
  }

  /** As {@link AwaitsSignal}, but an equally urgent actor raises it, too. */
  public static final class SignalOfEquals extends AwaitsSignal {
    @Override
    void more(Signal signal) {
      actor("equal", 2, signal::raise);
    }
  }

  /** A watch that only the less urgent one sets. */
  public static class Follows extends Scenario {
    @Override
    void script() {
      Watch watch = new Watch(0);
      Follower follower = watch.follower();
      actor("slow", 1, () -> watch.set(7));
      actor("fast", 2, () -> say(seen(follower)));
    }

    int seen(Follower follower) {
      return follower.await();
    }
  }

  /** As {@link Follows}, but the urgent one only looks. */
  public static final class LooksAtWatch extends Follows {
    @Override
    int seen(Follower follower) {
      return follower.unseen();
    }
  }

  /** A ring that only the less urgent one empties. */
  public static final class FillsRing extends Scenario {
    @Override
    void script() {
      ByteRing ring = new ByteRing(2);
      actor("slow", 1, () -> say(ring.take()));
      actor("fast", 2, () -> ring.put(1));
    }
  }

  /** A ring that the less urgent one fills: the other serves it. */
  public static final class EmptiesRing extends Scenario {
    @Override
    void script() {
      ByteRing ring = new ByteRing(2);
      actor("slow", 1, () -> ring.put(1));
      actor("fast", 2, () -> say(ring.take()));
    }
  }

  /** A rendezvous where only the less urgent one takes. */
  public static final class GivesAway extends Scenario {
    @Override
    void script() {
      Pool<Note> pool = wiring().pool("notes", 1, Note::new);
      Rendezvous<Note> rendezvous = new Rendezvous<>();
      actor("slow", 1, () -> rendezvous.take().free());
      actor("fast", 2, () -> rendezvous.give(pool.take()));
    }
  }

  /** Questions that are published, and answers. */
  public static final class AsksATopic extends Scenario {
    @Override
    void script() {
      Pool<Note> pool = wiring().pool("notes", 1, Note::new);
      Pool<Note> replies = wiring().pool("replies", 1, Note::new);
      Topic<Note> questions = new Topic<>();
      Subscription<Note> asked = questions.subscribe(1);
      Queue<Note> answers = wiring().queue("answers");
      actor(
          "slow",
          1,
          () -> {
            while (true) {
              asked.take().free();
              answers.put(replies.take());
            }
          });
      actor(
          "fast",
          2,
          () -> {
            questions.publish(pool.take());
            answers.take().free();
          });
    }
  }

  /** What the urgent one lets be done. */
  private static final class Errand extends Job {
    @Override
    protected void work() {
      Scenario.say(1);
    }
  }

  /** A job that is less urgent than the one who awaits its end. */
  public static class Joins extends Scenario {
    @Override
    void script() {
      Job job = wiring().actor("slow", Priority.of(1), new Errand());
      Actor fast =
          actor(
              "fast",
              2,
              () -> {
                job.start();
                end(job);
              });
      more(fast);
    }

    void end(Job job) {
      job.join();
    }

    void more(Actor fast) {}
  }

  /** As {@link Joins}, but the end comes sooner. */
  public static final class Cancels extends Joins {
    @Override
    void end(Job job) {
      job.cancel();
    }
  }

  /** As {@link Joins}, meant so. */
  public static final class JoinsOnPurpose extends Joins {
    @Override
    void more(Actor fast) {
      wiring().patient(fast);
    }
  }

  /** A job that is more urgent. */
  public static final class JoinsUrgent extends Scenario {
    @Override
    void script() {
      Job job = wiring().actor("fast", Priority.of(2), new Errand());
      actor(
          "slow",
          1,
          () -> {
            job.start();
            job.join();
          });
    }
  }
}
