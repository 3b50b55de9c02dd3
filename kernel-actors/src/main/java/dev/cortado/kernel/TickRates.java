package dev.cortado.kernel;

import dev.cortado.machine.SysTick;

/** Which rates a tick can have that is divided from the core's clock. Host only. */
final class TickRates {
  private static final int FEWEST_CYCLES = 2;

  private TickRates() {}

  /** Returns whether {@code tickHz} ticks a second are a whole number of cycles each. */
  static boolean isPossible(int coreHz, int tickHz) {
    return tickHz > 0
        && coreHz % tickHz == 0
        && coreHz / tickHz >= FEWEST_CYCLES
        && coreHz / tickHz <= SysTick.MAX_PERIOD_CYCLES;
  }

  /** Returns the possible rate that is the nearest to {@code tickHz}, the lower one of two. */
  static int nearest(int coreHz, int tickHz) {
    int from = Math.max(1, Math.min(tickHz, coreHz / FEWEST_CYCLES));
    for (int away = 0; ; away++) {
      if (isPossible(coreHz, from - away)) {
        return from - away;
      }
      if (isPossible(coreHz, from + away)) {
        return from + away;
      }
    }
  }
}
