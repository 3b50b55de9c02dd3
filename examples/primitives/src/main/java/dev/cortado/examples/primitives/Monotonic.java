package dev.cortado.examples.primitives;

import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Signal;
import java.time.Duration;

/** Actors whose deadlines say who preempts whom. */
public final class Monotonic extends Scenario {
  private final Signal fast = new Signal();
  private final Signal middle = new Signal();

  @Override
  void script() {
    deadline(
        "slow",
        50,
        () -> {
          say(1);
          middle.raise(2);
          say(5);
          clock.sleep(2);
          sayAt(6);
        });
    deadline("fast", 1, () -> say(fast.await()));
    deadline(
        "middle",
        10,
        () -> {
          say(middle.await());
          fast.raise(3);
          say(4);
        });
    deadline("beside", 50, () -> say(7));
  }

  private void deadline(String name, int millis, Runnable code) {
    wiring().actor(name, Priority.within(Duration.ofMillis(millis)), new Script(code));
  }
}
