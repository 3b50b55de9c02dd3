package dev.cortado.emulator.rp2040;

import dev.cortado.emulator.core.UnknownAccesses;
import dev.cortado.emulator.registers.Registers;
import dev.cortado.hal.facts.Rp2040;
import java.util.HashMap;
import java.util.Map;

/** RESETS (section 2.14): holds peripherals in reset. Host only. */
final class Resets implements Registers.Behaviour {
  private static final int ALL = 0x01ffffff;

  /** What the boot ROM has let go before the image runs. */
  private static final int RELEASED_BY_BOOT =
      Rp2040.RESETS_IO_QSPI
          | Rp2040.RESETS_PADS_QSPI
          | Rp2040.RESETS_SYSCFG
          | Rp2040.RESETS_SYSINFO
          | Rp2040.RESETS_BUSCTRL
          | Rp2040.RESETS_TBMAN
          | Rp2040.RESETS_JTAG;

  private final Block block;
  private final Map<Integer, Runnable> onReset = new HashMap<>();

  Resets(UnknownAccesses unknown) {
    block = new Block(Rp2040.RESETS_BASE, this, unknown);
    block
        .registers()
        .declare(Rp2040.RESETS_RESET, ALL & ~RELEASED_BY_BOOT)
        .declare(Rp2040.RESETS_WDSEL, 0)
        .declareReadOnly(Rp2040.RESETS_RESET_DONE, RELEASED_BY_BOOT);
  }

  Block block() {
    return block;
  }

  boolean holds(int mask) {
    return (block.registers().get(Rp2040.RESETS_RESET) & mask) != 0;
  }

  /** Calls {@code action} each time that the peripheral of {@code mask} is put into reset. */
  void onReset(int mask, Runnable action) {
    onReset.put(mask, action);
  }

  @Override
  public void stored(int address, int value, int previous) {
    if (address == Rp2040.RESETS_RESET) {
      block.registers().set(Rp2040.RESETS_RESET, value & ALL);
      block.registers().set(Rp2040.RESETS_RESET_DONE, ~value & ALL);
      int entered = value & ~previous;
      onReset.forEach(
          (mask, action) -> {
            if ((entered & mask) != 0) {
              action.run();
            }
          });
    }
  }
}
