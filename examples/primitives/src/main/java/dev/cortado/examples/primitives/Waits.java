package dev.cortado.examples.primitives;

import dev.cortado.examples.primitives.Scenario.Note;
import dev.cortado.kernel.Job;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Select;
import dev.cortado.kernel.Signal;
import dev.cortado.kernel.Wiring;
import dev.cortado.kernel.sharing.Follower;
import dev.cortado.kernel.sharing.Mutex;
import dev.cortado.kernel.sharing.ReadWriteLock;
import dev.cortado.kernel.sharing.Semaphore;
import dev.cortado.kernel.sharing.Watch;
import dev.cortado.pools.ByteRing;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.pools.Rendezvous;
import dev.cortado.pools.Subscription;
import dev.cortado.pools.Topic;
import dev.cortado.time.Clock;
import dev.cortado.time.Deadline;
import dev.cortado.time.PeriodicGate;

/** One of each thing that can be waited for, and all the ways to wait for them. */
final class Waits {
  static final int KINDS = 26;
  private static final int LONG = 1_000;

  final Queue<Note> queue;
  final Pool<Note> empty;
  private final Clock clock;
  private final Pool<Note> spare;
  private final Queue<Note> own;
  private final Mutex mutex = new Mutex();
  private final ReadWriteLock lock = new ReadWriteLock();
  private final Semaphore permits = new Semaphore(0);
  private final Signal signal = new Signal();
  private final Watch watch = new Watch(0);
  private final Follower follower = watch.follower();
  private final ByteRing ring = new ByteRing(2);
  private final ByteRing full = new ByteRing(1);
  private final Rendezvous<Note> rendezvous = new Rendezvous<>();
  private final Topic<Note> topic = new Topic<>();
  private final Subscription<Note> subscription = topic.subscribe(1);
  private final Select select = Select.inOrder();
  private final Deadline patience;
  private final Deadline moment;
  private final PeriodicGate gate;
  private final Sleeping sleeping;
  private Note taken;

  Waits(Scenario scenario) {
    Wiring wiring = scenario.wiring();
    clock = scenario.clock;
    queue = wiring.queue("common");
    own = wiring.queue("own");
    empty = wiring.pool("empty", 1, Note::new);
    spare = wiring.pool("spare", 1, Note::new);
    patience = clock.deadline();
    moment = clock.deadline();
    gate = clock.every(LONG);
    select.on(queue);
    select.on(permits);
    select.on(empty);
    sleeping = wiring.actor("sleeping", Priority.of(1), new Sleeping(clock));
  }

  /** Takes all that is waited for. */
  void occupy() {
    taken = empty.alloc();
    mutex.lock();
    lock.lockWrite();
    sleeping.start();
  }

  /** Gives everything to the others: those who were cancelled wait no more, and took nothing. */
  void release() {
    mutex.unlock();
    Scenario.say(mutex.tryLock() ? 11 : 0);
    mutex.unlock();
    lock.unlockWrite();
    Scenario.say(lock.lockWrite(moment.in(1)) ? 12 : 0);
    lock.unlockWrite();
    permits.release();
    Scenario.say(permits.tryAcquire() ? 13 : 0);
    signal.raise(3);
    watch.set(4);
    Scenario.say(full.poll() == 1 && full.poll() < 0 ? 14 : 0);
    Note none = rendezvous.take(moment.in(1));
    Scenario.say(none == null ? 15 : 0);
    drop(none);
    Note back = spare.alloc();
    Scenario.say(back != null ? 16 : 0);
    drop(back);
    Note offered = taken;
    taken = null;
    offered.number = 18;
    own.put(offered);
    Note polled = own.poll();
    Scenario.say(polled == offered ? 17 : 0);
    if (polled != null) {
      queue.put(polled); // the taker gets it, and then the borrower
    }
    clock.sleep(2);
    sleeping.cancel();
  }

  /** Waits in the {@code kind}th way, 0 to {@link #KINDS} - 1; does not wait in others. */
  void in(int kind) {
    switch (kind) {
      case 0 -> clock.sleep(LONG);
      case 1 -> clock.sleepUntil(clock.nowTicks() + LONG);
      case 2 -> gate.await();
      case 3 -> drop(queue.take());
      case 4 -> drop(queue.take(patience.in(LONG)));
      case 5 -> drop(own.take());
      case 6 -> drop(empty.take());
      case 7 -> drop(empty.take(patience.in(LONG)));
      case 8 -> mutex.lock();
      case 9 -> mutex.lock(patience.in(LONG));
      case 10 -> lock.lockRead();
      case 11 -> lock.lockWrite();
      case 12 -> lock.lockRead(patience.in(LONG));
      case 13 -> permits.acquire();
      case 14 -> signal.await();
      case 15 -> follower.await();
      case 16 -> ring.take();
      case 17 -> overfill();
      case 18 -> full.put(2, patience.in(LONG));
      case 19 -> offer();
      case 20 -> offerForLong();
      case 21 -> drop(rendezvous.take());
      case 22 -> drop(subscription.take());
      case 23 -> select.await();
      case 24 -> select.await(patience.in(LONG));
      case 25 -> sleeping.join();
      default -> Scenario.say(signal.await() + follower.value());
    }
  }

  private void offer() {
    Note note = spare.take();
    boolean given = false;
    try {
      rendezvous.give(note);
      given = true;
    } finally {
      if (!given) {
        note.free();
      }
    }
  }

  private void offerForLong() {
    Note note = spare.take();
    boolean given = false;
    try {
      given = rendezvous.give(note, patience.in(LONG));
    } finally {
      if (!given) {
        note.free();
      }
    }
  }

  private static void drop(Note note) {
    if (note != null) {
      note.free();
    }
  }

  private void overfill() {
    full.offer(1);
    full.put(2);
  }

  /** Sleeps, for ever as good as. */
  private static final class Sleeping extends Job {
    private final Clock clock;

    Sleeping(Clock clock) {
      this.clock = clock;
    }

    @Override
    protected void work() {
      clock.sleep(100 * LONG);
    }
  }
}
