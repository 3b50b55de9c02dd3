package dev.cortado.emulator.rp2040;

import dev.cortado.emulator.core.Device;
import dev.cortado.emulator.core.UnknownAccesses;
import dev.cortado.emulator.registers.Registers;
import dev.cortado.hal.facts.Rp2040;
import java.util.function.BooleanSupplier;

/**
 * A peripheral's registers with their aliases for atomic writes (section 2.1.2). Host only.
 *
 * <p>A narrow store repeats its value over the whole word (section 2.1.4). While the peripheral is
 * held in reset, loads get 0 and stores are lost, and both are noted.
 */
final class Block implements Device {
  static final int SIZE_BYTES = 0x4000;
  private static final int ALIAS_MASK = 0x3000;
  private static final int OFFSET_MASK = 0xfff;

  private final int base;
  private final Registers registers;
  private final UnknownAccesses unknown;
  private BooleanSupplier heldInReset = () -> false;

  Block(int base, Registers.Behaviour behaviour, UnknownAccesses unknown) {
    this.base = base;
    this.registers = new Registers(base, behaviour, unknown);
    this.unknown = unknown;
  }

  Registers registers() {
    return registers;
  }

  Block heldInResetBy(BooleanSupplier reset) {
    heldInReset = reset;
    return this;
  }

  @Override
  public int load(int offset, int sizeBytes) {
    if (heldInReset.getAsBoolean()) {
      unknown.note(base + offset, "load from a peripheral that is held in reset");
      return 0;
    }
    return registers.load(offset & OFFSET_MASK & ~3) >>> 8 * (offset & 3);
  }

  @Override
  public void store(int offset, int sizeBytes, int value) {
    if (heldInReset.getAsBoolean()) {
      unknown.note(base + offset, "store to a peripheral that is held in reset");
      return;
    }
    int word = sizeBytes == 4 ? value : sizeBytes == 2 ? value * 0x10001 : value * 0x1010101;
    int register = offset & OFFSET_MASK & ~3;
    switch (offset & ALIAS_MASK) {
      case Rp2040.ALIAS_XOR -> registers.store(register, registers.load(register) ^ word);
      case Rp2040.ALIAS_SET -> registers.store(register, registers.load(register) | word);
      case Rp2040.ALIAS_CLR -> registers.store(register, registers.load(register) & ~word);
      default -> registers.store(register, word);
    }
  }
}
