package dev.cortado.emulator.rp2040;

import dev.cortado.emulator.core.BootFailure;
import dev.cortado.emulator.core.Bus;
import dev.cortado.emulator.core.Core;
import dev.cortado.hal.facts.Rp2040;

/**
 * What the boot ROM does before the image runs (section 2.8.1): it checks boot stage 2, copies it
 * to the end of RAM and enters it there. Host only.
 *
 * <p>The ROM's own code and its function table are not there.
 */
final class BootRom {
  private static final int POLYNOMIAL = 0x04C11DB7;
  private static final int STACK_TOP = Rp2040.BOOT2_RUN_ADDRESS;

  private BootRom() {}

  static void start(Core core) {
    Bus bus = core.bus();
    byte[] flash = bus.code();
    int found = bus.load32(Rp2040.FLASH_BASE + Rp2040.BOOT2_CHECKSUM_OFFSET);
    int expected = checksum(flash, Rp2040.BOOT2_CHECKSUM_OFFSET);
    if (found != expected) {
      throw new BootFailure(
          String.format(
              "the boot block's checksum is 0x%08x, its bytes give 0x%08x", found, expected),
          "the RP2040 starts flash only if its first 252 bytes have their CRC-32 at offset 252");
    }
    for (int offset = 0; offset < Rp2040.BOOT2_SIZE_BYTES; offset += 4) {
      bus.store32(Rp2040.BOOT2_RUN_ADDRESS + offset, bus.load32(Rp2040.FLASH_BASE + offset));
    }
    core.reset(STACK_TOP, Rp2040.BOOT2_RUN_ADDRESS | 1);
  }

  /** CRC-32 as MPEG-2 has it: not reflected, all ones at first, not inverted at the end. */
  static int checksum(byte[] bytes, int size) {
    int crc = -1;
    for (int i = 0; i < size; i++) {
      crc ^= bytes[i] << 24;
      for (int bit = 0; bit < 8; bit++) {
        crc = crc < 0 ? crc << 1 ^ POLYNOMIAL : crc << 1;
      }
    }
    return crc;
  }
}
