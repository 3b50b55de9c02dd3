package dev.cortado.kernel;

/** Finds rates that a timer has. Host only. */
final class TickRates {
  private TickRates() {}

  /** Returns the rate of {@code timer} that is the nearest to {@code tickHz}, the lower of two. */
  static int nearest(TickTimer timer, int tickHz) {
    int from = Math.max(1, Math.min(tickHz, timer.fastestHz()));
    for (int away = 0; ; away++) {
      if (timer.ticksAt(from - away)) {
        return from - away;
      }
      if (timer.ticksAt(from + away)) {
        return from + away;
      }
    }
  }
}
