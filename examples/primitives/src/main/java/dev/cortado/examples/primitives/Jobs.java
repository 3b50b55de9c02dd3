package dev.cortado.examples.primitives;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Job;
import dev.cortado.kernel.Priority;
import dev.cortado.time.Deadline;

/** Jobs that are started, awaited, awaited too impatiently, and started again. */
public final class Jobs extends Scenario {
  @Override
  void script() {
    Counting quick = wiring().actor("quick", Priority.of(1), new Counting(this, 1, 3));
    Counting slow = wiring().actor("slow", Priority.of(2), new Counting(this, 2, 6));
    Deadline patience = clock.deadline();
    actor(
        "parent",
        1,
        () -> {
          say(quick.isUnderWay() ? 0 : 1);
          quick.start();
          slow.start();
          say(quick.isUnderWay() ? 2 : 0);
          sayAt(slow.join(patience.in(2)) ? 0 : 3);
          quick.join();
          sayAt(4);
          quick.join();
          quick.start();
          slow.join();
          sayAt(5);
          quick.join();
          sayAt(6);
        });
    actor(
        "other",
        1,
        () -> {
          clock.sleep(1);
          slow.join();
          sayAt(7);
        });
    for (int i = 1; i <= 3; i++) {
      wiring().actor("polite" + i, Priority.of(1), new Polite(this, i));
    }
    wiring().actor("alone", Priority.of(3), new Polite(this, 9));
  }

  /** Counts steps. */
  private static final class Counting extends Job {
    private final Scenario scenario;
    private final int number;
    private final int steps;

    Counting(Scenario scenario, int number, int steps) {
      this.scenario = scenario;
      this.number = number;
      this.steps = steps;
    }

    @Override
    protected void work() {
      for (int i = 0; i < steps; i++) {
        scenario.clock.sleep(1);
      }
      scenario.sayAt(number * 100);
    }
  }

  /** Lets the others go first, later. */
  private static final class Polite extends Actor {
    private final Scenario scenario;
    private final int number;

    Polite(Scenario scenario, int number) {
      this.scenario = scenario;
      this.number = number;
    }

    @Override
    protected void run() {
      scenario.clock.sleepUntil(20);
      for (int i = 0; i < 3; i++) {
        scenario.sayAt(number * 10 + i);
        giveWay();
      }
    }
  }
}
