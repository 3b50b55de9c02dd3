package dev.cortado.examples.primitives;

import dev.cortado.kernel.Job;
import dev.cortado.kernel.Priority;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/**
 * Loops that wait twice in one turn, for the same thing, and in ways that come back to their
 * beginning; woken up for nothing, too.
 */
public final class Turns extends Scenario {
  private static final int MESSAGES = 5;

  private Queue<Note> queue;

  @Override
  void script() {
    Pool<Note> pool = wiring().pool("notes", 1, Note::new);
    queue = wiring().queue("notes");
    Step step = wiring().actor("step", Priority.of(1), new Step(this));
    actor("taker", 1, this::take);
    actor(
        "giver",
        1,
        () -> {
          for (int i = 0; i < MESSAGES; i++) {
            queue.put(pool.take().number(i));
          }
          for (int i = 0; i < 2; i++) {
            step.wake(); // for nothing
            clock.sleep(1);
            step.start();
            step.join();
            step.wake(); // for nothing
            clock.sleep(1);
            sayAt(5);
          }
        });
  }

  private void take() {
    while (true) {
      Note odd = queue.take();
      say(10 + odd.number);
      odd.free();
      Note even = queue.take();
      say(20 + even.number);
      even.free();
    }
  }

  /** Takes a tick. */
  private static final class Step extends Job {
    private final Scenario scenario;

    Step(Scenario scenario) {
      this.scenario = scenario;
    }

    @Override
    protected void work() {
      say(3);
      scenario.clock.sleep(1);
      say(4);
    }
  }
}
