package dev.cortado.examples.primitives;

import dev.cortado.kernel.sharing.Follower;
import dev.cortado.kernel.sharing.Watch;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Subscription;
import dev.cortado.pools.Topic;
import dev.cortado.time.Deadline;

/** A watch and a topic, with a follower that is too slow and a subscriber that misses messages. */
public final class Broadcasts extends Scenario {
  @Override
  void script() {
    Pool<Note> pool = wiring().pool("notes", 4, Note::new);
    Topic<Note> topic = new Topic<>();
    Subscription<Note> quick = topic.subscribe(4);
    Subscription<Note> slow = topic.subscribe(1);
    Watch watch = new Watch(5);
    Follower eager = watch.follower();
    Follower lazy = watch.follower();
    Deadline patience = clock.deadline();
    actor(
        "quick",
        2,
        () -> {
          sayAt(eager.await(patience.in(2)) ? 0 : 1);
          sayAt(100 + eager.await());
          sayAt(100 + eager.await());
          sayAt(isNone(quick.take(patience.in(2))) ? 2 : 0);
          for (int i = 0; i < 3; i++) {
            Note note = quick.take();
            sayAt(200 + note.number);
            note.free();
          }
        });
    actor(
        "slow",
        1,
        () -> {
          clock.sleepUntil(8);
          say(lazy.unseen());
          sayAt(300 + lazy.await());
          say(lazy.unseen());
          clock.sleepUntil(20);
          Note note = slow.poll();
          sayAt(400 + (note == null ? 0 : note.number));
          say(slow.missed());
          say(isNone(slow.poll()) ? 3 : 0);
          say(free(pool));
          isNone(note);
          say(free(pool));
        });
    actor(
        "sender",
        3,
        () -> {
          clock.sleepUntil(4);
          watch.set(6);
          clock.sleepUntil(6);
          watch.set(7);
          watch.set(8);
          clock.sleepUntil(15);
          for (int i = 1; i <= 3; i++) {
            say(topic.publish(pool.take().number(i)));
          }
        });
  }

  /** Counts the free messages. */
  private static int free(Pool<Note> pool) {
    Note first = pool.alloc();
    if (first == null) {
      return 0;
    }
    Note second = pool.alloc();
    Note third = second == null ? null : pool.alloc();
    Note fourth = third == null ? null : pool.alloc();
    first.free();
    int count = 1;
    if (second != null) {
      second.free();
      count++;
    }
    if (third != null) {
      third.free();
      count++;
    }
    if (fourth != null) {
      fourth.free();
      count++;
    }
    return count;
  }
}
