package dev.cortado.examples.primitives;

import dev.cortado.examples.primitives.Scenario.Note;
import dev.cortado.kernel.Branch;
import dev.cortado.kernel.MessageBranch;
import dev.cortado.kernel.Select;
import dev.cortado.kernel.Signal;
import dev.cortado.kernel.sharing.Follower;
import dev.cortado.pools.Subscription;
import dev.cortado.time.Deadline;

/** Does one random thing after the other. */
final class Walk {
  private static final int STEPS = 40;

  private final Walks walks;
  private final int number;
  private final Deadline patience;
  private final Follower follower;
  private final Subscription<Note> subscription;
  private final Select select;
  private final MessageBranch<Note> message;
  private final Branch signal;
  private final Branch over;
  private final Signal mine;
  private final Select all;
  private final MessageBranch<Note> queued;
  private final MessageBranch<Note> free;
  private final MessageBranch<Note> met;
  private final MessageBranch<Note> published;
  private final Branch locked;
  private final Branch permitted;
  private int state;
  private int steps;

  Walk(Walks walks, int number) {
    this.walks = walks;
    this.number = number;
    patience = walks.clock.deadline();
    follower = walks.watch.follower();
    subscription = walks.topic.subscribe(1 + number % 2);
    mine = walks.signals[number];
    select = number % 2 == 0 ? Select.fair() : Select.inOrder();
    message = select.on(walks.queue);
    signal = select.on(mine);
    over = select.on(patience);
    all = number % 2 == 0 ? Select.inOrder() : Select.fair();
    queued = all.on(walks.queue);
    locked = all.on(walks.mutex);
    free = all.on(walks.notes);
    met = all.on(walks.meeting);
    permitted = all.on(walks.permits);
    published = all.on(subscription);
    all.on(follower);
    all.on(walks.errand);
    all.on(mine);
    state = walks.random * 31 + number + 1;
  }

  /** Walks to the end; {@code givingWay} lets others run first. */
  void run(Runnable givingWay) {
    while (steps < STEPS) {
      steps++;
      step(random(22), givingWay);
    }
    walks.ended.release();
    while (true) {
      subscription.take().free();
    }
  }

  private int random(int bound) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 8) % bound;
  }

  private void step(int what, Runnable givingWay) {
    switch (what) {
      case 0 -> put(walks.notes.take(patience.in(random(3))));
      case 1 -> put(walks.notes.alloc());
      case 2 -> free(walks.queue.take(patience.in(random(3))));
      case 3 -> inspect(walks.queue.poll());
      case 4 -> give(walks.notes.alloc());
      case 5 -> free(walks.meeting.take(patience.in(random(3))));
      case 6 -> publish(walks.notes.alloc());
      case 7 -> free(subscription.take(patience.in(random(2))));
      case 8 -> lock(givingWay);
      case 9 -> read(givingWay);
      case 10 -> write(givingWay);
      case 11 -> hold(givingWay);
      case 12 -> walks.signals[random(Walks.WALKERS)].raise(number);
      case 13 -> mine.await(patience.in(random(3)));
      case 14 -> walks.watch.set(number);
      case 15 -> follower.await(patience.in(random(3)));
      case 16 -> choose();
      case 17 -> run(walks.errand);
      case 18 -> bytes();
      case 19, 20 -> chooseOfAll(givingWay);
      default -> walks.clock.sleep(random(3));
    }
  }

  private void put(Note note) {
    if (note != null) {
      walks.queue.put(note);
    }
  }

  private void inspect(Note note) {
    if (note != null) {
      walks.wrong += walks.reading[slip()] ? 0 : 0;
      note.free();
    }
  }

  /** Returns an index, now and then one that is out of bounds. */
  private int slip() {
    return walks.fails && random(3) == 0 ? Walks.WALKERS : number;
  }

  private static void free(Note note) {
    if (note != null) {
      note.free();
    }
  }

  private void give(Note note) {
    if (note != null && !walks.meeting.give(note, patience.in(random(3)))) {
      note.free();
    }
  }

  private void publish(Note note) {
    if (note != null) {
      walks.topic.publish(note);
    }
  }

  private void lock(Runnable givingWay) {
    if (walks.mutex.lock(patience.in(random(4)))) {
      walks.enter();
      try {
        pause(givingWay);
      } finally {
        walks.leave();
        walks.mutex.unlock();
      }
    }
  }

  private void read(Runnable givingWay) {
    if (walks.shared.lockRead(patience.in(random(4)))) {
      walks.reading[number] = true;
      walks.wrong += walks.writers;
      try {
        pause(givingWay);
      } finally {
        walks.wrong += walks.writers;
        walks.reading[number] = false;
        walks.shared.unlockRead();
      }
    }
  }

  private void write(Runnable givingWay) {
    if (walks.shared.lockWrite(patience.in(random(4)))) {
      walks.writers++;
      try {
        pause(givingWay);
      } finally {
        walks.wrong += walks.writers - 1;
        for (boolean reads : walks.reading) {
          walks.wrong += reads ? 1 : 0;
        }
        walks.writers--;
        walks.shared.unlockWrite();
      }
    }
  }

  private void hold(Runnable givingWay) {
    if (walks.permits.acquire(patience.in(random(4)))) {
      try {
        pause(givingWay);
      } finally {
        walks.permits.release();
      }
    }
  }

  private void pause(Runnable givingWay) {
    if (random(2) == 0) {
      givingWay.run();
    } else {
      walks.clock.sleep(random(2));
    }
    if (walks.reading[slip()] && random(9) == 0) {
      state++;
    }
  }

  private void choose() {
    patience.in(random(4));
    int came = select.await();
    if (came == message.index()) {
      message.message().free();
    } else if (came != signal.index() && came != over.index()) {
      walks.wrong++;
    }
  }

  private void chooseOfAll(Runnable givingWay) {
    int came;
    try {
      came = all.await(patience.in(random(4)));
    } catch (IllegalStateException e) {
      return; // the errand has never been started
    }
    if (came == queued.index()) {
      queued.message().free();
    } else if (came == free.index()) {
      put(free.message());
    } else if (came == met.index()) {
      met.message().free();
    } else if (came == published.index()) {
      published.message().free();
    } else if (came == locked.index()) {
      walks.enter();
      try {
        pause(givingWay);
      } finally {
        walks.leave();
        walks.mutex.unlock();
      }
    } else if (came == permitted.index()) {
      try {
        pause(givingWay);
      } finally {
        walks.permits.release();
      }
    }
  }

  private void run(Walks.Errand errand) {
    try {
      switch (random(3)) {
        case 0 -> errand.start();
        case 1 -> errand.join(patience.in(random(4)));
        default -> errand.cancel();
      }
    } catch (IllegalStateException e) {
      state++; // it was under way already, or never has been
    }
  }

  private void bytes() {
    if (number == 0) {
      walks.put += walks.ring.put(number, patience.in(random(2))) ? 1 : 0;
    } else if (number == 1) {
      walks.taken += walks.ring.take(patience.in(random(2))) >= 0 ? 1 : 0;
    }
  }
}
