package dev.cortado.time;

import dev.cortado.machine.Cpu;
import dev.cortado.machine.InterruptHandler;
import dev.cortado.machine.LinkTimeFact;
import dev.cortado.machine.Spinlock;
import dev.cortado.machine.Suspension;

/**
 * Counts ticks since boot and wakes who sleeps, on the core's SysTick or a timer.
 *
 * <p>Device; made by the wiring. The tick's interrupt outranks every reader of time. A tick costs a
 * few instructions and one step for each sleeper that it wakes. Lateness: a sleeper becomes ready
 * in the interrupt of its tick; ticks are lost only if interrupts stay masked for a whole tick.
 */
public final class Clock implements InterruptHandler {
  private static final int MILLIS_PER_SECOND = 1000;

  @LinkTimeFact(value = LinkTimeFact.Kind.REACHED, by = "uptimeTicks")
  private boolean countsWraps = true;

  @LinkTimeFact(LinkTimeFact.Kind.CEILING)
  private byte ceiling;

  /** Held by the tick while it advances the wheel and so makes sleepers ready, each locked anew. */
  @LinkTimeFact(LinkTimeFact.Kind.OUTER_SPINLOCK)
  private int spinlock;

  private final int tickHz;
  private final TickSource source;
  private TimerWheel wheel = new TimerWheel(1);

  /** What turns the wheel where the timer has an alarm, else null. */
  private final Tickless tickless;

  /** Wiring only. */
  private int deadlines;

  /** Written by the tick's interrupt only. */
  private volatile int nowTicks;

  /** How often {@link #nowTicks} has wrapped; written by the tick's interrupt only. */
  private volatile int wraps;

  /**
   * Makes a clock; applications ask their board for it.
   *
   * @param coreHz the frequency of the core's clock
   * @param tickHz ticks a second
   * @throws IllegalArgumentException if {@code tickHz} does not divide {@code coreHz} into periods
   *     of 2 to 2^24 cycles
   */
  public Clock(int coreHz, int tickHz) {
    this(new SysTickSource(coreHz, tickHz), tickHz);
  }

  /**
   * Makes a clock on a timer; applications ask their board for it.
   *
   * @param source interrupts {@code tickHz} times a second; an {@link AlarmSource} only when
   *     somebody is due, and the clock is tickless then
   * @param tickHz ticks a second
   */
  public Clock(TickSource source, int tickHz) {
    this.source = source;
    this.tickHz = tickHz;
    tickless = source instanceof AlarmSource alarm ? new Tickless(alarm) : null;
  }

  /**
   * Wiring: sizes the wheel for {@code sleepers} activities beside the deadlines; nothing may hang
   * in it yet.
   */
  public void expect(int sleepers) {
    wheel = new TimerWheel(Math.max(1, TimerWheel.bits(sleepers + deadlines)));
  }

  /**
   * Wiring: leaves out the levels of the wheel that no wait of up to {@code ticks}, at least 1, has
   * a use for; nothing may hang in it yet. Waits that last longer come at their tick all the same,
   * with more steps on the way.
   */
  public void expectWaitsOf(int ticks) {
    wheel = new TimerWheel(Math.min(wheel.levels(), TimerWheel.levelsFor(ticks)));
    if (tickless != null) {
      tickless.expectWaitsOf(ticks);
    }
  }

  /** Returns the rate of this clock in ticks a second. */
  public int tickHz() {
    return tickHz;
  }

  /**
   * Wiring: returns how many ticks {@code millis} milliseconds are, rounded up.
   *
   * @throws ArithmeticException if that is more than 2^31-1
   */
  public int ticksOfMillis(int millis) {
    long scaled = (long) millis * tickHz + MILLIS_PER_SECOND - 1;
    return Math.toIntExact(scaled / MILLIS_PER_SECOND);
  }

  /** Returns the ticks since boot; wraps after 2^32, so compare differences. */
  public int nowTicks() {
    return tickless != null ? tickless.nowTicks() : nowTicks;
  }

  /** Returns the ticks since boot, which do not wrap before 2^63. */
  public long uptimeTicks() {
    if (tickless != null) {
      return tickless.uptimeTicks();
    }
    if (spinlock != 0) {
      return lockedUptimeTicks();
    }
    int high;
    int low;
    do {
      high = wraps;
      low = nowTicks();
    } while (high != wraps);
    return ((long) high << Integer.SIZE) | (low & 0xFFFF_FFFFL);
  }

  /** The tick of another core does not outrank the reader. */
  private long lockedUptimeTicks() {
    lock();
    long uptime = ((long) wraps << Integer.SIZE) | (nowTicks & 0xFFFF_FFFFL);
    unlock();
    return uptime;
  }

  /**
   * Returns the counts of the clock's timer since boot, a fraction of a tick each; wraps after
   * 2^32, so compare differences. Two words are read again if a tick comes between; where the timer
   * counts ticks itself, there is one.
   */
  public int nowCounts() {
    if (tickless != null) {
      return tickless.nowTicks();
    }
    int ticks;
    int counts;
    do {
      ticks = nowTicks();
      counts = source.counts();
    } while (ticks != nowTicks());
    return ticks * source.countsPerTick() + counts;
  }

  /** Returns the counts a second that {@link #nowCounts} counts, at least {@link #tickHz}. */
  public int countHz() {
    return tickHz * source.countsPerTick();
  }

