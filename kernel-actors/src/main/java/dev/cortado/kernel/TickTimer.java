package dev.cortado.kernel;

import dev.cortado.kernel.graph.Chip;
import dev.cortado.time.TickSource;

/**
 * A timer that a clock can run on, as a board offers it to the wiring. Host only; what it makes
 * runs on the device.
 */
public interface TickTimer {
  /** Returns the core's own timer, of a chip that has one. */
  static TickTimer sysTick(Chip chip) {
    return new SysTickTimer(chip.coreHz());
  }

  /** Returns the name of the timer's interrupt line in the chip's manual. */
  String name();

  /** Returns the number of that line, or {@code TickNode.SYSTICK} for the core's own exception. */
  int irq();

  /** Returns the fastest tick that the timer has, in ticks a second. */
  int fastestHz();

  /** Returns whether {@code tickHz}, any number, is a rate that the timer has, exactly. */
  boolean ticksAt(int tickHz);

  /** Returns, for a message, which rates the timer has: a sentence without its point. */
  String rule();

  /** Makes what ticks {@code tickHz} times a second, a rate that the timer has. */
  TickSource at(int tickHz);
}
