package dev.cortado.examples.primitives;

import dev.cortado.kernel.PanicRecord;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.sharing.Semaphore;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/** Small applications on two cores. */
public final class CoreParts {
  static final int MESSAGES = 20;

  private CoreParts() {}

  /** Wires two actors, each with a level to itself, that throw a message to and fro. */
  private static void pair(Scenario scenario, String name, int core) {
    Pool<Scenario.Note> pool = scenario.wiring().pool(name, 1, Scenario.Note::new);
    Queue<Scenario.Note> there = scenario.wiring().queue(name + " there");
    Queue<Scenario.Note> back = scenario.wiring().queue(name + " back");
    scenario
        .wiring()
        .actor(
            name + " thrower",
            Priority.of(2).onCore(core),
            new Script(
                () -> {
                  back.put(pool.take());
                  for (int i = 0; i < MESSAGES; i++) {
                    there.put(back.take());
                  }
                  Scenario.say(1 + core);
                }));
    scenario
        .wiring()
        .actor(
            name + " catcher",
            Priority.of(3).onCore(core),
            new Script(
                () -> {
                  while (true) {
                    back.put(there.take());
                  }
                }));
  }

  /** Each core has a pair of actors that exchange messages, and nothing is shared. */
  public static final class Apart extends Scenario {
    @Override
    void script() {
      pair(this, "near", 0);
      pair(this, "far", 1);
    }
  }

  /** As {@link Apart}, and one message goes from core to core. */
  public static final class Beside extends Scenario {
    @Override
    void script() {
      pair(this, "near", 0);
      // By code of its own: code that uses several queues treats them all alike.
      Pool<Note> pool = wiring().pool("across", 1, Note::new);
      Queue<Note> queue = wiring().queue("across");
      wiring().actor("giver", Priority.of(1), new Script(() -> queue.put(pool.take())));
      wiring()
          .actor(
              "taker",
              Priority.of(1).onCore(1),
              new Script(
                  () -> {
                    queue.take().free();
                    say(2);
                  }));
    }
  }

  /** More actors of core 1 sleep until one tick than calls fit between the cores. */
  public static final class Crowd extends Scenario {
    static final int SLEEPERS = 16;
    static final int ROUNDS = 6;

    @Override
    void script() {
      Semaphore ends = new Semaphore(0);
      for (int i = 0; i < SLEEPERS; i++) {
        wiring()
            .actor(
                "sleeper " + i,
                Priority.of(1 + i % 2).onCore(1),
                new Script(
                    () -> {
                      for (int round = 1; round <= ROUNDS; round++) {
                        clock.sleep(1);
                      }
                      ends.release();
                    }));
      }
      wiring()
          .actor(
              "busy",
              Priority.of(3).onCore(1),
              new Script(
                  () -> {
                    for (int round = 0; round < 40 * ROUNDS; round++) {
                      clock.sleep(1);
                    }
                  }));
      actor(
          "counting",
          1,
          () -> {
            for (int i = 0; i < SLEEPERS; i++) {
              ends.acquire();
            }
            say(SLEEPERS);
          });
    }
  }

  /** Core 1 fails while core 0 says words; recorded, and then both stand still. */
  public static class Fails extends Scenario {
    @Override
    void script() {
      wiring().recordPanics(then());
      int[] numbers = {1};
      actor(
          "talking",
          1,
          () -> {
            for (int i = 1; ; i++) {
              say(i);
              clock.sleep(1);
            }
          });
      wiring()
          .actor(
              "failing",
              Priority.of(1).onCore(1),
              new Script(
                  () -> {
                    clock.sleep(5);
                    numbers[clock.nowTicks()]++;
                  }));
    }

    PanicRecord.Then then() {
      return PanicRecord.Then.HALT;
    }
  }

  /** As {@link Fails}, but the chip starts anew. */
  public static final class FailsAndResets extends Fails {
    @Override
    PanicRecord.Then then() {
      return PanicRecord.Then.RESET;
    }
  }
}
