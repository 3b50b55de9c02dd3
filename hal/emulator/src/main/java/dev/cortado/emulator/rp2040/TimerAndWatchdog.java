package dev.cortado.emulator.rp2040;

import dev.cortado.emulator.core.Core;
import dev.cortado.emulator.core.Timeline;
import dev.cortado.emulator.core.UnknownAccesses;
import dev.cortado.emulator.registers.Registers;
import dev.cortado.hal.facts.Rp2040;

/**
 * TIMER (section 4.6), and WATCHDOG (section 4.7) whose tick makes it count. Host only.
 *
 * <p>A clock change while the tick runs takes effect at the next access or alarm.
 */
final class TimerAndWatchdog implements Registers.Behaviour {
  private static final int ALARMS = 4;
  private static final int TICK_ENABLE = 1 << 9;
  private static final int TICK_RUNNING = 1 << 10;
  private static final int WATCHDOG_TRIGGER = 1 << 31;
  private static final int WATCHDOG_ENABLE = 1 << 30;
  private static final int LOAD_MASK = 0xffffff;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Core core;
  private final Timeline timeline;
  private final ClockTree clocks;
  private final Block timer;
  private final Block watchdog;
  private final Registers registers;
  private final Timeline.Event[] alarms = new Timeline.Event[ALARMS];

  /** Valid for those that are armed. */
  private final long[] dueMicroseconds = new long[ALARMS];

  private Timeline.Event bite;
  private double ticks;
  private long countedAtNanos;
  private double ticksPerNano;
  private int latchedHigh;
  private int writtenLow;
  private int armed;
  private int raised;
  private boolean paused;

  TimerAndWatchdog(Core core, ClockTree clocks, UnknownAccesses unknown) {
    this.core = core;
    this.timeline = core.timeline();
    this.clocks = clocks;
    timer = new Block(Rp2040.TIMER_BASE, this, unknown);
    registers = timer.registers();
    registers
        .declareMany(Rp2040.TIMER_TIMEHW, 4, 0)
        .declareMany(Rp2040.TIMER_ALARM0, ALARMS, 0)
        .declare(Rp2040.TIMER_ARMED, 0)
        .declareReadOnly(Rp2040.TIMER_TIMERAWH, 0)
        .declareReadOnly(Rp2040.TIMER_TIMERAWL, 0)
        .declare(Rp2040.TIMER_DBGPAUSE, 7)
        .declare(Rp2040.TIMER_PAUSE, 0)
        .declareMany(Rp2040.TIMER_INTR, 4, 0);
    watchdog = new Block(Rp2040.WATCHDOG_BASE, this, unknown);
    watchdog
        .registers()
        .declare(Rp2040.WATCHDOG_CTRL, 7 << 24)
        .declare(Rp2040.WATCHDOG_LOAD, 0)
        .declareReadOnly(Rp2040.WATCHDOG_REASON, 0)
        .declareMany(Rp2040.WATCHDOG_SCRATCH0, 8, 0)
        .declare(Rp2040.WATCHDOG_TICK, TICK_ENABLE);
  }

  Block timer() {
    return timer;
  }

  Block watchdog() {
    return watchdog;
  }

  @Override
  public void loading(int address) {
    long now = microseconds();
    switch (address) {
      case Rp2040.TIMER_TIMELR -> {
        latchedHigh = (int) (now >>> 32);
        registers.set(address, (int) now);
      }
      case Rp2040.TIMER_TIMEHR -> registers.set(address, latchedHigh);
      case Rp2040.TIMER_TIMERAWL -> registers.set(address, (int) now);
      case Rp2040.TIMER_TIMERAWH -> registers.set(address, (int) (now >>> 32));
      case Rp2040.TIMER_ARMED -> registers.set(address, armed);
      case Rp2040.TIMER_INTR -> registers.set(address, raised);
      case Rp2040.TIMER_INTS -> registers.set(address, status());
      case Rp2040.WATCHDOG_TICK -> {
        int value = watchdog.registers().get(address) & ~TICK_RUNNING;
        watchdog.registers().set(address, value | ((value & TICK_ENABLE) != 0 ? TICK_RUNNING : 0));
      }
      default -> {
        // Plain storage.
      }
    }
  }

