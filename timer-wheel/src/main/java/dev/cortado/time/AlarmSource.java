package dev.cortado.time;

/**
 * A timer that counts by itself and can interrupt at one time to come, so that a {@link Clock} on
 * it needs no tick: one count is one tick.
 */
public interface AlarmSource extends TickSource {
  /** Returns the counts since the start, the low 32 bits. Device, from anywhere. */
  int nowTicks();

  /** Returns the counts since the start, all 64 bits. Device, from anywhere. */
  long uptimeTicks();

  /**
   * Lets the interrupt come when {@link #nowTicks()} is {@code atTicks}, instead of at the time
   * that was asked for before. A time that is over by now may be missed. Device, masked.
   */
  void arm(int atTicks);

  /** Makes the interrupt pending now. Device. */
  void pend();

  @Override
  default int countsPerTick() {
    return 1;
  }

  @Override
  default int counts() {
    return 0;
  }
}
