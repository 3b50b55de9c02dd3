package dev.cortado.time;

import dev.cortado.machine.LinkTimeFact;

/**
 * Turns a timer wheel only when a sleeper is due: at an alarm, over all ticks that have passed.
 *
 * <p>Device; the clock masks, and the alarm's interrupt outranks every other user. The alarm is set
 * to the earliest deadline. It lies in the lowest slot that is not empty, since slots are ordered
 * as their deadlines are. Between two alarms the wheel stands still, so the slot of who is to be
 * hung up is found before anything is masked, and found again if an alarm came between. An alarm
 * takes at most one step a level in which somebody hangs, one for each sleeper that it moves or
 * wakes, and one for each in the slot of the next deadline.
 *
 * <p>On a chip with two cores the alarm interrupts one of them, and only the timer reaches it: who
 * comes late on the other core sets the alarm to a time that is still to come.
 *
 * <p>Invariant T1: while anything hangs in the wheel, the alarm is armed for its deadline or an
 * earlier time, or pending. Invariant T2: while the alarm is armed only it turns the wheel, so
 * whoever hangs in it is due later than {@code turnedTicks}, by less than 2^31 ticks.
 */
final class Tickless {
  /** Longer than it takes to set the alarm, even if the bus is busy. */
  private static final int SOON_TICKS = 2;

  /** The clock's, not 0 where two cores use this. */
  @LinkTimeFact(LinkTimeFact.Kind.OUTER_SPINLOCK)
  private int spinlock;

  private final AlarmSource alarm;
  private AlarmWheel wheel = new AlarmWheel(Integer.SIZE);

  // Guarded by the clock's section; the alarm's interrupt needs none.
  private boolean armed;
  private int armedTicks;
  private volatile int turnedTicks;

  Tickless(AlarmSource alarm) {
    this.alarm = alarm;
  }

  /** Wiring: leaves out levels that waits of up to {@code ticks} have no use for. */
  void expectWaitsOf(int ticks) {
    wheel = new AlarmWheel(TimerWheel.levelsFor(ticks));
  }

  int nowTicks() {
    return alarm.nowTicks();
  }

  long uptimeTicks() {
    return alarm.uptimeTicks();
  }

  /** Returns the tick up to which everybody has been woken. */
  int turnedTicks() {
    return turnedTicks;
  }

  /** Returns the tick at which the wheel stands: now, if nothing hangs in it. */
  int stand() {
    if (!armed) {
      turnedTicks = alarm.nowTicks();
    }
    return turnedTicks;
  }

  /** Returns the slot for a deadline at most 2^31-1 ticks after the one the wheel stands at. */
  int slot(int deadlineTicks, int standsTicks) {
    return wheel.slot(deadlineTicks, standsTicks);
  }

  /**
   * Hangs {@code sleeper} into {@code slot}, in constant time, if the wheel still stands at {@code
   * standsTicks}; returns whether it does.
   */
  boolean hang(Sleeper sleeper, int slot, int standsTicks) {
    if (turnedTicks != standsTicks) {
      return false;
    }
    wheel.hang(sleeper, slot);
    int deadlineTicks = sleeper.deadlineTicks;
    if (!armed || deadlineTicks - armedTicks < 0) {
      arm(deadlineTicks);
    }
    return true;
  }

  /** Has the wheel turned to now by the alarm's interrupt, at once or soon. */
  void turnSoon() {
    if (spinlock != 0) {
      armSoon();
    } else {
      alarm.pend();
    }
  }

  /** Takes {@code sleeper} down; an alarm for it alone comes for nothing. */
  void remove(Sleeper sleeper) {
    wheel.remove(sleeper);
  }

  /** The alarm's interrupt: wakes everybody who is due, also if it comes late or for nothing. */
  void onAlarm() {
    while (true) {
      turn(alarm.nowTicks());
      Sleeper next = wheel.earliest();
      if (next == null) {
        armed = false;
        return;
      }
      if (next.deadlineTicks - alarm.nowTicks() > 0) {
        arm(next.deadlineTicks);
        return;
      }
    }
  }

  private void arm(int atTicks) {
    armed = true;
    armedTicks = atTicks;
    alarm.arm(atTicks);
    if (alarm.nowTicks() - atTicks >= 0) { // it may have passed before it was armed
      turnSoon();
    }
  }

  private void armSoon() {
    int atTicks;
    do {
      atTicks = alarm.nowTicks() + SOON_TICKS;
      alarm.arm(atTicks);
    } while (alarm.nowTicks() - atTicks >= 0);
  }

  /** Who is woken may run at once, on another core, and looks at the tick before it goes on. */
  private void turn(int toTicks) {
    int fromTicks = turnedTicks;
    turnedTicks = toTicks;
    wheel.turn(fromTicks, toTicks);
  }
}
