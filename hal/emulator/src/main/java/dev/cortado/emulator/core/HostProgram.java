package dev.cortado.emulator.core;

/** Code of the developer's JVM that runs on a board in place of an image. Host only. */
public interface HostProgram {
  /** The board was powered: {@code code} is how this program lets time pass. Called once. */
  void powered(HostCode code);

  /**
   * Runs until the core's cycle counter has reached {@code untilCycle}, or does the whole of what
   * it was doing then later, at the next call.
   */
  void run(long untilCycle);

  /** Handles an exception by its number, 15 for SysTick, 16 for line 0; returns when it is done. */
  void handle(int exception);
}
