package dev.cortado.hal.nrf51822;

import dev.cortado.hal.facts.Nrf51822;
import dev.cortado.kernel.TickTimer;
import dev.cortado.time.TickSource;

/**
 * TIMER0 (nRF51 Series Reference Manual, chapter 18) for a clock without a tick: the only timer of
 * the chip that counts in 32 bits. Host only.
 *
 * <p>It counts the 16 MHz clock divided by 2^n, n up to 9. The RTCs would do with less power, but
 * they count 32,768 Hz in 24 bits, and miss a compare value that is less than two counts ahead.
 */
final class Timer0 implements TickTimer {
  private static final int CLOCK_HZ = 16_000_000;
  private static final int MAX_PRESCALER = 9;

  @Override
  public String name() {
    return "TIMER0";
  }

  @Override
  public int irq() {
    return Nrf51822.IRQ_TIMER0;
  }

  @Override
  public int fastestHz() {
    return CLOCK_HZ;
  }

  @Override
  public boolean ticksAt(int tickHz) {
    return tickHz > 0
        && CLOCK_HZ % tickHz == 0
        && Integer.bitCount(CLOCK_HZ / tickHz) == 1
        && prescaler(tickHz) <= MAX_PRESCALER;
  }

  @Override
  public String rule() {
    return "without a tick TIMER0 counts, at 16 MHz divided by a power of two, up to 2^9";
  }

  @Override
  public TickSource at(int tickHz) {
    return new Timer0Alarm(prescaler(tickHz));
  }

  private static int prescaler(int tickHz) {
    return Integer.numberOfTrailingZeros(CLOCK_HZ / tickHz);
  }
}
