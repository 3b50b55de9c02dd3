package dev.cortado.examples.primitives;

import dev.cortado.kernel.Starter;

/** Actors that start later, alone on a level and among others, and that are started twice. */
public final class Starts extends Scenario {
  @Override
  void script() {
    Starter late = deferred("late", 1, () -> sayAt(11));
    Starter alone =
        deferred(
            "alone",
            2,
            () -> {
              sayAt(20);
              clock.sleep(3);
              sayAt(21);
            });
    Starter handled = deferred("handled", 3, () -> say(30));
    handler(handled::start);
    Starter peer = deferred("peer", 1, () -> sayAt(10));
    deferred("never", 1, () -> say(0));
    actor(
        "starting",
        1,
        () -> {
          say(alone.isStarted() ? 0 : 1);
          clock.sleep(2);
          alone.start();
          sayAt(2);
          late.start();
          peer.start();
          late.start();
          say(3);
          clock.sleep(1);
          interrupt();
          say(alone.isStarted() ? 4 : 0);
          alone.start();
          interrupt();
          clock.sleep(10);
          sayAt(5);
        });
  }
}
