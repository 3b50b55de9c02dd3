package dev.cortado.examples.primitives;

import dev.cortado.kernel.Signal;
import dev.cortado.time.Deadline;

/** A signal that is raised too early, too late, twice, and by an interrupt handler. */
public final class Signals extends Scenario {
  @Override
  void script() {
    Signal signal = new Signal();
    Signal again = new Signal();
    Deadline patience = clock.deadline();
    handler(() -> signal.raise(7));
    actor(
        "awaiter",
        1,
        () -> {
          say(signal.poll() ? 0 : 1);
          sayAt(signal.await(patience.in(3)) ? 0 : 2);
          again.raise();
          say(signal.await());
          say(signal.poll() ? 0 : 3);
          say(signal.await());
          say(signal.await(patience.in(3)) ? signal.value() : 0);
          sayAt(4);
        });
    actor(
        "raiser",
        2,
        () -> {
          again.await();
          signal.raise(5);
          signal.raise(6);
          clock.sleep(2);
          interrupt();
          clock.sleep(2);
          signal.raise(8);
        });
  }
}
