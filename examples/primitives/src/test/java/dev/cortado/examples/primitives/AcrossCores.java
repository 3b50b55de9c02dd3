package dev.cortado.examples.primitives;

import dev.cortado.kernel.Job;
import dev.cortado.kernel.Priority;
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
import dev.cortado.time.Deadline;

/**
 * Actors on both cores that share what can be shared. Each part says one word at its end, the same
 * one however the cores get on; parts end in any order.
 */
public final class AcrossCores extends Scenario {
  static final int ROUNDS = 6;
  static final Integer[] WORDS = {
    101, 2 * ROUNDS * (ROUNDS + 1), 200, 4 * ROUNDS, 300, ROUNDS, 400, 500, 600, 700
  };

  @Override
  void script() {
    messages();
    counter();
    signals();
    bytes();
    published();
    impatience();
    jobs();
  }

  private void on(int core, String name, int priority, Runnable code) {
    wiring().actor(name, Priority.of(priority).onCore(core), new Script(code));
  }

  /** Two givers and two workers of one level on the other core: all lists have several waiters. */
  private void messages() {
    Pool<Note> pool = wiring().pool("notes", 2, Note::new);
    Queue<Note> todo = wiring().queue("todo");
    Queue<Note> done = wiring().queue("done");
    for (int giver = 1; giver <= 2; giver++) {
      on(
          0,
          "giver" + giver,
          giver,
          () -> {
            for (int i = 1; i <= ROUNDS; i++) {
              todo.put(pool.take().number(i));
            }
          });
      on(
          1,
          "worker" + giver,
          2,
          () -> {
            while (true) {
              Note note = todo.take();
              note.number *= 2;
              done.put(note);
            }
          });
    }
    on(
        0,
        "adder",
        3,
        () -> {
          int sum = 0;
          for (int i = 0; i < 2 * ROUNDS; i++) {
            sum += numberOf(done.take());
          }
          say(101);
          say(sum);
        });
  }

  /** A number that each core reads and writes apart, under a mutex. */
  private void counter() {
    Mutex mutex = new Mutex();
    Semaphore ends = new Semaphore(0);
    Tally tally = new Tally();
    for (int i = 0; i < 4; i++) {
      on(
          i & 1,
          "counting" + i,
          1 + i / 2,
          () -> {
            for (int round = 0; round < ROUNDS; round++) {
              mutex.lock();
              int before = tally.count;
              clock.sleep(round & 1);
              tally.count = before + 1;
              mutex.unlock();
            }
            ends.release();
          });
    }
    on(
        1,
        "counted",
        3,
        () -> {
          for (int i = 0; i < 4; i++) {
            ends.acquire();
          }
          say(200);
          say(tally.count);
        });
  }

  private void signals() {
    Signal there = new Signal();
    Signal back = new Signal();
    Watch watch = new Watch(0);
    Follower follower = watch.follower();
    on(
        0,
        "calling",
        2,
        () -> {
          int sum = 0;
          for (int i = 1; i <= ROUNDS; i++) {
            there.raise(i);
            sum += back.await() == i ? 1 : 100;
          }
          watch.set(1);
          say(sum);
        });
    on(
        1,
        "answering",
        1,
        () -> {
          for (int i = 1; i <= ROUNDS; i++) {
            back.raise(there.await());
          }
        });
    on(1, "following", 3, () -> say(299 + follower.await()));
  }

  private void bytes() {
    ByteRing ring = new ByteRing(4);
    Rendezvous<Note> meeting = new Rendezvous<>();
    Pool<Note> pool = wiring().pool("sums", 1, Note::new);
    on(
        1,
        "producing",
        1,
        () -> {
          for (int i = 1; i <= 4 * ROUNDS; i++) {
            ring.put(i);
          }
        });
    on(
        0,
        "consuming",
        1,
        () -> {
          int sum = 0;
          for (int i = 1; i <= 4 * ROUNDS; i++) {
            sum += ring.take() == i ? 1 : 100;
          }
          meeting.give(pool.take().number(sum));
        });
    on(1, "meeting", 2, () -> say(400 + numberOf(meeting.take()) - 4 * ROUNDS));
  }

  /** All copies of all messages come back to their pool. */
  private void published() {
    Pool<Note> pool = wiring().pool("news", 2, Note::new);
    Topic<Note> topic = new Topic<>();
    Semaphore read = new Semaphore(0);
    for (int i = 0; i < 2; i++) {
      Subscription<Note> news = topic.subscribe(2);
      on(
          i,
          "reading" + i,
          2,
          () -> {
            for (int round = 0; round < ROUNDS; round++) {
              news.take().free();
              read.release();
            }
          });
    }
    on(
        0,
        "publishing",
        1,
        () -> {
          for (int round = 0; round < ROUNDS; round++) {
            topic.publish(pool.take());
            read.acquire();
            read.acquire();
          }
          Note first = pool.take();
          Note second = pool.take();
          say(500);
          first.free();
          second.free();
        });
  }

  /** Waits that are given up in the moment in which something comes lose nothing. */
  private void impatience() {
    Pool<Note> pool = wiring().pool("late", ROUNDS, Note::new);
    Queue<Note> late = wiring().queue("late");
    Deadline patience = clock.deadline();
    on(
        0,
        "late",
        2,
        () -> {
          for (int i = 1; i <= ROUNDS; i++) {
            clock.sleep(1);
            late.put(pool.take().number(i));
          }
        });
    on(
        1,
        "impatient",
        3,
        () -> {
          int expected = 1;
          while (expected <= ROUNDS) {
            Note note = late.take(patience.in(1));
            if (note != null) {
              say(note.number == expected ? 0 : 1000 + expected);
              note.free();
              expected++;
            }
          }
          say(600);
        });
  }

  private void jobs() {
    Napping job = new Napping(this);
    wiring().actor("napping", Priority.of(2).onCore(1), job);
    on(
        0,
        "waking",
        1,
        () -> {
          for (int i = 0; i < ROUNDS; i++) {
            job.start();
            clock.sleep(i % 3);
            job.cancel();
          }
          job.start();
          job.join();
          say(700 + job.naps - job.ends);
        });
  }

  /** Sleeps two ticks, or until it is cancelled. */
  private static final class Napping extends Job {
    private final Scenario scenario;
    private int naps;
    private int ends;

    Napping(Scenario scenario) {
      this.scenario = scenario;
    }

    @Override
    protected void work() {
      naps++;
      try {
        scenario.clock.sleep(2);
      } finally {
        ends++;
      }
    }
  }

  private static final class Tally {
    private int count;
  }

  /** Made by the linker. */
  public AcrossCores() {}
}
