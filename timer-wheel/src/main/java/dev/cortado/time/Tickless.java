package dev.cortado.time;

/**
 * Turns a timer wheel only when a sleeper is due: at an alarm, over all ticks that have passed.
 *
 * <p>Device; the clock masks, and the alarm's interrupt outranks every other user. The alarm is set
 * to the earliest deadline. It lies in the lowest slot that is not empty, since slots are ordered
 * as their deadlines are. Between two alarms the wheel stands still; before something is hung up it
 * is turned to now, which wakes nobody. Both take at most one step a level and one for each sleeper
 * that changes its slot, an alarm also one for each in the slot of the next deadline.
 *
 * <p>Invariant T1: while anything hangs in the wheel, the alarm is armed for its deadline or an
 * earlier time. Invariant T2: the wheel is never turned to or past {@code armedTicks} but by the
 * alarm, so whoever hangs in it is due later than {@code turnedTicks}.
 */
final class Tickless {
  private final AlarmSource alarm;
  private TimerWheel wheel = new TimerWheel(Integer.SIZE);

  // Guarded by masking; the alarm's interrupt needs none.
  private boolean armed;
  private int armedTicks;
  private volatile int turnedTicks;

  Tickless(AlarmSource alarm) {
    this.alarm = alarm;
  }

  /** Wiring: leaves out levels that waits of up to {@code ticks} have no use for. */
  void expectWaitsOf(int ticks) {
    wheel = new TimerWheel(TimerWheel.levelsFor(ticks));
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

  /** Hangs {@code sleeper} up, due after {@code nowTicks}, which was read in the same section. */
  void insert(Sleeper sleeper, int nowTicks) {
    if (!armed) {
      turnedTicks = nowTicks;
    } else {
      turn(armedTicks - nowTicks > 0 ? nowTicks : armedTicks - 1); // T2
    }
    wheel.insert(sleeper, turnedTicks);
    int deadlineTicks = sleeper.deadlineTicks;
    if (!armed || deadlineTicks - armedTicks < 0) {
      arm(deadlineTicks);
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
    if (alarm.nowTicks() - atTicks >= 0) {
      alarm.pend(); // it may have passed before it was armed
    }
  }

  private void turn(int toTicks) {
    wheel.turn(turnedTicks, toTicks);
    turnedTicks = toTicks;
  }
}
