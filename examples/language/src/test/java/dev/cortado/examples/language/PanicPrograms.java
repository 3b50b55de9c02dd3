package dev.cortado.examples.language;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.PanicRecord;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Supervision;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.Memory;
import dev.cortado.machine.Panic;
import dev.cortado.time.Clock;

/** Programs that panic, and keep a record of it. */
public final class PanicPrograms {
  private PanicPrograms() {}

  /** Starts anew after a panic. */
  public static final class Resets extends Divides {
    /** Called by the linker. */
    public Resets() {
      super(PanicRecord.Then.RESET);
    }
  }

  /** Stays where it is after a panic. */
  public static final class Halts extends Divides {
    /** Called by the linker. */
    public Halts() {
      super(PanicRecord.Then.HALT);
    }
  }

  abstract static class Divides implements Firmware {
    private final PanicRecord.Then then;

    Divides(PanicRecord.Then then) {
      this.then = then;
    }

    @Override
    public void wire(Wiring wiring) {
      Clock clock = wiring.clock(1000);
      wiring.actor("divider", Priority.of(1), new Divider(clock, wiring.recordPanics(then)));
    }
  }

  /** Divides by zero first, stores nowhere in the run after, and then rests. */
  static final class Divider extends Actor {
    private final Clock clock;
    private final PanicRecord before;
    private int zero;

    Divider(Clock clock, PanicRecord before) {
      this.clock = clock;
      this.before = before;
    }

    @Override
    protected void run() {
      clock.sleep(3);
      if (!before.isPresent()) {
        Memory.store32(Throwing.OUT, 100);
        Memory.store32(Throwing.OUT, divide());
      }
      for (int i = 0; i < PanicRecord.WORDS; i++) {
        Memory.store32(Throwing.OUT, before.word(i));
      }
      if (before.kind() == Panic.DIVISION_BY_ZERO) {
        clock.sleep(4);
        Memory.store32(zero + 0x70000000, 1);
      }
      before.clear();
      Memory.store32(Throwing.OUT, before.isPresent() ? 1 : 0);
    }

    private int divide() {
      return 100 / zero;
    }
  }

  /** Three actors share a level, and the second fails twice: supervised or not. */
  abstract static class Shares implements Firmware {
    @Override
    public void wire(Wiring wiring) {
      Clock clock = wiring.clock(1000);
      PanicRecord before = wiring.recordPanics(PanicRecord.Then.RESET);
      wiring.actor("first", Priority.of(1), new Ticker(clock));
      Failing failing = wiring.actor("failing", Priority.of(1), new Failing(clock, before));
      wiring.actor("third", Priority.of(1), new Ticker(clock));
      wiring.actor("urgent", Priority.of(2), new Ticker(clock));
      supervise(wiring, failing);
    }

    void supervise(Wiring wiring, Actor failing) {}
  }

  /** The failure is a panic. */
  public static final class SharesLevel extends Shares {}

  /** The second failure resets the chip. */
  public static final class Escalates extends Shares {
    @Override
    void supervise(Wiring wiring, Actor failing) {
      wiring.supervise(failing, Supervision.restart().atMost(1, 100, Supervision.reset()));
    }
  }

  /** Fails where no actor runs: in a boot step. */
  public static final class BootsBadly extends Unattended {
    @Override
    void wireMore(Wiring wiring) {
      wiring.atBoot("check", () -> Memory.store32(Throwing.OUT, 100 / zero));
    }
  }

  /** Fails where no actor runs: in the idle hook. */
  public static final class IdlesBadly extends Unattended {
    @Override
    void wireMore(Wiring wiring) {
      wiring.idle(() -> Memory.store32(Throwing.OUT, 100 / (3 - clock.nowTicks())));
    }
  }

  /** Nothing but a clock and an actor that sleeps. */
  abstract static class Unattended implements Firmware {
    Clock clock;
    int zero;

    @Override
    public void wire(Wiring wiring) {
      clock = wiring.clock(1000);
      wiring.recordPanics(PanicRecord.Then.HALT);
      wiring.actor("ticker", Priority.of(1), new Ticker(clock));
      wireMore(wiring);
    }

    abstract void wireMore(Wiring wiring);
  }

  private static final class Ticker extends Actor {
    private final Clock clock;

    Ticker(Clock clock) {
      this.clock = clock;
    }

    @Override
    protected void run() {
      while (true) {
        clock.sleep(1);
      }
    }
  }

  private static final class Failing extends Actor {
    private final Clock clock;
    private final PanicRecord before;
    private final int[] table = {0, 1, 2};

    Failing(Clock clock, PanicRecord before) {
      this.clock = clock;
      this.before = before;
    }

    @Override
    protected void run() {
      if (before.isPresent()) {
        for (int i = 0; i < PanicRecord.WORDS; i++) {
          Memory.store32(Throwing.OUT, before.word(i));
        }
        return;
      }
      try {
        for (int i = 0; i < 5; i++) {
          clock.sleep(2);
          Memory.store32(Throwing.OUT, table[i]);
        }
      } finally {
        Memory.store32(Throwing.OUT, 300);
      }
    }
  }
}
