package dev.cortado.examples.primitives;

import dev.cortado.hal.Board;
import dev.cortado.hal.Serial;
import dev.cortado.hal.SerialBuffer;
import dev.cortado.kernel.Job;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Select;
import dev.cortado.kernel.Signal;
import dev.cortado.kernel.sharing.Mutex;
import dev.cortado.kernel.sharing.ReadWriteLock;
import dev.cortado.pools.ByteRing;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.pools.Subscription;
import dev.cortado.pools.Topic;
import dev.cortado.time.Deadline;
import dev.cortado.time.PeriodicGate;

/** Applications that use a primitive wrongly. */
public final class Misuses {
  static final int BEFORE = 1;
  static final int AFTER = 2;

  private Misuses() {}

  /** A serial line that the other core sends on. */
  public static final class ForeignDriver extends Scenario {
    @Override
    void script() {
      Pool<SerialBuffer> lines = wiring().pool("lines", 1, () -> new SerialBuffer(8));
      Serial serial = Board.of(wiring()).serial();
      wiring().actor("far", Priority.of(1).onCore(1), new Script(() -> serial.send(lines.take())));
    }
  }

  /** One that is found out at run time: says {@link #BEFORE}, and must not come to the other. */
  public abstract static class AtRunTime extends Scenario {
    @Override
    final void script() {
      prepare();
      actor(
          "wrong",
          1,
          () -> {
            clock.sleep(2);
            say(BEFORE);
            misuse();
            say(AFTER);
          });
    }

    void prepare() {}

    abstract void misuse();
  }

  /** A mutex that nobody locked. */
  public static final class UnlockUnlocked extends AtRunTime {
    private final Mutex mutex = new Mutex();

    @Override
    void misuse() {
      mutex.unlock();
    }
  }

  /** A mutex that another holds. */
  public static final class UnlockAnothers extends AtRunTime {
    private final Mutex mutex = new Mutex();

    @Override
    void prepare() {
      actor("holder", 1, mutex::lock);
    }

    @Override
    void misuse() {
      mutex.unlock();
    }
  }

  /** A mutex that the caller holds. */
  public static final class LockTwice extends AtRunTime {
    private final Mutex mutex = new Mutex();

    @Override
    void misuse() {
      mutex.lock();
      mutex.lock();
    }
  }

  /** A lock that nobody reads under. */
  public static final class UnlockUnread extends AtRunTime {
    private final ReadWriteLock lock = new ReadWriteLock();

    @Override
    void misuse() {
      lock.unlockRead();
    }
  }

  /** A lock that another writes under. */
  public static final class UnlockAnothersWriting extends AtRunTime {
    private final ReadWriteLock lock = new ReadWriteLock();

    @Override
    void prepare() {
      actor("holder", 1, lock::lockWrite);
    }

    @Override
    void misuse() {
      lock.unlockWrite();
    }
  }

  /** A sum of ticks beyond the maximum. */
  public static final class DeadlineBeyondMaximum extends AtRunTime {
    private int ticks = Integer.MAX_VALUE;
    private Deadline deadline;

    @Override
    void prepare() {
      deadline = clock.deadline();
    }

    @Override
    void misuse() {
      ticks++;
      deadline.in(ticks);
    }
  }

  /** A job that was never started. */
  public static final class JoinNeverStarted extends AtRunTime {
    private Job job;

    @Override
    void prepare() {
      job = wiring().actor("job", Priority.of(1), new Sleeping(this));
    }

    @Override
    void misuse() {
      job.join();
    }
  }

  /** A job that is under way. */
  public static final class StartTwice extends AtRunTime {
    private Job job;

    @Override
    void prepare() {
      job = wiring().actor("job", Priority.of(1), new Sleeping(this));
    }

    @Override
    void misuse() {
      job.start();
      job.start();
    }
  }

  /** Sleeps. */
  private static final class Sleeping extends Job {
    private final Scenario scenario;

    Sleeping(Scenario scenario) {
      this.scenario = scenario;
    }

    @Override
    protected void work() {
      scenario.clock.sleep(5);
    }
  }

  /** A ring with two producers. */
  public static final class TwoProducers extends Scenario {
    @Override
    void script() {
      ByteRing ring = new ByteRing(4);
      handler(() -> ring.offer(1));
      actor("second", 1, () -> ring.put(2));
      actor("taker", 1, () -> say(ring.take()));
    }
  }

