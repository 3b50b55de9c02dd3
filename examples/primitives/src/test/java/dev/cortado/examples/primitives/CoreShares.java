package dev.cortado.examples.primitives;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.MessageBranch;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Select;
import dev.cortado.kernel.Signal;
import dev.cortado.kernel.Starter;
import dev.cortado.kernel.Supervision;
import dev.cortado.kernel.sharing.ReadWriteLock;
import dev.cortado.kernel.sharing.Semaphore;
import dev.cortado.machine.Cpu;
import dev.cortado.pools.Pool;
import dev.cortado.pools.PoolStatistics;
import dev.cortado.pools.Queue;
import dev.cortado.pools.QueueStatistics;
import dev.cortado.time.Deadline;

/**
 * Small applications of which each shares one thing between the cores, so that the linker
 * specialises it for that: what they say does not depend on how the cores get on.
 */
public final class CoreShares {
  static final int ROUNDS = 12;

  private CoreShares() {}

  /** A scenario with actors on both cores. */
  public abstract static class Shared extends Scenario {
    final Actor on(int core, String name, int priority, Runnable code) {
      return wiring().actor(name, Priority.of(priority).onCore(core), new Script(code));
    }
  }

  /** Messages go to and fro; each taker has its level to itself. */
  public static final class Alone extends Shared {
    @Override
    void script() {
      Pool<Note> pool = wiring().pool("balls", 3, Note::new);
      Queue<Note> there = wiring().queue("there");
      Queue<Note> back = wiring().queue("back");
      on(
          0,
          "near",
          1,
          () -> {
            for (int i = 0; i < 3; i++) {
              there.put(pool.take().number(0));
            }
            for (int i = 0; i < ROUNDS; i++) {
              there.put(back.take());
            }
            int sum = 0;
            for (int i = 0; i < 3; i++) {
              sum += numberOf(back.take());
            }
            say(sum);
          });
      on(
          1,
          "far",
          1,
          () -> {
            while (true) {
              Note note = there.take();
              note.number++;
              back.put(note);
            }
          });
    }
  }

  /**
   * As {@link Alone}, but the takers share their levels with others, which also run all the time.
   */
  public static final class InCompany extends Shared {
    @Override
    void script() {
      Pool<Note> pool = wiring().pool("ball", 1, Note::new);
      Queue<Note> there = wiring().queue("there");
      Queue<Note> back = wiring().queue("back");
      Semaphore ticket = new Semaphore(1);
      on(
          0,
          "near",
          1,
          () -> {
            Note note = pool.take().number(0);
            for (int i = 0; i < ROUNDS; i++) {
              there.put(note);
              note = back.take();
            }
            say(numberOf(note));
          });
      on(
          1,
          "far",
          1,
          () -> {
            while (true) {
              Note note = there.take();
              note.number++;
              back.put(note);
            }
          });
      for (int core = 0; core < 2; core++) {
        for (int i = 0; i < 2; i++) {
          on(
              core,
              "company " + core + i,
              1,
              () -> {
                for (int round = 0; round < 3 * ROUNDS; round++) {
                  ticket.acquire();
                  ticket.release();
                }
                say(1);
              });
        }
      }
    }
  }

  /** One message for two actors, one of which never waits for it: who has it may count. */
  public static final class OneMessage extends Shared {
    private int taken;

    @Override
    void script() {
      Pool<Note> pool = wiring().pool("only", 1, Note::new);
      Semaphore end = new Semaphore(0);
      on(
          0,
          "polling",
          1,
          () -> {
            int got = 0;
            for (int i = 0; i < 4 * ROUNDS; i++) {
              Note note = pool.alloc();
              if (note != null) {
                got++;
                count();
                note.free();
              }
            }
            end.acquire();
            say(taken - got);
          });
      on(
          1,
          "waiting",
          1,
          () -> {
            for (int i = 0; i < ROUNDS; i++) {
              Note note = pool.take();
              count();
              note.free();
            }
            end.release();
          });
    }

    private void count() {
      int before = taken;
      Cpu.dataSynchronizationBarrier();
      taken = before + 1;
    }
  }

  /** Readers and writers on both cores: no reader sees half of what a writer does. */
  public static final class ReadersAndWriters extends Shared {
    private int left;
    private int right;

    @Override
    void script() {
      ReadWriteLock lock = new ReadWriteLock();
      Semaphore ends = new Semaphore(0);
      for (int i = 0; i < 4; i++) {
        on(i & 1, "writing " + i, 1 + i / 2, () -> write(lock, ends));
        on(i & 1, "reading " + i, 2 - i / 2, () -> read(lock));
      }
      on(
          1,
          "telling",
          3,
          () -> {
            for (int i = 0; i < 4; i++) {
              ends.acquire();
            }
            say(left + right);
          });
    }

    private void write(ReadWriteLock lock, Semaphore ends) {
      for (int i = 0; i < ROUNDS; i++) {
        lock.lockWrite();
        int before = left;
        left = before + 1;
        if (i % 4 == 0) {
          clock.sleep(1);
        }
        right = before + 1;
        lock.unlockWrite();
      }
      ends.release();
    }

