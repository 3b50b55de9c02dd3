package dev.cortado.hal.rp2040;

import dev.cortado.hal.facts.Rp2040;
import dev.cortado.machine.Cpu;
import dev.cortado.machine.Memory;

/**
 * What the boot ROM copies from the first 256 bytes of flash to RAM and calls: makes flash readable
 * in place and starts the image (datasheet 2.8.1.3 and 4.10).
 *
 * <p>Device, before anything is set up: no statics, no objects, no calls but intrinsics. It uses
 * the serial read command 03h, which every flash chip has, at a quarter of the system clock: 31.25
 * MHz at most, where the command allows 50.
 */
public final class BootStage2 {
  private static final int VECTOR_TABLE = Rp2040.FLASH_BASE + 0x100;

  /** Must be even. */
  private static final int CLOCK_DIVIDER = 4;

  /** CTRLR0: 32 clocks a data frame, command and address precede the data, one data line. */
  private static final int FRAMES_OF_32_BITS = 31 << 16 | 3 << 8;

  /** SPI_CTRLR0: command 03h of 8 bits, address of 6 times 4 bits, all on one line. */
  private static final int READ_03H_WITH_24_BIT_ADDRESS = 0x03 << 24 | 2 << 8 | 6 << 2;

  private BootStage2() {}

  /** Configures the flash interface and starts the image that follows. Never returns. */
  public static void start() {
    // Registers may be written only while the interface is disabled.
    Memory.store32(Rp2040.XIP_SSI_SSIENR, 0);
    Memory.store32(Rp2040.XIP_SSI_BAUDR, CLOCK_DIVIDER);
    Memory.store32(Rp2040.XIP_SSI_CTRLR0, FRAMES_OF_32_BITS);
    Memory.store32(Rp2040.XIP_SSI_SPI_CTRLR0, READ_03H_WITH_24_BIT_ADDRESS);
    Memory.store32(Rp2040.XIP_SSI_CTRLR1, 0);
    Memory.store32(Rp2040.XIP_SSI_SSIENR, 1);
    Memory.store32(Rp2040.PPB_VTOR, VECTOR_TABLE);
    Cpu.startFrom(VECTOR_TABLE);
  }
}