  /** A signal that two actors await. */
  public static final class TwoAwaiters extends Scenario {
    @Override
    void script() {
      Signal signal = new Signal();
      handler(signal::raise);
      actor("first", 1, () -> say(signal.await()));
      actor("second", 2, () -> say(signal.await()));
    }
  }

  /** A deadline that two actors set. */
  public static final class SharedDeadline extends Scenario {
    @Override
    void script() {
      Deadline deadline = clock.deadline();
      actor("first", 1, () -> deadline.in(1));
      actor("second", 2, () -> deadline.in(2));
    }
  }

  /** A job that cancels itself. */
  public static final class CancelItself extends AtRunTime {
    private Selfless job;

    @Override
    void prepare() {
      job = wiring().actor("job", Priority.of(1), new Selfless());
    }

    @Override
    void misuse() {
      job.start();
      job.join();
    }
  }

  /** Wants to end at once. */
  private static final class Selfless extends Job {
    @Override
    protected void work() {
      cancel();
    }
  }

  /** A message that a topic has published, and two hold. */
  public abstract static class Published extends AtRunTime {
    final Topic<Note> topic = new Topic<>();
    final Subscription<Note> first = topic.subscribe(1);
    final Subscription<Note> second = topic.subscribe(1);
    Queue<Note> queue;
    private Pool<Note> pool;

    @Override
    void prepare() {
      queue = wiring().queue("notes");
      pool = wiring().pool("notes", 1, Note::new);
    }

    final void publish() {
      topic.publish(pool.take());
    }
  }

  /** One holder puts it into a queue. */
  public static final class PutPublished extends Published {
    @Override
    void misuse() {
      publish();
      queue.put(first.take());
    }
  }

  /** One holder publishes it again. */
  public static final class PublishTwice extends Published {
    @Override
    void misuse() {
      publish();
      topic.publish(second.take());
    }
  }

  /** A gate that two actors pass. */
  public static final class SharedGate extends Scenario {
    @Override
    void script() {
      PeriodicGate gate = clock.every(5);
      actor("first", 1, gate::await);
      actor("second", 2, gate::await);
    }
  }

  /** A deadline that is set again before it was. */
  public static final class DeadlineAgainBefore extends AtRunTime {
    private int ticks = -1;
    private Deadline deadline;

    @Override
    void prepare() {
      deadline = clock.deadline();
    }

    @Override
    void misuse() {
      deadline.in(5);
      deadline.again(ticks--);
    }
  }

  /** A select that waits for nothing. */
  public static final class SelectNothing extends AtRunTime {
    private final Select select = Select.inOrder();

    @Override
    void misuse() {
      select.await();
    }
  }

  /** A lock that the caller writes under. */
  public static final class WriteTwice extends AtRunTime {
    private final ReadWriteLock lock = new ReadWriteLock();

    @Override
    void misuse() {
      lock.lockWrite();
      lock.lockWrite();
    }
  }

  /** A lock that the caller reads under, and wants to write. */
  public static final class WriteWhileReading extends AtRunTime {
    private final ReadWriteLock lock = new ReadWriteLock();

    @Override
    void misuse() {
      lock.lockRead();
      lock.lockWrite();
    }
  }

  /** A lock that the caller reads under, and another waits to write. */
  public static final class ReadBehindWriter extends AtRunTime {
    private final ReadWriteLock lock = new ReadWriteLock();

    @Override
    void prepare() {
      actor(
          "writer",
          1,
          () -> {
            clock.sleep(3);
            lock.lockWrite();
          });
    }

    @Override
    void misuse() {
      lock.lockRead();
      clock.sleep(2);
      lock.lockRead();
    }
  }

  /** A job that is not wired. */
  public static final class UnwiredJob extends AtRunTime {
    private final Job job = new Sleeping(this);

    @Override
    void misuse() {
      job.start();
    }
  }

  /** One of several signals, which is chosen at run time. */
  public static final class ChosenSignals extends Scenario {
    private int chosen;

    @Override
    void script() {
      Signal[] signals = {new Signal(), new Signal(), new Signal()};
      handler(() -> signals[chosen++].raise());
      actor("first", 1, () -> say(signals[chosen].await()));
      actor("second", 1, () -> say(signals[1].await()));
    }
  }
}
