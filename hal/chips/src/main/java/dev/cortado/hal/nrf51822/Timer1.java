package dev.cortado.hal.nrf51822;

import dev.cortado.hal.facts.Nrf51822;
import dev.cortado.kernel.TickTimer;
import dev.cortado.time.TickSource;

/**
 * TIMER1 (nRF51 Series Reference Manual, chapter 18) as the tick of a chip whose core has no
 * SysTick. Host only.
 *
 * <p>It counts the 16 MHz clock divided by 2^n, n up to 9, in 16 bits.
 */
final class Timer1 implements TickTimer {
  private static final int CLOCK_HZ = 16_000_000;
  private static final int FEWEST_CYCLES = 64;
  private static final int MAX_COUNT = (1 << 16) - 1;
  private static final int MAX_PRESCALER = 9;

  /** From here on the timer runs on the 1 MHz clock, which takes less power (chapter 18). */
  private static final int FRUGAL_PRESCALER = 4;

  @Override
  public String name() {
    return "TIMER1";
  }

  @Override
  public int irq() {
    return Nrf51822.IRQ_TIMER1;
  }

  @Override
  public int fastestHz() {
    return CLOCK_HZ / FEWEST_CYCLES;
  }

  @Override
  public boolean ticksAt(int tickHz) {
    return tickHz > 0
        && CLOCK_HZ % tickHz == 0
        && CLOCK_HZ / tickHz >= FEWEST_CYCLES
        && CLOCK_HZ / tickHz >> prescaler(tickHz) <= MAX_COUNT;
  }

  @Override
  public String rule() {
    return "a tick is a whole number of cycles of the 16 MHz clock, at least 64, and TIMER1 counts"
        + " to 65535 of them, or of twice as many, up to 2^9 times as many";
  }

  @Override
  public TickSource at(int tickHz) {
    int prescaler = prescaler(tickHz);
    return new Timer1Ticks(prescaler, CLOCK_HZ / tickHz >> prescaler);
  }

  /** Returns the n with which the tick is a whole number of counts, large enough if one is. */
  private static int prescaler(int tickHz) {
    int cycles = CLOCK_HZ / tickHz;
    int exact = Math.min(MAX_PRESCALER, Integer.numberOfTrailingZeros(cycles));
    int prescaler = Math.min(exact, FRUGAL_PRESCALER);
    while (prescaler < exact && cycles >> prescaler > MAX_COUNT) {
      prescaler++;
    }
    return prescaler;
  }
}
