package dev.cortado.emulator.registers;

import dev.cortado.emulator.core.UnknownAccesses;
import java.util.BitSet;

/**
 * The 32-bit registers of one peripheral, some of which act when they are touched. Host only.
 *
 * <p>Registers that nobody declared go to the record of unknown accesses.
 */
public final class Registers {
  private static final int SPACE_BYTES = 0x1000;

  /** What a peripheral does when its registers are touched. */
  public interface Behaviour {
    /** Called before a load of the register at {@code address}, to bring it up to date. */
    default void loading(int address) {}

    /** Called after a load of the register at {@code address}. */
    default void loaded(int address) {}

    /** Called after a store: the register has {@code value}, before it had {@code previous}. */
    default void stored(int address, int value, int previous) {}
  }

  private final int base;
  private final Behaviour behaviour;
  private final UnknownAccesses unknown;
  private final int[] values = new int[SPACE_BYTES / 4];
  private final BitSet declared = new BitSet();
  private final BitSet readOnly = new BitSet();

  /** Makes no registers at {@code base}, the address of offset 0. */
  public Registers(int base, Behaviour behaviour, UnknownAccesses unknown) {
    this.base = base;
    this.behaviour = behaviour;
    this.unknown = unknown;
  }

  /** Declares a register; {@code address} is absolute, as the facts give it. */
  public Registers declare(int address, int initial) {
    return declareMany(address, 1, initial);
  }

  /** Declares {@code count} registers, 4 bytes apart. */
  public Registers declareMany(int address, int count, int initial) {
    int first = address - base >> 2;
    declared.set(first, first + count);
    for (int i = 0; i < count; i++) {
      values[first + i] = initial;
    }
    return this;
  }

  /** Declares a register that stores do not change. */
  public Registers declareReadOnly(int address, int initial) {
    readOnly.set(address - base >> 2);
    return declare(address, initial);
  }

  /** Returns the register at the absolute {@code address}, without touching it. */
  public int get(int address) {
    return values[address - base >> 2];
  }

  /** Sets the register at the absolute {@code address}, without touching it. */
  public void set(int address, int value) {
    values[address - base >> 2] = value;
  }

  /** The processor loads. */
  public int load(int offset) {
    if (!declared.get(offset >> 2)) {
      return unknown.load(base + offset, 4);
    }
    int address = base + (offset & ~3);
    behaviour.loading(address);
    int value = values[offset >> 2];
    behaviour.loaded(address);
    return value;
  }

  /** The processor stores. */
  public void store(int offset, int value) {
    int index = offset >> 2;
    if (!declared.get(index)) {
      unknown.store(base + offset, 4, value);
    } else if (!readOnly.get(index)) {
      int previous = values[index];
      values[index] = value;
      behaviour.stored(base + (offset & ~3), value, previous);
    }
  }
}
