package dev.cortado.hal.rp2040;

import dev.cortado.hal.facts.Rp2040;
import dev.cortado.machine.Memory;
import dev.cortado.machine.Nvic;
import dev.cortado.time.AlarmSource;

/**
 * TIMER with its alarm 0 (RP2040 datasheet, section 4.6): counts microseconds in 64 bits, and
 * compares the lower 32 with the alarm. Device.
 */
final class Alarm0 implements AlarmSource {
  private static final int ALARM = 1;

  @Override
  public void start() {
    Memory.store32(Rp2040.TIMER_ARMED, ALARM);
    Memory.store32(Rp2040.TIMER_TIMELW, 0);
    Memory.store32(Rp2040.TIMER_TIMEHW, 0);
    Memory.store32(Rp2040.TIMER_INTR, ALARM);
    Memory.store32(Rp2040.TIMER_INTE, ALARM);
  }

  @Override
  public void acknowledge() {
    Memory.store32(Rp2040.TIMER_INTR, ALARM);
  }

  @Override
  public int nowTicks() {
    return Memory.load32(Rp2040.TIMER_TIMERAWL);
  }

  /** Not through the latching registers, which a handler could read in between. */
  @Override
  public long uptimeTicks() {
    int high;
    int low;
    do {
      high = Memory.load32(Rp2040.TIMER_TIMERAWH);
      low = nowTicks();
    } while (high != Memory.load32(Rp2040.TIMER_TIMERAWH));
    return ((long) high << Integer.SIZE) | (low & 0xFFFF_FFFFL);
  }

  @Override
  public void arm(int atTicks) {
    Memory.store32(Rp2040.TIMER_ALARM0, atTicks);
  }

  @Override
  public void pend() {
    Nvic.pend(1 << Rp2040.IRQ_TIMER_0);
  }
}
