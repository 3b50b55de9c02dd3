package dev.cortado.time;

/** What interrupts at each tick of a {@link Clock}: the core's SysTick, or a timer of the chip. */
public interface TickSource {
  /** Device, at boot, with interrupts masked: begins to tick. */
  void start();

  /** Device, first in each tick's interrupt: clears the event, where the source does not itself. */
  void acknowledge();

  /** Returns how many counts of the timer make a tick, at least 1. */
  int countsPerTick();

  /** Device: returns the counts since the tick began, 0 to {@link #countsPerTick()} - 1. */
  int counts();
}
