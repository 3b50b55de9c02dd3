package dev.cortado.hal.rp2040;

import dev.cortado.hal.facts.Rp2040;
import dev.cortado.kernel.Startable;
import dev.cortado.machine.Memory;

/**
 * Brings the system clock to 125 MHz and the peripherals in use out of reset; the first boot step.
 *
 * <p>Device. 12 MHz crystal, times 125 in the PLL's oscillator, divided by 6 and by 2 (datasheet
 * 2.15, 2.16, 2.18, 2.14). Also right after a restart that left the clocks running. Boot waits for
 * the crystal, about a millisecond, and for the PLL.
 */
final class ClocksAndResets implements Startable {
  /** The frequency of the system clock, which the core runs at. */
  static final int SYSTEM_HZ = 125_000_000;

  private static final int CRYSTAL_MHZ = 12;

  /** One millisecond, in units of 256 periods of the crystal. */
  private static final int CRYSTAL_STARTUP = (CRYSTAL_MHZ * 1000 + 128) / 256;

  private static final int CRYSTAL_ENABLE_1_TO_15_MHZ = 0xfab << 12 | 0xaa0;
  private static final int REFERENCE_FROM_CRYSTAL = 2;
  private static final int SYSTEM_FROM_REFERENCE = 0;
  private static final int SYSTEM_FROM_PLL = 1;
  private static final int PLL_REFERENCE_UNDIVIDED = 1;
  private static final int PLL_FEEDBACK = 125;
  private static final int PLL_POST_DIVIDERS = 6 << 16 | 2 << 12;
  private static final int PLL_POST_DIVIDERS_OFF = 1 << 3;
  private static final int PLL_FRACTIONS_OFF = 1 << 2;
  private static final int TICK_ENABLE = 1 << 9;

  private int peripherals =
      Rp2040.RESETS_IO_BANK0 | Rp2040.RESETS_PADS_BANK0 | Rp2040.RESETS_PLL_SYS;

  /**
   * Wiring: takes the peripherals of {@code mask}, bits of the RESET register, out of reset too.
   */
  void use(int mask) {
    peripherals |= mask;
  }

  @Override
  public void start() {
    Memory.store32(Rp2040.XOSC_STARTUP, CRYSTAL_STARTUP);
    Memory.store32(Rp2040.XOSC_CTRL, CRYSTAL_ENABLE_1_TO_15_MHZ);
    while (Memory.load32(Rp2040.XOSC_STATUS) >= 0) {
      // Bit 31 tells that it is stable.
    }
    switchSystem(SYSTEM_FROM_REFERENCE);
    Memory.store32(Rp2040.CLOCKS_CLK_REF_CTRL, REFERENCE_FROM_CRYSTAL);
    while (Memory.load32(Rp2040.CLOCKS_CLK_REF_SELECTED) != 1 << REFERENCE_FROM_CRYSTAL) {
      // The multiplexer waits for both clocks.
    }
    Memory.store32(Rp2040.RESETS_RESET + Rp2040.ALIAS_SET, peripherals);
    Memory.store32(Rp2040.RESETS_RESET + Rp2040.ALIAS_CLR, peripherals);
    while ((~Memory.load32(Rp2040.RESETS_RESET_DONE) & peripherals) != 0) {
      // Each peripheral takes a few cycles.
    }
    Memory.store32(Rp2040.PLL_SYS_CS, PLL_REFERENCE_UNDIVIDED);
    Memory.store32(Rp2040.PLL_SYS_FBDIV_INT, PLL_FEEDBACK);
    Memory.store32(Rp2040.PLL_SYS_PWR, PLL_POST_DIVIDERS_OFF | PLL_FRACTIONS_OFF);
    while (Memory.load32(Rp2040.PLL_SYS_CS) >= 0) {
      // Bit 31 tells that it is locked.
    }
    Memory.store32(Rp2040.PLL_SYS_PRIM, PLL_POST_DIVIDERS);
    Memory.store32(Rp2040.PLL_SYS_PWR, PLL_FRACTIONS_OFF);
    switchSystem(SYSTEM_FROM_PLL);
    // A tick of 1 MHz for the timer and the watchdog.
    Memory.store32(Rp2040.WATCHDOG_TICK, TICK_ENABLE | CRYSTAL_MHZ);
  }

  private static void switchSystem(int source) {
    Memory.store32(Rp2040.CLOCKS_CLK_SYS_CTRL, source);
    while (Memory.load32(Rp2040.CLOCKS_CLK_SYS_SELECTED) != 1 << source) {
      // The multiplexer waits for both clocks.
    }
  }
}
