package dev.cortado.examples.primitives;

import dev.cortado.hal.Board;
import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Job;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Signal;
import dev.cortado.kernel.Supervision;
import dev.cortado.kernel.Task;
import dev.cortado.kernel.sharing.Mutex;
import dev.cortado.kernel.sharing.ReadWriteLock;
import dev.cortado.kernel.sharing.Semaphore;
import dev.cortado.kernel.sharing.Watch;
import dev.cortado.pools.ByteRing;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.pools.Rendezvous;
import dev.cortado.pools.Topic;
import dev.cortado.time.Clock;
import dev.cortado.time.Deadline;

/**
 * Actors that do with all the primitives whatever their random numbers say, with limits on what
 * could wait for ever; a handler does what handlers may. At the end all got there, nobody was where
 * another was, and nothing is missing.
 */
public final class Walks extends Scenario {
  /** The system property that says which random numbers. */
  static final String SEED = "cortado.walks.seed";

  /** The system property that says which walkers are tasks: bit n stands for the nth. */
  static final String TASKS = "cortado.walks.tasks";

  /** The system property that says whether walkers fail now and then, and begin anew. */
  static final String FAILS = "cortado.walks.fails";

  /** The system property that says that the clock has no tick, and how often it counts a second. */
  static final String TICKLESS_HZ = "cortado.walks.tickless";

  /** The system property that says whether every second walker runs on core 1. */
  static final String CORES = "cortado.walks.cores";

  static final int WALKERS = 5;
  private static final int MESSAGES = 4;
  private static final int PERMITS = 2;

  final Mutex mutex = new Mutex();
  final ReadWriteLock shared = new ReadWriteLock();
  final Semaphore permits = new Semaphore(PERMITS);
  final Semaphore ended = new Semaphore(0);
  final Rendezvous<Note> meeting = new Rendezvous<>();
  final Topic<Note> topic = new Topic<>();
  final Watch watch = new Watch(0);
  final ByteRing ring = new ByteRing(4);
  final boolean[] reading = new boolean[WALKERS];
  Pool<Note> notes;
  Queue<Note> queue;
  Errand errand;
  int random;
  boolean fails;
  private int inside;
  int writers;
  int wrong;
  int put;
  int taken;
  private int next;
  Signal[] signals;

  @Override
  Clock makeClock() {
    int ticklessHz = Integer.getInteger(TICKLESS_HZ, 0);
    return ticklessHz == 0 ? super.makeClock() : Board.of(wiring()).ticklessClock(ticklessHz);
  }

  @Override
  void script() {
    random = Integer.getInteger(SEED, 1);
    fails = Boolean.getBoolean(FAILS);
    notes = wiring().pool("notes", MESSAGES, Note::new);
    queue = wiring().queue("notes");
    errand = wiring().actor("errand", on(Priority.of(2), 1), new Errand(this));
    handler(this::interrupted);
    signals = new Signal[WALKERS];
    for (int i = 0; i < WALKERS; i++) {
      signals[i] = new Signal();
      walker(i, new Walk(this, i));
    }
    Deadline patience = clock.deadline();
    actor("judge", 1, () -> judge(patience));
  }

  private static Priority on(Priority priority, int core) {
    return Boolean.getBoolean(CORES) && core != 0 ? priority.onCore(core) : priority;
  }

  private void walker(int number, Walk walk) {
    if ((Integer.getInteger(TASKS, 0) >> number & 1) != 0) {
      wiring().task("walker " + number, new TaskWalker(walk));
      return;
    }
    Walker walker = new Walker(walk);
    wiring().actor("walker " + number, on(Priority.of(1 + number % 3), number & 1), walker);
    if (fails) {
      wiring().supervise(walker, Supervision.restart());
    }
  }

  private void interrupted() {
    next = next * 5 + 1;
    switch (next >>> 4 & 7) {
      case 0, 1 -> {
        Note note = notes.alloc();
        if (note != null) {
          queue.put(note);
        }
      }
      case 2 -> {
        Note note = notes.alloc();
        if (note != null) {
          topic.publish(note);
        }
      }
      case 3 -> {
        Note note = queue.poll();
        if (note != null) {
          note.free();
        }
      }
      case 4 -> watch.set(next);
      case 5 -> {
        if (permits.tryAcquire()) {
          permits.release();
        }
      }
      default -> signals[next >>> 8 & 3].raise(next);
    }
  }

  private void judge(Deadline patience) {
    int missing = 0;
    for (int i = 0; i < WALKERS; i++) {
      if (!ended.acquire(patience.in(2 * clock.tickHz()))) {
        missing++;
      }
    }
    say(missing);
    if (errand.isUnderWay()) {
      errand.cancel();
    }
    clock.sleep(clock.ticksOfMillis(40)); // tasks give back what they got last, and interrupts end
    say(wrong);
    say(put - taken - ring.sizeBytes());
    say(mutex.lock(patience.in(1)) ? 0 : 1);
    say(shared.lockWrite(patience.in(1)) ? 0 : 1);
    int free = 0;
    while (permits.tryAcquire()) {
      free++;
    }
    say(free - PERMITS);
    for (Note note = queue.poll(); note != null; note = queue.poll()) {
      note.free();
    }
    Note returned = meeting.take(patience.in(0)); // by a select that took something else
    while (returned != null) {
      returned.free();
      returned = meeting.take(patience.in(0));
    }
    free = 0;
    for (Note note = notes.alloc(); note != null; note = notes.alloc()) {
      free++;
      queue.put(note);
    }
    say(free - MESSAGES);
  }

  /** Takes a message and a permit, and keeps them for a while, until it is cancelled. */
  static final class Errand extends Job {
    private final Walks walks;

    Errand(Walks walks) {
      this.walks = walks;
    }

    @Override
    protected void work() {
      for (int i = 0; i < 4; i++) {
        try (Note note = walks.queue.take()) {
          walks.permits.acquire();
          try {
            walks.clock.sleep(1);
          } finally {
            walks.permits.release();
          }
          walks.mutex.lock();
          try {
            walks.enter();
            giveWay();
            walks.leave();
          } finally {
            walks.mutex.unlock();
          }
        }
      }
    }
  }

  void enter() {
    inside++;
    wrong += inside - 1;
  }

  void leave() {
    wrong += inside - 1;
    inside--;
  }

  /** A walker as an actor. */
  private static final class Walker extends Actor {
    private final Walk walk;

    Walker(Walk walk) {
      this.walk = walk;
    }

    @Override
    protected void run() {
      walk.run(this::giveWay);
    }
  }

  /** A walker as a task. */
  private static final class TaskWalker extends Task {
    private final Walk walk;

    TaskWalker(Walk walk) {
      this.walk = walk;
    }

    @Override
    protected void run() {
      walk.run(() -> {});
    }
  }
}
