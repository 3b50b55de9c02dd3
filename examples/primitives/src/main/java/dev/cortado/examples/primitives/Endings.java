package dev.cortado.examples.primitives;

import dev.cortado.kernel.Job;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Supervision;

/** A supervised job whose finally block throws while it is cancelled: it ends all the same. */
public final class Endings extends Scenario {
  @Override
  void script() {
    Server server = wiring().actor("server", Priority.of(2), new Server(this));
    wiring().supervise(server, Supervision.restart());
    actor(
        "parent",
        1,
        () -> {
          for (int i = 0; i < 2; i++) {
            server.start();
            clock.sleep(5);
            server.cancel();
            sayAt(server.isUnderWay() ? 0 : 1);
          }
        });
    actor(
        "other",
        1,
        () -> {
          clock.sleep(2);
          server.join();
          sayAt(2);
        });
  }

  /** Fails when it is to end. */
  private static final class Server extends Job {
    private final Scenario scenario;

    Server(Scenario scenario) {
      this.scenario = scenario;
    }

    @Override
    protected void work() {
      scenario.sayAt(100);
      try {
        while (true) {
          scenario.clock.sleep(10);
        }
      } finally {
        fail();
      }
    }

    private void fail() {
      throw new IllegalStateException();
    }
  }
}
