package dev.cortado.examples.primitives;

import dev.cortado.kernel.IdleHook;
import dev.cortado.kernel.Signal;
import dev.cortado.machine.Cpu;

/**
 * A hook of the idle processor that looks, with interrupts masked, whether a handler has left
 * something to do, and sleeps if not; what it does is preempted.
 */
public final class Idles extends Scenario {
  private final Signal signal = new Signal();
  private volatile boolean asked;
  private int sleeps;

  @Override
  void script() {
    handler(() -> asked = true);
    wiring().idle(new Hook());
    actor(
        "asking",
        1,
        () -> {
          for (int i = 0; i < 3; i++) {
            clock.sleep(2);
            interrupt();
            sayAt(100 + i);
            say(signal.await());
          }
          say(sleeps == 0 ? 0 : 7);
        });
  }

  /** Says 50 before and 51 after it has raised the signal, which lets the actor preempt it. */
  private final class Hook implements IdleHook {
    @Override
    public void idle() {
      Cpu.disableInterrupts();
      boolean work = asked;
      if (!work) {
        sleeps++;
        Cpu.waitForInterrupt();
      }
      asked = false;
      Cpu.enableInterrupts();
      if (work) {
        say(50);
        signal.raise(40);
        say(51);
      }
    }
  }
}
