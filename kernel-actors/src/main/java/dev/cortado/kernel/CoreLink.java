package dev.cortado.kernel;

/**
 * How the two cores of a chip start, call and stop each other, as a board's chip does it.
 *
 * <p>Device; made by the board, as part of {@link dev.cortado.kernel.graph.CorePair}. In images
 * without actors on the second core nothing of it is left.
 */
public interface CoreLink {
  /** Returns the number of the core that runs the caller, 0 or 1. */
  int running();

  /**
   * Makes the interrupt lines of {@code lines} pending on the other core, bit n for line n, soon.
   * Called with interrupts enabled. Waits only while the other core has as many calls before it as
   * the chip can hold, and that core takes them with interrupts that nothing there outranks.
   */
  void call(int lines);

  /** At boot, before memory is set up: stops the second core, and releases all locks. */
  void hold();

  /** At boot, at the end: starts the second core, where {@code SecondCore} says. */
  void launch();

  /** Stops the other core for good; where both call this, it returns on one of them only. */
  void stopOther();

  /** Starts the whole chip anew. Never returns. */
  void reset();
}
