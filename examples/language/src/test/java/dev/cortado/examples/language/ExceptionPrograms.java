package dev.cortado.examples.language;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.Memory;
import dev.cortado.machine.Panic;
import dev.cortado.machine.Suspension;
import dev.cortado.time.Clock;

/** Programs whose exceptions meet several actors, or nobody. */
public final class ExceptionPrograms {
  private ExceptionPrograms() {}

  /** Two actors that throw at the same line and wait while they hold what they caught. */
  public static final class Rivals implements Firmware {
    @Override
    public void wire(Wiring wiring) {
      Clock clock = wiring.clock(1000);
      wiring.actor("slow", Priority.of(1), new Rival(clock, 10, 3));
      wiring.actor("fast", Priority.of(2), new Rival(clock, 20, 2));
    }
  }

  static final class Rival extends Actor {
    private final Clock clock;
    private final int base;
    private final int ticks;

    Rival(Clock clock, int base, int ticks) {
      this.clock = clock;
      this.base = base;
      this.ticks = ticks;
    }

    @Override
    protected void run() {
      for (int i = 0; i < 3; i++) {
        try {
          refuse(base + i);
        } catch (Throwing.Refusal e) {
          clock.sleep(ticks);
          Memory.store32(Throwing.OUT, e.code);
          clock.sleep(10 - ticks);
        }
      }
    }

    private static void refuse(int code) {
      throw new Throwing.Refusal(code);
    }
  }

  /** An actor that stops another one's wait. */
  public static final class Cancels implements Firmware {
    @Override
    public void wire(Wiring wiring) {
      Clock clock = wiring.clock(1000);
      Waiter waiter = wiring.actor("waiter", Priority.of(2), new Waiter(clock));
      wiring.actor("canceller", Priority.of(1), new Canceller(clock, waiter));
    }
  }

  static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  static final class Waiter extends Actor {
    private static final Cancelled CANCELLED = new Cancelled();

    private final Clock clock;
    volatile boolean cancelled;

    Waiter(Clock clock) {
      this.clock = clock;
    }

    @Override
    protected void run() {
      Memory.store32(Throwing.OUT, 1);
      try {
        work();
        Memory.store32(Throwing.OUT, 99);
      } catch (Cancelled e) {
        Memory.store32(Throwing.OUT, 3);
      }
    }

    private void work() {
      clock.sleep(1);
      try {
        pause();
      } finally {
        clock.sleep(2);
        Memory.store32(Throwing.OUT, 2);
        clock.sleep(10);
      }
    }

    private void pause() {
      while (!cancelled) {
        Suspension.suspend();
      }
      throw CANCELLED;
    }
  }

  static final class Canceller extends Actor {
    private final Clock clock;
    private final Waiter waiter;

    Canceller(Clock clock, Waiter waiter) {
      this.clock = clock;
      this.waiter = waiter;
    }

    @Override
    protected void run() {
      clock.sleep(5);
      Memory.store32(Throwing.OUT, 10);
      waiter.cancelled = true;
      waiter.makeReady();
      clock.sleep(5);
      Memory.store32(Throwing.OUT, 11);
    }
  }

  abstract static class Unsteady extends Actor implements Firmware {
    @Override
    public void wire(Wiring wiring) {
      wiring.actor("unsteady", Priority.of(1), this);
    }

    @Override
    protected void run() {
      try {
        if (Memory.load32(Throwing.OUT) > 3) {
          stop();
        }
      } finally {
        Memory.store32(Throwing.OUT, 1);
      }
    }

    abstract void stop();
  }

  /** Throws what nobody catches. */
  public static final class Throws extends Unsteady {
    @Override
    void stop() {
      throw new Throwing.Refusal("too much", 3, null);
    }
  }

  /** Stops. */
  public static final class Stops extends Unsteady {
    @Override
    void stop() {
      Panic.stop();
    }
  }
}