  /**
   * Waits until {@code ticks} further ticks have come; the first may come at once, so the wait
   * lasts more than {@code ticks - 1} and at most {@code ticks} periods. Returns at once if {@code
   * ticks} is less than 1. Only from actors. Cancelling takes the sleeper out of the wheel.
   */
  public void sleep(int ticks) {
    if (ticks > 0) {
      Sleeper me = running();
      if (tickless != null) {
        me.deadlineTicks = nowTicks() + ticks;
        if (!hang(me)) {
          return;
        }
      } else {
        lock();
        int now = nowTicks();
        me.deadlineTicks = now + ticks;
        wheel.insert(me, now);
        unlock();
      }
      // at least once: a tick that came first has made this ready, and the next would again
      do {
        throwIfCancelled();
        Suspension.suspend();
      } while (isTooEarly());
    }
  }

  /**
   * Waits until the tick {@code deadlineTicks} has come, at most 2^31-1 ticks ahead; returns at
   * once if it has. Only from actors. Cancelling takes the sleeper out of the wheel.
   */
  public void sleepUntil(int deadlineTicks) {
    Sleeper me = running();
    if (tickless != null) {
      me.deadlineTicks = deadlineTicks;
      if (!hang(me)) {
        return;
      }
    } else {
      lock();
      int now = nowTicks();
      if (deadlineTicks - now <= 0) {
        unlock();
        return;
      }
      me.deadlineTicks = deadlineTicks;
      wheel.insert(me, now);
      unlock();
    }
    // at least once: a tick that came first has made this ready, and the next would again
    do {
      throwIfCancelled();
      Suspension.suspend();
    } while (isTooEarly());
  }

  /**
   * Wiring: makes a gate that opens every {@code periodTicks} ticks, without drift.
   *
   * @throws IllegalArgumentException if {@code periodTicks} is less than 1
   */
  public PeriodicGate every(int periodTicks) {
    return new PeriodicGate(this, periodTicks);
  }

  /** Wiring: makes a deadline, not set, for one actor. */
  public Deadline deadline() {
    deadlines++;
    return new Deadline(this);
  }

  /** Device, at boot: starts the tick. */
  public void start() {
    source.start();
  }

  /** One tick. */
  @Override
  public void onInterrupt() {
    source.acknowledge();
    if (spinlock != 0) {
      Spinlock.claim(spinlock);
    }
    turn();
    if (spinlock != 0) {
      Spinlock.release(spinlock);
    }
  }

  private void turn() {
    if (tickless != null) {
      tickless.onAlarm();
      return;
    }
    int now = nowTicks + 1;
    if (countsWraps && now == 0) {
      wraps++;
    }
    nowTicks = now;
    wheel.advance(now);
  }

  /** Sets {@code deadline} to the tick {@code atTicks}, or says at once that it is over. */
  void hangUp(Deadline deadline, int atTicks) {
    if (tickless != null) {
      takeDown(deadline);
      deadline.deadlineTicks = atTicks;
      deadline.note(true, false); // before it hangs: behind that the alarm may come
      if (!hang(deadline)) {
        deadline.note(false, true);
      }
      return;
    }
    lock();
    if (deadline.hangs()) {
      remove(deadline);
    }
    deadline.deadlineTicks = atTicks;
    int now = nowTicks();
    boolean comes = atTicks - now > 0;
    if (comes) {
      wheel.insert(deadline, now);
    }
    deadline.note(comes, !comes);
    unlock();
  }

  /** Takes {@code deadline} out of the wheel, if it hangs there. */
  void takeDown(Deadline deadline) {
    lock();
    if (deadline.hangs()) {
      remove(deadline);
    }
    deadline.note(false, false);
    unlock();
  }

  /**
   * Hangs {@code sleeper} into the alarm's wheel and returns whether its tick is still to come. No
   * loop is masked: the slot is found before, and again if the wheel was turned meanwhile.
   */
  private boolean hang(Sleeper sleeper) {
    int deadlineTicks = sleeper.deadlineTicks;
    boolean hangs = false;
    while (!hangs) {
      lock();
      int standsTicks = tickless.stand();
      unlock();
      if (deadlineTicks - nowTicks() <= 0) {
        return false;
      }
      boolean inReach = deadlineTicks - standsTicks > 0;
      int slot = inReach ? tickless.slot(deadlineTicks, standsTicks) : 0;
      lock();
      if (inReach) {
        hangs = tickless.hang(sleeper, slot, standsTicks);
      } else {
        tickless.turnSoon();
      }
      unlock();
    }
    return true;
  }

  private void remove(Sleeper sleeper) {
    if (tickless != null) {
      tickless.remove(sleeper);
    } else {
      wheel.remove(sleeper);
    }
  }

  /** Returns the tick up to which everybody has been woken. */
  private int turnedTicks() {
    return tickless != null ? tickless.turnedTicks() : nowTicks;
  }

  /**
   * Returns whether the running sleeper's time has not come. The loops that ask stand in each
   * method that waits: one of their own would have a state of its own in every frame.
   */
  private boolean isTooEarly() {
    return turnedTicks() - running().deadlineTicks < 0;
  }

  /** Ends the running sleeper, if it is cancelled. */
  private void throwIfCancelled() {
    Sleeper sleeper = running();
    if (sleeper.isCancelled()) {
      lock();
      if (isTooEarly()) {
        remove(sleeper);
      }
      unlock();
      sleeper.unwind();
    }
  }

  private static Sleeper running() {
    return (Sleeper) Suspension.current();
  }

  /**
   * Lets interrupts in while another core has the lock: its tick may wait until this core has taken
   * a call.
   */
  private void lock() {
    Cpu.mask(ceiling);
    if (spinlock != 0) {
      while (!Spinlock.tryClaim(spinlock)) {
        Cpu.unmask();
        Cpu.instructionSynchronizationBarrier();
        Cpu.mask(ceiling);
      }
    }
  }

  private void unlock() {
    if (spinlock != 0) {
      Spinlock.release(spinlock);
    }
    Cpu.unmask();
  }
}
