package dev.cortado.emulator.rp2040;

import dev.cortado.emulator.core.Nvic;
import dev.cortado.emulator.core.UnknownAccesses;
import dev.cortado.emulator.registers.Registers;
import dev.cortado.emulator.wires.Pins;
import dev.cortado.emulator.wires.Pins.Pull;
import dev.cortado.hal.facts.Rp2040;
import java.util.Arrays;

/**
 * IO_BANK0 and PADS_BANK0 (section 2.19): who owns a pin, its pulls and its interrupts. Host only.
 *
 * <p>Overrides of output, enable, input and interrupt in CTRL are not modelled.
 */
final class IoBank implements Registers.Behaviour {
  private static final int CONTROL_RESET = 0x1f;
  private static final int PAD_RESET = 0x56;
  private static final int PAD_OUTPUT_DISABLE = 1 << 7;
  private static final int PAD_INPUT_ENABLE = 1 << 6;
  private static final int PAD_PULL_UP = 1 << 3;
  private static final int PAD_PULL_DOWN = 1 << 2;
  private static final int PINS_PER_REGISTER = 8;
  private static final int GROUPS = 4;
  private static final int EDGES = 0xcccccccc;

  private final Pins pins;
  private final Nvic nvic;
  private final Block bank;
  private final Block pads;
  private final int[] edges = new int[GROUPS];
  private int output;
  private int outputEnable;

  IoBank(Pins pins, Nvic nvic, UnknownAccesses unknown) {
    this.pins = pins;
    this.nvic = nvic;
    bank = new Block(Rp2040.IO_BANK0_BASE, this, unknown);
    pads = new Block(Rp2040.PADS_BANK0_BASE, this, unknown);
    declare();
    pins.sense(this::onLevel);
  }

  private void declare() {
    Registers registers = bank.registers();
    for (int pin = 0; pin < Rp2040.GPIO_COUNT; pin++) {
      registers.declareReadOnly(Rp2040.IO_BANK0_GPIO0_STATUS + 8 * pin, 0);
      registers.declare(Rp2040.IO_BANK0_GPIO0_CTRL + 8 * pin, CONTROL_RESET);
    }
    registers
        .declareMany(Rp2040.IO_BANK0_INTR0, GROUPS, 0)
        .declareMany(Rp2040.IO_BANK0_PROC0_INTE0, 28, 0);
    pads.registers()
        .declare(Rp2040.PADS_BANK0_VOLTAGE_SELECT, 0)
        .declareMany(Rp2040.PADS_BANK0_GPIO0, Rp2040.GPIO_COUNT + 2, PAD_RESET);
  }

  /** Puts IO_BANK0 back to its values after reset. */
  void resetBank() {
    declare();
    Arrays.fill(edges, 0);
    show();
    updateInterrupt();
  }

  Block bank() {
    return bank;
  }

  Block pads() {
    return pads;
  }

  /** SIO drives its pins. */
  void drive(int newOutput, int newOutputEnable) {
    output = newOutput;
    outputEnable = newOutputEnable;
    show();
  }

  /** Returns the levels that SIO sees: those of pads whose input is enabled. */
  int input() {
    int levels = 0;
    for (int pin = 0; pin < Rp2040.GPIO_COUNT; pin++) {
      if (pins.isHigh(pin) && (pad(pin) & PAD_INPUT_ENABLE) != 0) {
        levels |= 1 << pin;
      }
    }
    return levels;
  }

  /** Returns whether {@code function} owns one of the pins {@code candidates}. */
  boolean isSelected(int function, int... candidates) {
    for (int pin : candidates) {
      if (function(pin) == function) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void loading(int address) {
    int group = address - Rp2040.IO_BANK0_INTR0 >> 2;
    if (address >= Rp2040.IO_BANK0_INTR0 && address < Rp2040.IO_BANK0_PROC0_INTE0) {
      bank.registers().set(address, raw(group));
    } else if (isStatus(address)) {
      bank.registers().set(address, status(group - 12));
    } else if (address < Rp2040.IO_BANK0_INTR0 && (address & 4) == 0) {
      int pin = address - Rp2040.IO_BANK0_GPIO0_STATUS >> 3;
      boolean high = pins.isHigh(pin);
      boolean drives = pins.isOutput(pin);
      bank.registers()
          .set(
              address,
              (high ? 1 << 17 | 1 << 19 : 0)
                  | (drives ? 1 << 13 : 0)
                  | (high && drives ? 1 << 9 : 0));
    }
  }

  @Override
  public void stored(int address, int value, int previous) {
    int group = address - Rp2040.IO_BANK0_INTR0 >> 2;
    if (address >= Rp2040.IO_BANK0_INTR0 && address < Rp2040.IO_BANK0_PROC0_INTE0) {
      edges[group] &= ~(value & EDGES);
    }
    if (address >= Rp2040.PADS_BANK0_BASE) {
      pull(address - Rp2040.PADS_BANK0_GPIO0 >> 2, value);
    }
    show();
    updateInterrupt();
  }

  private static boolean isStatus(int address) {
    return address >= Rp2040.IO_BANK0_PROC0_INTS0 && address < Rp2040.IO_BANK0_PROC1_INTE0;
  }

  private int function(int pin) {
    return bank.registers().get(Rp2040.IO_BANK0_GPIO0_CTRL + 8 * pin) & 31;
  }

  private int pad(int pin) {
    return pads.registers().get(Rp2040.PADS_BANK0_GPIO0 + 4 * pin);
  }

  private void pull(int pin, int pad) {
    if (pin >= 0 && pin < Rp2040.GPIO_COUNT) {
      boolean up = (pad & PAD_PULL_UP) != 0;
      boolean down = (pad & PAD_PULL_DOWN) != 0;
      pins.pull(pin, up ? Pull.UP : down ? Pull.DOWN : Pull.NONE);
    }
  }

  private void show() {
    for (int pin = 0; pin < Rp2040.GPIO_COUNT; pin++) {
      boolean owned = function(pin) == Rp2040.FUNCSEL_SIO;
      boolean enabled = (pad(pin) & PAD_OUTPUT_DISABLE) == 0 && (outputEnable >>> pin & 1) != 0;
      pins.output(pin, owned && enabled, (output >>> pin & 1) != 0);
    }
  }

  private void onLevel(int pin, boolean high) {
    if ((pad(pin) & PAD_INPUT_ENABLE) != 0) {
      edges[pin / PINS_PER_REGISTER] |= (high ? 8 : 4) << 4 * (pin % PINS_PER_REGISTER);
    }
    updateInterrupt();
  }

  private int raw(int group) {
    int levels = 0;
    int input = input();
    for (int i = 0; i < PINS_PER_REGISTER; i++) {
      int pin = group * PINS_PER_REGISTER + i;
      if (pin < Rp2040.GPIO_COUNT) {
        levels |= ((input >>> pin & 1) != 0 ? 2 : 1) << 4 * i;
      }
    }
    return levels | edges[group];
  }

  private int status(int group) {
    Registers registers = bank.registers();
    int enabled = registers.get(Rp2040.IO_BANK0_PROC0_INTE0 + 4 * group);
    int forced = registers.get(Rp2040.IO_BANK0_PROC0_INTF0 + 4 * group);
    return raw(group) & enabled | forced;
  }

  private void updateInterrupt() {
    boolean any = false;
    for (int group = 0; group < GROUPS; group++) {
      any |= status(group) != 0;
    }
    nvic.lineHere(Rp2040.IRQ_IO_BANK0, any);
  }
}
