package dev.cortado.emulator.core;

import dev.cortado.machine.CortexM;
import java.util.Arrays;

/**
 * The interrupt controller: what is pending, enabled and active, and which is most urgent (ARMv6-M
 * Architecture Reference Manual, B1.5.4 and B3.4). Host only.
 *
 * <p>A line that a peripheral holds high becomes pending again when its handler returns.
 */
public final class Nvic {
  private static final int IDLE_PRIORITY = 256;
  private static final int HARD_FAULT_PRIORITY = -1;
  private static final int NMI_PRIORITY = -2;
  private static final int PRIORITY_MASK = 0xc0;

  private final Core core;
  private int pending;
  private int enabled;
  private int high;
  private final int[] priorities = new int[CortexM.NVIC_LINES];
  private int systemPending;
  private final int[] systemPriorities = new int[CortexM.EXCEPTION_IRQ0];
  private final int[] activeStack = new int[CortexM.NVIC_LINES + CortexM.EXCEPTION_IRQ0];
  private int activeCount;
  private int activeLines;
  private boolean sendsEventOnPend;
  private Nvic twin;

  Nvic(Core core) {
    this.core = core;
  }

  void reset() {
    pending = 0;
    enabled = 0;
    high = 0;
    activeLines = 0;
    activeCount = 0;
    systemPending = 0;
    sendsEventOnPend = false;
    Arrays.fill(priorities, 0);
    Arrays.fill(systemPriorities, 0);
    systemPriorities[CortexM.EXCEPTION_HARD_FAULT] = HARD_FAULT_PRIORITY;
    systemPriorities[CortexM.EXCEPTION_NMI] = NMI_PRIORITY;
  }

  /** Routes what peripherals drive to {@code other}, too: that of a second core. */
  public void routeTo(Nvic other) {
    twin = other;
  }

  /** A peripheral drives {@code line} of each core. */
  public void line(int line, boolean level) {
    lineHere(line, level);
    if (twin != null) {
      twin.lineHere(line, level);
    }
  }

  /** A peripheral drives {@code line} of this core; a rising edge makes it pending. */
  public void lineHere(int line, boolean level) {
    int bit = 1 << line;
    if (level && (high & bit) == 0) {
      high |= bit;
      pend(bit);
    } else if (!level) {
      high &= ~bit;
    }
  }

  /** Makes the lines of {@code mask} pending, as a pulse on them or ISPR does. */
  public void pend(int mask) {
    if (sendsEventOnPend && (mask & ~pending) != 0) {
      core.eventRegistered = true;
    }
    pending |= mask;
    core.attention = true;
  }

  void clearPending(int mask) {
    pending &= ~mask | high & ~activeLines;
    core.attention = true;
  }

  void enable(int mask) {
    enabled |= mask;
    core.attention = true;
  }

  void disable(int mask) {
    enabled &= ~mask;
  }

  /** Returns the enabled lines, bit n for line n. */
  public int enabled() {
    return enabled;
  }

  /** Returns the pending lines, bit n for line n. */
  public int pending() {
    return pending;
  }

  void sendEventOnPend(boolean on) {
    sendsEventOnPend = on;
  }

  boolean sendsEventOnPend() {
    return sendsEventOnPend;
  }

  /** Makes SVCall, PendSV, SysTick or NMI pending, or not. */
  public void pendSystem(int exception, boolean on) {
    if (on && sendsEventOnPend && !isSystemPending(exception)) {
      core.eventRegistered = true;
    }
    systemPending = on ? systemPending | 1 << exception : systemPending & ~(1 << exception);
    core.attention = true;
  }

  boolean isSystemPending(int exception) {
    return (systemPending & 1 << exception) != 0;
  }

  int priorityOf(int exception) {
    return exception >= CortexM.EXCEPTION_IRQ0
        ? priorities[exception - CortexM.EXCEPTION_IRQ0]
        : systemPriorities[exception];
  }

  /** Sets the priority byte of {@code exception}, of which the top two bits exist. */
  void priority(int exception, int value) {
    if (exception >= CortexM.EXCEPTION_IRQ0) {
      priorities[exception - CortexM.EXCEPTION_IRQ0] = value & PRIORITY_MASK;
    } else if (exception >= CortexM.EXCEPTION_SVCALL) {
      systemPriorities[exception] = value & PRIORITY_MASK;
    }
    core.attention = true;
  }

  /** Returns the priority of what runs: the most urgent of the active exceptions. */
  int activePriority() {
    int best = IDLE_PRIORITY;
    for (int i = 0; i < activeCount; i++) {
      best = Math.min(best, priorityOf(activeStack[i]));
    }
    return best;
  }

  /**
   * Returns the most urgent pending exception above {@code priority}, or 0; lowest number first.
   */
  int best(int priority) {
    int found = 0;
    int limit = priority;
    for (int rest = systemPending; rest != 0; rest &= rest - 1) {
      int exception = Integer.numberOfTrailingZeros(rest);
      if (systemPriorities[exception] < limit) {
        found = exception;
        limit = systemPriorities[exception];
      }
    }
    for (int rest = pending & enabled; rest != 0; rest &= rest - 1) {
      int line = Integer.numberOfTrailingZeros(rest);
      if (priorities[line] < limit) {
        found = CortexM.EXCEPTION_IRQ0 + line;
        limit = priorities[line];
      }
    }
    return found;
  }

  void activate(int exception) {
    activeStack[activeCount++] = exception;
    if (exception >= CortexM.EXCEPTION_IRQ0) {
      int bit = 1 << exception - CortexM.EXCEPTION_IRQ0;
      pending &= ~bit;
      activeLines |= bit;
    } else {
      systemPending &= ~(1 << exception);
    }
  }

  void deactivate(int exception) {
    int kept = 0;
    for (int i = 0; i < activeCount; i++) {
      if (activeStack[i] != exception) {
        activeStack[kept++] = activeStack[i];
      }
    }
    activeCount = kept;
    if (exception >= CortexM.EXCEPTION_IRQ0) {
      int bit = 1 << exception - CortexM.EXCEPTION_IRQ0;
      activeLines &= ~bit;
      pending |= high & bit;
    }
  }

  /** Returns whether more than one exception is active. */
  boolean isNested() {
    return activeCount > 1;
  }
}
