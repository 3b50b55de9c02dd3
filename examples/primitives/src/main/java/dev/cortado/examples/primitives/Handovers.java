package dev.cortado.examples.primitives;

import dev.cortado.pools.ByteRing;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Rendezvous;
import dev.cortado.time.Deadline;

/** A rendezvous and a ring of bytes, each with a side that is too fast, too slow, or gives up. */
public final class Handovers extends Scenario {
  private static final int BYTES = 10;

  private int sent;

  @Override
  void script() {
    Pool<Note> pool = wiring().pool("notes", 3, Note::new);
    Rendezvous<Note> rendezvous = new Rendezvous<>();
    ByteRing ring = new ByteRing(4);
    Deadline givers = clock.deadline();
    Deadline takers = clock.deadline();
    handler(() -> say(ring.offer(sent) ? 800 + sent++ : 900));
    actor("giver", 1, () -> give(pool, rendezvous, givers));
    actor(
        "taker",
        2,
        () -> {
          sayAt(isNone(rendezvous.take(takers.in(1))) ? 1 : 0);
          clock.sleepUntil(6);
          for (int i = 0; i < 2; i++) {
            Note note = rendezvous.take();
            sayAt(100 + note.number);
            note.free();
          }
          sayAt(ring.take(takers.in(4)) < 0 ? 2 : 0);
          clock.sleepUntil(30);
          for (int i = 0; i < BYTES; i++) {
            sayAt(200 + ring.take());
          }
          say(ring.sizeBytes());
        });
    actor(
        "ringer",
        1,
        () -> {
          clock.sleepUntil(25);
          for (int i = 0; i < 6; i++) {
            interrupt();
          }
          clock.sleepUntil(40);
          for (int i = 0; i < 6; i++) {
            interrupt();
            clock.sleep(1);
          }
        });
  }

  private void give(Pool<Note> pool, Rendezvous<Note> rendezvous, Deadline patience) {
    clock.sleepUntil(2);
    Note note = pool.take().number(1);
    boolean given = rendezvous.give(note, patience.in(2));
    sayAt(given ? 0 : 3);
    if (!given) {
      note.free();
    }
    Note kept = pool.take();
    say(kept == note ? 4 : 0);
    rendezvous.give(kept.number(2));
    sayAt(5);
    clock.sleepUntil(12);
    Note last = pool.take().number(3);
    given = rendezvous.give(last, patience.in(1));
    sayAt(given ? 6 : 0);
    if (!given) {
      last.free();
    }
  }
}
