package dev.cortado.examples.language.device;

import dev.cortado.machine.Memory;

/**
 * A timer of Arm's Cortex-M system design kit, which interrupts when it has counted down and begins
 * anew at its largest value (Arm DDI 0479, section 4.1). Device.
 */
public final class CmsdkTimer {
  /** The interrupt line of timer 0 (Arm DAI 0385, table 3-3). */
  public static final int LINE = 8;

  private static final int CTRL = 0x40000000;
  private static final int VALUE = 0x40000004;
  private static final int RELOAD = 0x40000008;
  private static final int INTCLEAR = 0x4000000C;
  private static final int ENABLE = 1;
  private static final int INTERRUPT = 1 << 3;
  private static final int MOST = 0xFFFFFF;

  /** Interrupts after {@code counts} counts of the timer, at least 1. */
  public void start(int counts) {
    Memory.store32(RELOAD, MOST);
    Memory.store32(VALUE, counts);
    Memory.store32(CTRL, ENABLE | INTERRUPT);
  }

  /** Returns the counts since the interrupt. */
  public int counts() {
    return MOST - Memory.load32(VALUE);
  }

  /** Stops counting and takes the interrupt back. */
  public void stop() {
    Memory.store32(CTRL, 0);
    Memory.store32(INTCLEAR, 1);
  }
}
