package dev.cortado.examples.primitives;

import dev.cortado.kernel.sharing.Semaphore;

/** So many tasks that the switch looks them up in a table; all of them ready at a time. */
public final class ManyTasks extends Scenario {
  static final int TASKS = 32;

  @Override
  void script() {
    Semaphore permits = new Semaphore(0);
    for (int number = 0; number < TASKS; number++) {
      int own = number;
      task(
          "task " + number,
          () -> {
            clock.sleep(2);
            say(own);
            permits.acquire();
            sayAt(own);
          });
    }
    actor(
        "giver",
        1,
        () -> {
          clock.sleep(4);
          for (int i = 0; i < TASKS - 1; i++) {
            permits.release();
          }
        });
  }
}
