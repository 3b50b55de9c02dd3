package dev.cortado.examples.language;

import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.PanicRecord;
import dev.cortado.kernel.Task;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.Memory;
import dev.cortado.time.Clock;

/** Programs whose tasks panic. */
public final class TaskPanics {
  private TaskPanics() {}

  /** A task that divides by zero in the end, and has the chip stay where it is. */
  public static final class Halts implements Firmware {
    /** Called by the linker. */
    public Halts() {}

    @Override
    public void wire(Wiring wiring) {
      wiring.recordPanics(PanicRecord.Then.HALT);
      wiring.task("shares", new Shares(wiring.clock(1000)));
    }
  }

  /** Divides among fewer and fewer. */
  static final class Shares extends Task {
    private final Clock clock;
    private int heads = 3;

    Shares(Clock clock) {
      this.clock = clock;
    }

    @Override
    protected void run() {
      while (true) {
        clock.sleep(2);
        heads--;
        Memory.store32(Throwing.OUT, share());
      }
    }

    private int share() {
      return 100 / heads;
    }
  }
}
