package dev.cortado.emulator.nrf51822;

import dev.cortado.emulator.core.Device;
import dev.cortado.emulator.core.Nvic;
import dev.cortado.emulator.core.UnknownAccesses;
import dev.cortado.emulator.registers.Registers;
import java.util.BitSet;

/**
 * What all peripherals share: tasks, events and the interrupts that events cause (chapter 10). Host
 * only.
 *
 * <p>Event n lies at 0x100 + 4n and is bit n of INTENSET and INTENCLR.
 */
final class NordicBlock implements Device {
  static final int SIZE_BYTES = 0x1000;
  private static final int EVENTS = 0x100;
  private static final int EVENTS_END = 0x180;
  private static final int INTENSET = 0x304;
  private static final int INTENCLR = 0x308;

  /** What a peripheral does. */
  interface Behaviour extends Registers.Behaviour {
    /** Task {@code number}, at 4 times its offset, was started. */
    default void task(int number) {}

    /** Events or enabled interrupts have changed. */
    default void enabledInterrupts(int mask) {}
  }

  private final int base;
  private final int line;
  private final Nvic nvic;
  private final Behaviour behaviour;
  private final UnknownAccesses unknown;
  private final Registers registers;
  private final BitSet tasks = new BitSet();
  private int knownEvents;
  private int events;
  private int enabled;

  NordicBlock(int base, int line, Nvic nvic, Behaviour behaviour, UnknownAccesses unknown) {
    this.base = base;
    this.line = line;
    this.nvic = nvic;
    this.behaviour = behaviour;
    this.unknown = unknown;
    this.registers = new Registers(base, behaviour, unknown);
  }

  Registers registers() {
    return registers;
  }

  /** Declares {@code count} tasks from {@code address} on. */
  NordicBlock tasks(int address, int count) {
    int first = address - base >> 2;
    tasks.set(first, first + count);
    return this;
  }

  /** Declares {@code count} events from {@code address} on. */
  NordicBlock events(int address, int count) {
    for (int i = 0; i < count; i++) {
      knownEvents |= 1 << eventNumber(address) + i;
    }
    return this;
  }

  int eventNumber(int address) {
    return address - base - EVENTS >> 2;
  }

  /** The event at {@code address} happens. */
  void happen(int address) {
    events |= 1 << eventNumber(address);
    update();
  }

  int enabledInterrupts() {
    return enabled;
  }

  @Override
  public int load(int offset, int sizeBytes) {
    if (sizeBytes != 4) {
      unknown.note(base + offset, "load of " + sizeBytes + " bytes, registers have 4");
      return 0;
    }
    if (offset < EVENTS && tasks.get(offset >> 2)) {
      return 0;
    }
    if (offset >= EVENTS && offset < EVENTS_END && isEvent(offset)) {
      return events >>> (offset - EVENTS >> 2) & 1;
    }
    if ((offset == INTENSET || offset == INTENCLR) && knownEvents != 0) {
      return enabled;
    }
    return registers.load(offset);
  }

  @Override
  public void store(int offset, int sizeBytes, int value) {
    if (sizeBytes != 4) {
      unknown.note(base + offset, "store of " + sizeBytes + " bytes, registers have 4");
    } else if (offset < EVENTS && tasks.get(offset >> 2)) {
      if ((value & 1) != 0) {
        behaviour.task(offset >> 2);
      }
    } else if (offset >= EVENTS && offset < EVENTS_END && isEvent(offset)) {
      int bit = 1 << (offset - EVENTS >> 2);
      events = (value & 1) != 0 ? events | bit : events & ~bit;
      update();
    } else if (offset == INTENSET && knownEvents != 0) {
      enable(enabled | value);
    } else if (offset == INTENCLR && knownEvents != 0) {
      enable(enabled & ~value);
    } else {
      registers.store(offset, value);
    }
  }

  private boolean isEvent(int offset) {
    return (knownEvents >>> (offset - EVENTS >> 2) & 1) != 0;
  }

  private void enable(int mask) {
    enabled = mask;
    behaviour.enabledInterrupts(mask);
    update();
  }

  private void update() {
    if (line >= 0) {
      nvic.line(line, (events & enabled) != 0);
    }
  }
}
