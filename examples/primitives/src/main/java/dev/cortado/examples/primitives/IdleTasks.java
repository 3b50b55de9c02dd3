package dev.cortado.examples.primitives;

import dev.cortado.kernel.sharing.Semaphore;
import dev.cortado.machine.Cpu;

/** An idle hook that has all registers in use while a task preempts it, and finds them again. */
public final class IdleTasks extends Scenario {
  private volatile int seed = 5;
  private boolean asked;
  private int stirred;

  @Override
  void script() {
    Semaphore permits = new Semaphore(0);
    handler(permits::release);
    task(
        "urgent",
        () -> {
          while (true) {
            permits.acquire();
            say(2);
            stirred = mixed();
          }
        });
    wiring().idle(this::idle);
  }

  private void idle() {
    if (!asked) {
      asked = true;
      say(mixed());
      say(stirred);
    }
    Cpu.waitForInterrupt();
  }

  /** Asks for an interrupt between reading many numbers and using them. */
  private int mixed() {
    int a = seed;
    int b = seed;
    int c = seed;
    int d = seed;
    int e = seed;
    int f = seed;
    if (stirred == 0) {
      stirred = 1;
      interrupt();
    }
    return a + 3 * b + 5 * c - 7 * d + 11 * e - 2 * f;
  }
}
