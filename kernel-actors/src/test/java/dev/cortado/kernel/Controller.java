package dev.cortado.kernel;

import dev.cortado.machine.InterruptHandler;
import dev.cortado.machine.ThreadedMachine;
import java.util.Map;
import java.util.TreeMap;

/**
 * An interrupt controller for tests: runs the most urgent pending handler where nothing more urgent
 * runs, on the machine's thread, as a Cortex-M does. A smaller line number is more urgent.
 */
final class Controller implements AutoCloseable {
  private static final int SET_PENDING = 0xe000e200;
  private static final int NOTHING = Integer.MAX_VALUE;

  final ThreadedMachine machine = new ThreadedMachine(activity -> ((Actor) activity).run());
  private final Map<Integer, InterruptHandler> handlers = new TreeMap<>();
  private int pending;
  private int runningLine = NOTHING;
  private boolean enabled;

  Controller() {
    machine.onStore(
        (address, value) -> {
          if (address == SET_PENDING) {
            pending |= value;
            dispatch();
          }
        });
    machine.interrupts(this::dispatch);
  }

  /** Gives {@code level} the line {@code irq} and makes it pending, as boot code does. */
  void add(int irq, Level level) {
    level.bind(irq);
    handlers.put(irq, level);
    pending |= 1 << irq;
  }

  /** Gives a device's handler the line {@code irq}. */
  void add(int irq, InterruptHandler handler) {
    handlers.put(irq, handler);
  }

  /** Takes interrupts from now on. */
  void boot() {
    enabled = true;
    dispatch();
  }

  /** Makes the line {@code irq} pending, as its peripheral would. */
  void pend(int irq) {
    pending |= 1 << irq;
    dispatch();
  }

  private void dispatch() {
    while (enabled && !machine.masked() && pending != 0) {
      int line = Integer.numberOfTrailingZeros(pending);
      if (line >= runningLine) {
        return;
      }
      pending &= ~(1 << line);
      int preempted = runningLine;
      runningLine = line;
      handlers.get(line).onInterrupt();
      runningLine = preempted;
    }
  }

  @Override
  public void close() {
    enabled = false;
    machine.close();
  }
}
