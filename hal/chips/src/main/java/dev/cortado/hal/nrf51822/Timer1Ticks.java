package dev.cortado.hal.nrf51822;

import dev.cortado.hal.facts.Nrf51822;
import dev.cortado.machine.Memory;
import dev.cortado.time.TickSource;

/**
 * Ticks of TIMER1: it counts up to the tick and from 0 again, by itself. Device.
 *
 * <p>Starts the crystal and does not wait for it: until it has settled, within a millisecond, and
 * on a board without one, the ticks are as exact as the internal oscillator, a few percent.
 */
final class Timer1Ticks implements TickSource {
  private static final int COMPARE0_CLEAR = 1;
  private static final int COMPARE0 = 1 << 16;

  /** From one register of capture and compare to the next: the first is the tick's. */
  private static final int SECOND = 4;

  private final int prescaler;
  private final int count;

  Timer1Ticks(int prescaler, int count) {
    this.prescaler = prescaler;
    this.count = count;
  }

  @Override
  public void start() {
    Memory.store32(Nrf51822.CLOCK_TASKS_HFCLKSTART, 1);
    Memory.store32(Nrf51822.TIMER1_PRESCALER, prescaler);
    Memory.store32(Nrf51822.TIMER1_CC, count);
    Memory.store32(Nrf51822.TIMER1_SHORTS, COMPARE0_CLEAR);
    Memory.store32(Nrf51822.TIMER1_INTENSET, COMPARE0);
    Memory.store32(Nrf51822.TIMER1_TASKS_START, 1);
  }

  @Override
  public void acknowledge() {
    Memory.store32(Nrf51822.TIMER1_EVENTS_COMPARE, 0);
  }

  @Override
  public int countsPerTick() {
    return count;
  }

  @Override
  public int counts() {
    Memory.store32(Nrf51822.TIMER1_TASKS_CAPTURE + SECOND, 1);
    return Memory.load32(Nrf51822.TIMER1_CC + SECOND);
  }
}
