package dev.cortado.examples.primitives;

import dev.cortado.kernel.Starter;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/** Applications that differ in one thing, which their images are compared by. */
public final class Specialised {
  private Specialised() {}

  /** Actors that hand one note round, each at a level and through a queue as the heirs say. */
  public abstract static class Round extends Scenario {
    @Override
    final void script() {
      Pool<Note> pool = wiring().pool("notes", 1, Note::new);
      Queue<Note> out = wiring().queue("out");
      Queue<Note> back = wiring().queue("back");
      actor(
          "first",
          1,
          () -> {
            Note note = pool.alloc();
            if (note != null) {
              out.put(note);
            }
            while (true) {
              out.put(back.take());
            }
          });
      for (int i = 0; i < answering(); i++) {
        actor(
            "answering" + i,
            priority(),
            () -> {
              while (true) {
                back.put(out.take());
              }
            });
      }
      more();
    }

    int answering() {
      return 1;
    }

    int priority() {
      return 1;
    }

    void more() {}
  }

  /** One level, one waiter at each queue. */
  public static final class OneLevel extends Round {}

  /** Two levels of one actor each. */
  public static final class TwoLevels extends Round {
    @Override
    int priority() {
      return 2;
    }
  }

  /** One level, two waiters at one of the queues. */
  public static final class TwoWaiters extends Round {
    @Override
    int answering() {
      return 2;
    }
  }

  /** As {@link TwoLevels}, with an actor that starts later. */
  public static final class Deferred extends Round {
    @Override
    int priority() {
      return 2;
    }

    @Override
    void more() {
      Starter starter = deferred("later", 2, () -> say(1));
      handler(starter::start);
    }
  }

  /** As {@link TwoLevels}, with statistics of nothing. */
  public static final class AsksForNoStatistics extends Round {
    @Override
    int priority() {
      return 2;
    }

    @Override
    void more() {
      wiring().statistics();
    }
  }

  /** As {@link TwoLevels}, with a hook for the idle processor. */
  public static final class Idling extends Round {
    @Override
    int priority() {
      return 2;
    }

    @Override
    void more() {
      wiring().idle(() -> say(2));
    }
  }
}