  @Override
  public void stored(int address, int value, int previous) {
    ringWhatIsDue();
    switch (address) {
      case Rp2040.TIMER_TIMELW -> writtenLow = value;
      case Rp2040.TIMER_TIMEHW -> ticks = (double) ((long) value << 32 | writtenLow & 0xffffffffL);
      case Rp2040.TIMER_ALARM0, Rp2040.TIMER_ALARM1, Rp2040.TIMER_ALARM2, Rp2040.TIMER_ALARM3 ->
          armed |= 1 << (address - Rp2040.TIMER_ALARM0 >> 2);
      case Rp2040.TIMER_ARMED -> armed &= ~value;
      case Rp2040.TIMER_PAUSE -> paused = (value & 1) != 0;
      case Rp2040.TIMER_INTR -> raised &= ~value;
      case Rp2040.WATCHDOG_CTRL -> {
        if ((value & WATCHDOG_TRIGGER) != 0) {
          core.requestReset();
        }
        planBite();
      }
      case Rp2040.WATCHDOG_LOAD -> planBite();
      default -> {
        // Plain storage.
      }
    }
    plan();
  }

  /** Returns the count; also takes over what has changed the tick since the last call. */
  private long microseconds() {
    long now = timeline.nowNanos();
    ticks += (now - countedAtNanos) * ticksPerNano;
    countedAtNanos = now;
    int tick = watchdog.registers().get(Rp2040.WATCHDOG_TICK);
    int divisor = tick & 0x1ff;
    boolean runs = (tick & TICK_ENABLE) != 0 && divisor != 0 && !paused;
    ticksPerNano = runs ? clocks.referenceHz() / NANOS_PER_SECOND / divisor : 0;
    return (long) (ticks + 1e-3);
  }

  private void plan() {
    long now = microseconds();
    for (int i = 0; i < ALARMS; i++) {
      timeline.cancel(alarms[i]);
      int target = registers.get(Rp2040.TIMER_ALARM0 + 4 * i);
      long distance = target - (int) now & 0xffffffffL;
      dueMicroseconds[i] = now + (distance == 0 ? 1L << 32 : distance);
      if ((armed >> i & 1) != 0 && ticksPerNano > 0) {
        int alarm = i;
        double nanos = (dueMicroseconds[i] - ticks) / ticksPerNano;
        alarms[i] = timeline.at(timeline.after((long) Math.ceil(nanos)), cycle -> ring(alarm));
      }
    }
    updateInterrupts();
  }

  /** The instruction that stores may have passed an alarm's time by a few cycles. */
  private void ringWhatIsDue() {
    long now = microseconds();
    for (int i = 0; i < ALARMS; i++) {
      if ((armed >> i & 1) != 0 && now >= dueMicroseconds[i]) {
        timeline.cancel(alarms[i]);
        ring(i);
      }
    }
  }

  private void ring(int alarm) {
    armed &= ~(1 << alarm);
    raised |= 1 << alarm;
    updateInterrupts();
  }

  private int status() {
    return raised & registers.get(Rp2040.TIMER_INTE) | registers.get(Rp2040.TIMER_INTF);
  }

  private void updateInterrupts() {
    for (int i = 0; i < ALARMS; i++) {
      core.exceptions().nvic().line(Rp2040.IRQ_TIMER_0 + i, (status() >> i & 1) != 0);
    }
  }

  /** Erratum RP2040-E1: the watchdog counts down twice a tick. */
  private void planBite() {
    timeline.cancel(bite);
    boolean on = (watchdog.registers().get(Rp2040.WATCHDOG_CTRL) & WATCHDOG_ENABLE) != 0;
    if (on && ticksPerNano > 0) {
      int load = watchdog.registers().get(Rp2040.WATCHDOG_LOAD) & LOAD_MASK;
      long nanos = (long) Math.ceil(load / 2.0 / ticksPerNano);
      bite = timeline.at(timeline.after(nanos), cycle -> core.requestReset());
    }
  }
}
