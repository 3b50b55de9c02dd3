package dev.cortado.examples.primitives;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Signal;

/** Each actor awaits its own signal of an array, by an index that it was given while wiring. */
public final class SignalsByIndex extends Scenario {
  @Override
  void script() {
    Signal[] signals = {new Signal(), new Signal(), new Signal()};
    for (int i = 0; i < signals.length; i++) {
      wiring().actor("awaiter" + i, Priority.of(1), new Awaiter(this, signals, i));
    }
    actor(
        "raiser",
        1,
        () -> {
          clock.sleep(2);
          for (int i = signals.length - 1; i >= 0; i--) {
            signals[i].raise(10 * i);
          }
        });
  }

  /** Awaits the signal of its own. */
  private static final class Awaiter extends Actor {
    private final Scenario scenario;
    private final Signal[] signals;
    private final int own;

    Awaiter(Scenario scenario, Signal[] signals, int own) {
      this.scenario = scenario;
      this.signals = signals;
      this.own = own;
    }

    @Override
    protected void run() {
      scenario.say(own + signals[own].await());
    }
  }
}
