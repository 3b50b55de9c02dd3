package dev.cortado.hal.nrf51822;

import dev.cortado.hal.facts.Nrf51822;
import dev.cortado.machine.LinkTimeFact;
import dev.cortado.machine.Memory;
import dev.cortado.machine.Nvic;
import dev.cortado.time.AlarmSource;

/**
 * TIMER0 (nRF51 Series Reference Manual, chapter 18): counts in 32 bits from boot on, and compares
 * with an alarm. Device.
 *
 * <p>A compare event comes when the count becomes equal, so a value that is reached before it was
 * written is missed until the count wraps; the clock looks at the time behind {@link #arm}. An
 * alarm that nobody waits for any more comes again at each wrap, for nothing.
 *
 * <p>All reset sources reset the timer (chapter 11), so it starts at 0. It starts the crystal and
 * does not wait for it, as {@link Timer1Ticks} does. Anomaly 73 of the chip (events that reach
 * GPIOTE or RTC through the PPI while the core sleeps) does not concern it: it uses no PPI.
 */
final class Timer0Alarm implements AlarmSource {
  private static final int ALARM_EVENT = 1 << 16;
  private static final int HALF_EVENTS = 3 << 18;
  private static final int BITS_32 = 3;

  // Registers of capture and compare, as distances from the first, which is the alarm's.

  /** Only ever captured into. */
  private static final int NOW = 4;

  /** 0, as after a reset: the count wraps. */
  private static final int WRAP = 8;

  private static final int MIDDLE = 12;

  /** Where nobody asks for more than 32 bits, nobody counts them. */
  @LinkTimeFact(value = LinkTimeFact.Kind.REACHED, by = "uptimeTicks")
  private boolean countsHalves = true;

  private final int prescaler;

  /**
   * How often the count has passed its middle or wrapped: the bits of the time from the 32nd on.
   * Written by the interrupt only, and so late by one at times.
   */
  private volatile int halves;

  Timer0Alarm(int prescaler) {
    this.prescaler = prescaler;
  }

  @Override
  public void start() {
    Memory.store32(Nrf51822.CLOCK_TASKS_HFCLKSTART, 1);
    Memory.store32(Nrf51822.TIMER0_BITMODE, BITS_32);
    Memory.store32(Nrf51822.TIMER0_PRESCALER, prescaler);
    if (countsHalves) {
      Memory.store32(Nrf51822.TIMER0_CC + MIDDLE, Integer.MIN_VALUE);
    }
    Memory.store32(Nrf51822.TIMER0_INTENSET, ALARM_EVENT | (countsHalves ? HALF_EVENTS : 0));
    Memory.store32(Nrf51822.TIMER0_TASKS_START, 1);
  }

  /** Clears the events first: what happens behind that makes the interrupt pending anew. */
  @Override
  public void acknowledge() {
    Memory.store32(Nrf51822.TIMER0_EVENTS_COMPARE, 0);
    if (countsHalves) {
      Memory.store32(Nrf51822.TIMER0_EVENTS_COMPARE + WRAP, 0);
      Memory.store32(Nrf51822.TIMER0_EVENTS_COMPARE + MIDDLE, 0);
      halves = halvesAt(nowTicks(), halves);
    }
  }

  /**
   * Who is interrupted between the two accesses gets the count of the last capture before it went
   * on, which is a time within this call all the same.
   */
  @Override
  public int nowTicks() {
    Memory.store32(Nrf51822.TIMER0_TASKS_CAPTURE + NOW, 1);
    return Memory.load32(Nrf51822.TIMER0_CC + NOW);
  }

  /**
   * The halves are read before the count, which may have begun the next since, or before an
   * interrupt that is masked: its highest bit tells. So this needs no section, and is right unless
   * 2^31 ticks pass within it, or while the interrupt is masked.
   */
  @Override
  public long uptimeTicks() {
    int before = halves;
    int low = nowTicks();
    int high = halvesAt(low, before) >>> 1;
    return ((long) high << Integer.SIZE) | (low & 0xFFFF_FFFFL);
  }

  /** Returns {@code before}, or one more if {@code low} lies in the next half. */
  private static int halvesAt(int low, int before) {
    return before + ((low >>> Integer.SIZE - 1 ^ before) & 1);
  }

  @Override
  public void arm(int atTicks) {
    Memory.store32(Nrf51822.TIMER0_CC, atTicks);
  }

  @Override
  public void pend() {
    Nvic.pend(1 << Nrf51822.IRQ_TIMER0);
  }
}
