package dev.cortado.time;

import dev.cortado.machine.SysTick;

/** Ticks of the core's SysTick, which clears its own event. Device; made while wiring. */
public final class SysTickSource implements TickSource {
  private final int cyclesPerTick;

  /**
   * Makes the source.
   *
   * @param coreHz the frequency of the core's clock
   * @param tickHz ticks a second
   * @throws IllegalArgumentException if {@code tickHz} does not divide {@code coreHz} into periods
   *     of 2 to 2^24 cycles
   */
  public SysTickSource(int coreHz, int tickHz) {
    if (tickHz < 1 || coreHz % tickHz != 0) {
      throw new IllegalArgumentException(
          "tickHz=" + tickHz + ", must divide the core clock, coreHz=" + coreHz);
    }
    cyclesPerTick = coreHz / tickHz;
    if (cyclesPerTick < 2 || cyclesPerTick > SysTick.MAX_PERIOD_CYCLES) {
      throw new IllegalArgumentException(
          "tickHz=" + tickHz + " makes " + cyclesPerTick + " cycles a tick, must be 2 to 2^24");
    }
  }

  @Override
  public void start() {
    SysTick.start(cyclesPerTick);
  }

  @Override
  public void acknowledge() {
    // the exception's entry does
  }

  @Override
  public int countsPerTick() {
    return cyclesPerTick;
  }

  @Override
  public int counts() {
    int left = SysTick.remainingCycles();
    return left == 0 ? 0 : cyclesPerTick - left; // the tick comes with 0, one before the reload
  }
}
