package dev.cortado.examples.primitives;

import dev.cortado.kernel.Branch;
import dev.cortado.kernel.Select;
import dev.cortado.kernel.Signal;
import dev.cortado.kernel.sharing.Follower;
import dev.cortado.kernel.sharing.Watch;

/** A follower whose watch is set several times while a select takes another branch. */
public final class Overtaken extends Scenario {
  @Override
  void script() {
    Watch watch = new Watch(0);
    Follower follower = watch.follower();
    Signal signal = new Signal();
    Select select = Select.inOrder();
    Branch signals = select.on(signal);
    Branch settings = select.on(follower);
    actor(
        "selector",
        1,
        () -> {
          say(select.await() == signals.index() ? 10 + follower.unseen() : 0);
          say(select.await() == settings.index() ? 20 + follower.unseen() : 0);
          sayAt(30 + follower.value());
        });
    actor(
        "setter",
        2,
        () -> {
          clock.sleep(5);
          for (int i = 1; i <= 5; i++) {
            watch.set(i);
          }
          signal.raise();
        });
  }
}