    private void read(ReadWriteLock lock) {
      int torn = 0;
      for (int i = 0; i < ROUNDS; i++) {
        lock.lockRead();
        torn += left == right ? 0 : 1;
        lock.unlockRead();
      }
      say(1 + torn);
    }
  }

  /** Everything that comes to a select is taken once, however it meets the others. */
  public static final class Selected extends Shared {
    @Override
    void script() {
      Pool<Note> pool = wiring().pool("notes", 3, Note::new);
      Queue<Note> first = wiring().queue("first");
      Queue<Note> second = wiring().queue("second");
      Signal end = new Signal();
      Semaphore ends = new Semaphore(0);
      Deadline patience = clock.deadline();
      Select select = Select.fair();
      MessageBranch<Note> firstNotes = select.on(first);
      MessageBranch<Note> secondNotes = select.on(second);
      select.on(end);
      on(0, "first", 1, () -> give(pool, first, ends));
      on(1, "second", 2, () -> give(pool, second, ends));
      on(
          0,
          "ending",
          2,
          () -> {
            ends.acquire();
            ends.acquire();
            end.raise();
          });
      on(
          1,
          "selecting",
          1,
          () -> {
            int sum = 0;
            int branch = 0;
            while (branch != 2) {
              branch = select.await(patience.in(1));
              if (branch == firstNotes.index()) {
                sum += numberOf(firstNotes.message());
              } else if (branch == secondNotes.index()) {
                sum += numberOf(secondNotes.message());
              }
            }
            sum += numberOf(first.poll()) + numberOf(second.poll());
            sum += numberOf(first.poll()) + numberOf(second.poll());
            sum += numberOf(first.poll()) + numberOf(second.poll());
            say(sum);
            say(isNone(pool.alloc()) ? 0 : 3);
          });
    }

    private static void give(Pool<Note> pool, Queue<Note> queue, Semaphore ends) {
      for (int i = 1; i <= ROUNDS; i++) {
        queue.put(pool.take().number(i));
      }
      ends.release();
    }
  }

  /** Actors of both cores are started by both cores, each once. */
  public static final class Started extends Shared {
    @Override
    void script() {
      Starter near = wiring().deferred("near", Priority.of(2), new Script(() -> say(10)));
      Starter far = wiring().deferred("far", Priority.of(2).onCore(1), new Script(() -> say(20)));
      Starter late = wiring().deferred("late", Priority.of(1).onCore(1), new Script(() -> say(30)));
      for (int core = 0; core < 2; core++) {
        on(
            core,
            "starting " + core,
            1,
            () -> {
              near.start();
              far.start();
              clock.sleep(2);
              late.start();
            });
      }
    }
  }

  /** Actors fail on both cores at once, and lose no message. */
  public static final class Failing extends Shared {
    private int[] table = {1};

    @Override
    void script() {
      Pool<Note> pool = wiring().pool("notes", 4, Note::new);
      Queue<Note> work = wiring().queue("work");
      Semaphore done = new Semaphore(0);
      for (int i = 0; i < 4; i++) {
        Actor worker = on(i & 1, "worker " + i, 1 + i / 2, () -> work(work, done));
        wiring().supervise(worker, Supervision.restart());
      }
      on(
          0,
          "giving",
          1,
          () -> {
            for (int i = 0; i < 2 * ROUNDS; i++) {
              work.put(pool.take().number(i % 3));
            }
            for (int i = 0; i < 2 * ROUNDS; i++) {
              done.acquire();
            }
            say(4);
            for (int i = 0; i < 4; i++) {
              say(isNone(pool.take()) ? 0 : 5);
            }
          });
    }

    private void work(Queue<Note> work, Semaphore done) {
      while (true) {
        Note note = work.take();
        try {
          table[note.number]++;
        } finally {
          done.release();
        }
        note.free();
      }
    }
  }

  /** Statistics of what both cores use add up. */
  public static final class Measured extends Shared {
    @Override
    void script() {
      Pool<Note> pool = wiring().pool("notes", 3, Note::new);
      Queue<Note> queue = wiring().queue("queue");
      QueueStatistics waiting = wiring().statistics().of(queue);
      PoolStatistics lent = wiring().statistics().of(pool);
      Semaphore ends = new Semaphore(0);
      for (int core = 0; core < 2; core++) {
        on(
            core,
            "giving " + core,
            1,
            () -> {
              for (int i = 0; i < ROUNDS; i++) {
                queue.put(pool.take());
              }
            });
        on(
            core,
            "taking " + core,
            2,
            () -> {
              for (int i = 0; i < ROUNDS; i++) {
                queue.take().free();
              }
              ends.release();
            });
      }
      on(
          1,
          "telling",
          1,
          () -> {
            ends.acquire();
            ends.acquire();
            say(1 + waiting.length());
            say(lent.free());
          });
    }
  }
}
