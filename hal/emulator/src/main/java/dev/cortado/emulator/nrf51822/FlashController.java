package dev.cortado.emulator.nrf51822;

import dev.cortado.emulator.core.Bus;
import dev.cortado.emulator.core.Core;
import dev.cortado.emulator.core.UnknownAccesses;
import dev.cortado.emulator.registers.Registers;
import dev.cortado.hal.facts.Nrf51822;
import java.util.Arrays;

/** NVMC: writes words to flash and erases pages while the core waits (chapter 6). Host only. */
final class FlashController implements NordicBlock.Behaviour, Bus.CodeWriter {
  private static final int WRITE_ENABLED = 1;
  private static final int ERASE_ENABLED = 2;
  private static final long WRITE_NANOS = 46_300;
  private static final long ERASE_PAGE_NANOS = 22_300_000;

  private final Core core;
  private final NordicBlock block;
  private final Registers registers;

  FlashController(Core core, UnknownAccesses unknown) {
    this.core = core;
    block = new NordicBlock(Nrf51822.NVMC_BASE, -1, null, this, unknown);
    registers =
        block
            .registers()
            .declareReadOnly(Nrf51822.NVMC_READY, 1)
            .declare(Nrf51822.NVMC_CONFIG, 0)
            .declare(Nrf51822.NVMC_ERASEPAGE, 0)
            .declare(Nrf51822.NVMC_ERASEALL, 0)
            .declare(Nrf51822.NVMC_ERASEUICR, 0);
  }

  NordicBlock block() {
    return block;
  }

  @Override
  public boolean program(int offset, int value) {
    if (registers.get(Nrf51822.NVMC_CONFIG) != WRITE_ENABLED) {
      return false;
    }
    for (int i = 0; i < 4; i++) {
      // Programming only clears bits.
      core.bus().code()[offset + i] &= (byte) (value >>> 8 * i);
    }
    core.codeChanged(offset, 4);
    stall(WRITE_NANOS);
    return true;
  }

  @Override
  public void stored(int address, int value, int previous) {
    boolean erase = registers.get(Nrf51822.NVMC_CONFIG) == ERASE_ENABLED;
    if (address == Nrf51822.NVMC_ERASEPAGE && erase) {
      int start = value & -Nrf51822.FLASH_PAGE_SIZE_BYTES;
      if (Integer.compareUnsigned(start, Nrf51822.FLASH_SIZE_BYTES) < 0) {
        erase(start, Nrf51822.FLASH_PAGE_SIZE_BYTES);
      }
    } else if (address == Nrf51822.NVMC_ERASEALL && erase && (value & 1) != 0) {
      erase(0, Nrf51822.FLASH_SIZE_BYTES);
    }
  }

  private void erase(int start, int sizeBytes) {
    Arrays.fill(core.bus().code(), start, start + sizeBytes, (byte) 0xff);
    core.codeChanged(start, sizeBytes);
    stall(ERASE_PAGE_NANOS);
  }

  private void stall(long nanos) {
    core.stall(nanos * core.timeline().clockHz() / 1_000_000_000L);
  }
}
