package dev.cortado.emulator.nrf51822;

import dev.cortado.emulator.core.UnknownAccesses;
import dev.cortado.emulator.registers.Registers;
import dev.cortado.emulator.wires.Pins;
import dev.cortado.emulator.wires.Pins.Pull;
import dev.cortado.hal.facts.Nrf51822;

/**
 * The port of 32 pins (chapter 14). Host only.
 *
 * <p>A pin that GPIOTE drives is no longer driven by OUT. IN shows only pins whose input buffer is
 * connected.
 */
final class Gpio implements NordicBlock.Behaviour {
  private static final int DIRECTION_OUTPUT = 1;
  private static final int INPUT_DISCONNECTED = 1 << 1;
  private static final int SENSE_SHIFT = 16;
  private static final int SENSE_HIGH = 2;
  private static final int SENSE_LOW = 3;

  private final Pins pins;
  private final Registers registers;
  private final NordicBlock block;
  private int output;
  private int direction;
  private int taskDriven;
  private int taskLevels;
  private Runnable onConfiguration = () -> {};

  Gpio(Pins pins, UnknownAccesses unknown) {
    this.pins = pins;
    // No tasks, events or interrupts: the block is only its registers.
    block = new NordicBlock(Nrf51822.GPIO_BASE, -1, null, this, unknown);
    registers = block.registers();
    registers
        .declareMany(Nrf51822.GPIO_OUT, 3, 0)
        .declareReadOnly(Nrf51822.GPIO_IN, 0)
        .declareMany(Nrf51822.GPIO_DIR, 3, 0)
        .declareMany(Nrf51822.GPIO_PIN_CNF, Nrf51822.GPIO_PIN_COUNT, INPUT_DISCONNECTED);
  }

  NordicBlock block() {
    return block;
  }

  /** Calls {@code action} after each change of PIN_CNF. */
  void onConfiguration(Runnable action) {
    onConfiguration = action;
  }

  @Override
  public void loading(int address) {
    if (address == Nrf51822.GPIO_IN) {
      registers.set(Nrf51822.GPIO_IN, input());
    }
  }

  @Override
  public void stored(int address, int value, int previous) {
    switch (address) {
      case Nrf51822.GPIO_OUT -> output = value;
      case Nrf51822.GPIO_OUTSET -> output |= value;
      case Nrf51822.GPIO_OUTCLR -> output &= ~value;
      case Nrf51822.GPIO_DIR -> direct(value);
      case Nrf51822.GPIO_DIRSET -> direct(direction | value);
      case Nrf51822.GPIO_DIRCLR -> direct(direction & ~value);
      default -> configure(address - Nrf51822.GPIO_PIN_CNF >> 2, value);
    }
    show(~0);
    if (address >= Nrf51822.GPIO_PIN_CNF) {
      onConfiguration.run();
    }
  }

  /** GPIOTE drives {@code pin}, or gives it back. */
  void driveByTask(int pin, boolean driven, boolean high) {
    int bit = 1 << pin;
    taskDriven = driven ? taskDriven | bit : taskDriven & ~bit;
    taskLevels = high ? taskLevels | bit : taskLevels & ~bit;
    show(bit);
  }

  /** Returns whether any pin has the level that its SENSE field waits for. */
  boolean detects() {
    for (int pin = 0; pin < Nrf51822.GPIO_PIN_COUNT; pin++) {
      int sense = configuration(pin) >> SENSE_SHIFT & 3;
      boolean high = pins.isHigh(pin);
      if (sense == SENSE_HIGH && high || sense == SENSE_LOW && !high) {
        return true;
      }
    }
    return false;
  }

  private int configuration(int pin) {
    return registers.get(Nrf51822.GPIO_PIN_CNF + 4 * pin);
  }

  private int input() {
    int levels = 0;
    for (int pin = 0; pin < Nrf51822.GPIO_PIN_COUNT; pin++) {
      if (pins.isHigh(pin) && (configuration(pin) & INPUT_DISCONNECTED) == 0) {
        levels |= 1 << pin;
      }
    }
    return levels;
  }

  private void direct(int newDirection) {
    direction = newDirection;
    for (int pin = 0; pin < Nrf51822.GPIO_PIN_COUNT; pin++) {
      int rest = configuration(pin) & ~DIRECTION_OUTPUT;
      registers.set(Nrf51822.GPIO_PIN_CNF + 4 * pin, rest | direction >>> pin & 1);
    }
  }

  private void configure(int pin, int value) {
    direction = direction & ~(1 << pin) | (value & DIRECTION_OUTPUT) << pin;
    pins.pull(
        pin,
        switch (value >> 2 & 3) {
          case 1 -> Pull.DOWN;
          case 3 -> Pull.UP;
          default -> Pull.NONE;
        });
  }

  private void show(int mask) {
    registers.set(Nrf51822.GPIO_OUT, output);
    registers.set(Nrf51822.GPIO_OUTSET, output);
    registers.set(Nrf51822.GPIO_OUTCLR, output);
    registers.set(Nrf51822.GPIO_DIR, direction);
    registers.set(Nrf51822.GPIO_DIRSET, direction);
    registers.set(Nrf51822.GPIO_DIRCLR, direction);
    int drives = direction | taskDriven;
    int levels = output & ~taskDriven | taskLevels & taskDriven;
    for (int rest = mask; rest != 0; rest &= rest - 1) {
      int pin = Integer.numberOfTrailingZeros(rest);
      pins.output(pin, (drives >>> pin & 1) != 0, (levels >>> pin & 1) != 0);
    }
  }
}
