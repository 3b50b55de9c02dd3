package dev.cortado.machine;

/**
 * The core's 24-bit down counter (ARMv6-M Architecture Reference Manual, B3.3). Device.
 *
 * <p>Exception 15; counts the core clock and interrupts each time that it wraps.
 */
public final class SysTick {
  /** The largest number of cycles in one period: 2^24. */
  public static final int MAX_PERIOD_CYCLES = 1 << 24;

  private static final int CSR = 0xE000E010;
  private static final int RVR = 0xE000E014;
  private static final int CVR = 0xE000E018;
  private static final int ENABLE_WITH_INTERRUPT_FROM_CORE_CLOCK = 7;

  private SysTick() {}

  /**
   * Starts a period of {@code periodCycles} core clock cycles, with the interrupt enabled.
   *
   * @param periodCycles 2 to {@link #MAX_PERIOD_CYCLES}; not checked on the device
   */
  public static void start(int periodCycles) {
    Memory.store32(RVR, periodCycles - 1);
    Memory.store32(CVR, 0);
    Memory.store32(CSR, ENABLE_WITH_INTERRUPT_FROM_CORE_CLOCK);
  }

  /** Returns how many core clock cycles are left of the running period. */
  public static int remainingCycles() {
    return Memory.load32(CVR);
  }
}
