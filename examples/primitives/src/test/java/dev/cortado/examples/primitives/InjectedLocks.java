package dev.cortado.examples.primitives;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Signal;
import dev.cortado.kernel.Starter;
import dev.cortado.kernel.sharing.Mutex;
import dev.cortado.kernel.sharing.ReadWriteLock;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.pools.Rendezvous;
import dev.cortado.pools.Subscription;
import dev.cortado.pools.Topic;
import dev.cortado.time.Deadline;

/**
 * Actors of three levels that share locks, meet and publish, while a handler wakes the most urgent
 * one and publishes, too: nobody is inside with another, nothing is lost, and all get to their end.
 */
public final class InjectedLocks extends Scenario {
  private static final int ROUNDS = 3;
  private static final int MESSAGES = 4;
  private static final int PEERS = 3;

  private final Mutex mutex = new Mutex();
  private final ReadWriteLock shared = new ReadWriteLock();
  private final Rendezvous<Note> meeting = new Rendezvous<>();
  private final Topic<Note> topic = new Topic<>();
  private final Subscription<Note> first = topic.subscribe(2);
  private final Subscription<Note> second = topic.subscribe(1);
  private final Signal alarm = new Signal();
  private Pool<Note> notes;
  private Queue<Note> counted;
  private Starter late;
  private int inside;
  private final boolean[] reading = new boolean[PEERS];
  private int writers;
  private int wrong;
  private int urgentlyGiven;
  private int given;
  private int met;
  private int published;
  private int missed;
  private final int[] heard = new int[2];
  private int handled;
  private int alarms;
  private final boolean[] ended = new boolean[PEERS + 1];
  private int started;

  @Override
  void script() {
    notes = wiring().pool("notes", MESSAGES, Note::new);
    counted = wiring().queue("counted");
    handler(this::interrupted);
    Deadline patience = clock.deadline();
    actor("urgent", 3, () -> urgent(patience));
    for (int i = 0; i < PEERS; i++) {
      wiring().actor("peer " + i, Priority.of(i == 0 ? 1 : 2), new Peer(this, i));
    }
    actor("writer", 2, this::writer);
    actor("met", 2, this::meet);
    actor("first", 2, () -> hear(first, 0));
    actor("second", 1, () -> hear(second, 1));
    late = deferred("late", 3, () -> started++);
    actor("judge", 1, this::judge);
  }

  private void interrupted() {
    handled++;
    publish();
    late.start();
    alarm.raise();
  }

  private void publish() {
    Note note = notes.alloc();
    if (note != null) {
      published++;
      missed += 2 - topic.publish(note.number(1));
    }
  }

  private void urgent(Deadline patience) {
    while (true) {
      alarm.await();
      alarms++;
      if (mutex.lock(patience.in(1))) {
        enter();
        leave();
        mutex.unlock();
      }
      if (shared.lockWrite(patience.in(1))) {
        write();
        shared.unlockWrite();
      }
      give(notes.alloc(), patience);
    }
  }

  private void give(Note note, Deadline patience) {
    if (note == null) {
      return;
    }
    if (meeting.give(note, patience.in(1))) {
      urgentlyGiven++;
    } else {
      note.free();
    }
  }

  private void writer() {
    for (int i = 0; i < ROUNDS; i++) {
      shared.lockWrite();
      write();
      shared.unlockWrite();
      Note note = notes.take();
      meeting.give(note);
      given++;
    }
    ended[PEERS] = true;
  }

  private void meet() {
    while (true) {
      Note note = meeting.take();
      met++;
      note.free();
    }
  }

  private void hear(Subscription<Note> subscription, int number) {
    while (true) {
      Note note = subscription.take();
      heard[number] += note.number;
      note.free();
    }
  }

  private void enter() {
    inside++;
    wrong += inside - 1;
  }

  private void leave() {
    wrong += inside - 1;
    inside--;
  }

  private void write() {
    writers++;
    wrong += writers - 1;
    for (boolean reads : reading) {
      wrong += reads ? 1 : 0;
    }
    writers--;
  }

  private void judge() {
    clock.sleep(3);
    say(wrong);
    for (boolean hasEnded : ended) {
      wrong += hasEnded ? 0 : 1;
    }
    say(wrong);
    say(given + urgentlyGiven - met);
    say(2 * published - missed - heard[0] - heard[1]);
    say(started - (handled > 0 ? 1 : 0));
    say(alarms > handled || handled > 0 && alarms == 0 ? 0 : 1);
    int free = 0;
    for (Note note = notes.alloc(); note != null; note = notes.alloc()) {
      free++;
      counted.put(note);
    }
    say(free);
  }

  /** Locks and reads in turn. */
  private static final class Peer extends Actor {
    private final InjectedLocks workload;
    private final int number;

    Peer(InjectedLocks workload, int number) {
      this.workload = workload;
      this.number = number;
    }

    @Override
    protected void run() {
      for (int i = 0; i < ROUNDS; i++) {
        workload.mutex.lock();
        workload.enter();
        giveWay();
        workload.leave();
        workload.mutex.unlock();
        workload.shared.lockRead();
        workload.reading[number] = true;
        giveWay();
        workload.wrong += workload.writers;
        workload.reading[number] = false;
        workload.shared.unlockRead();
      }
      workload.ended[number] = true;
    }
  }
}
