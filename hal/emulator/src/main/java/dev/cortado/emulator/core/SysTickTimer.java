package dev.cortado.emulator.core;

import dev.cortado.machine.CortexM;

/**
 * The 24-bit down counter (ARMv6-M Architecture Reference Manual, B3.3). Host only.
 *
 * <p>Counts the core's clock, also while the core sleeps and whatever CLKSOURCE says. The counter
 * loads RVR one cycle after it was 0, so a period is RVR + 1 cycles.
 */
final class SysTickTimer {
  private static final int MASK = 0xffffff;
  private static final int CONTROL_BITS =
      CortexM.SYST_CSR_ENABLE | CortexM.SYST_CSR_TICKINT | CortexM.SYST_CSR_CLKSOURCE;

  private final Core core;
  private int control;
  private int reload;
  private int stoppedAt;
  private boolean counted;

  /** While enabled: when the counter is next 0. */
  private long zeroCycle = Long.MAX_VALUE;

  private Timeline.Event event;

  SysTickTimer(Core core) {
    this.core = core;
  }

  void reset() {
    core.timeline.cancel(event);
    control = 0;
    reload = 0;
    stoppedAt = 0;
    counted = false;
    zeroCycle = Long.MAX_VALUE;
  }

  int control() {
    int value = control | (counted ? CortexM.SYST_CSR_COUNTFLAG : 0);
    counted = false;
    return value;
  }

  void control(int value) {
    int current = value();
    boolean wasEnabled = enabled();
    control = value & CONTROL_BITS;
    if (enabled() && !wasEnabled) {
      start(current);
    } else if (!enabled() && wasEnabled) {
      stop(current);
    }
  }

  int reload() {
    return reload;
  }

  void reload(int value) {
    reload = value & MASK;
    if (enabled() && zeroCycle == Long.MAX_VALUE) {
      start(0);
    }
  }

  int value() {
    if (!enabled() || zeroCycle == Long.MAX_VALUE) {
      return stoppedAt;
    }
    long left = zeroCycle - core.cycles;
    return (int) Math.min(left, reload) & MASK;
  }

  /** Any store to CVR clears the counter and COUNTFLAG; it then loads RVR. */
  void clear() {
    counted = false;
    stoppedAt = 0;
    if (enabled()) {
      start(0);
    }
  }

  private boolean enabled() {
    return (control & CortexM.SYST_CSR_ENABLE) != 0;
  }

  private void start(int from) {
    core.timeline.cancel(event);
    if (reload == 0 && from == 0) {
      zeroCycle = Long.MAX_VALUE;
      return;
    }
    schedule(core.cycles + (from == 0 ? reload + 1L : from));
  }

  private void stop(int current) {
    core.timeline.cancel(event);
    stoppedAt = current;
    zeroCycle = Long.MAX_VALUE;
  }

  private void schedule(long cycle) {
    zeroCycle = cycle;
    event = core.timeline.atCycle(cycle, this::onZero);
  }

  private void onZero(long cycle) {
    counted = true;
    if ((control & CortexM.SYST_CSR_TICKINT) != 0) {
      core.exceptions.nvic().pendSystem(CortexM.EXCEPTION_SYSTICK, true);
    }
    if (reload == 0) {
      stoppedAt = 0;
      zeroCycle = Long.MAX_VALUE;
    } else {
      schedule(cycle + reload + 1L);
    }
  }
}
