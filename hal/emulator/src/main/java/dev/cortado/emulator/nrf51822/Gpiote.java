package dev.cortado.emulator.nrf51822;

import dev.cortado.emulator.core.Nvic;
import dev.cortado.emulator.core.UnknownAccesses;
import dev.cortado.emulator.registers.Registers;
import dev.cortado.emulator.wires.Pins;
import dev.cortado.hal.facts.Nrf51822;

/** Four channels of tasks and events on pins, and the PORT event (chapter 15). Host only. */
final class Gpiote implements NordicBlock.Behaviour {
  private static final int CHANNELS = 4;
  private static final int MODE_EVENT = 1;
  private static final int MODE_TASK = 3;
  private static final int RISING = 1;
  private static final int FALLING = 2;
  private static final int TOGGLE = 3;

  private final Gpio gpio;
  private final Pins pins;
  private final NordicBlock block;
  private final Registers registers;
  private boolean detected;
  private Runnable onDetect = () -> {};

  Gpiote(Gpio gpio, Pins pins, Nvic nvic, UnknownAccesses unknown) {
    this.gpio = gpio;
    this.pins = pins;
    block =
        new NordicBlock(Nrf51822.GPIOTE_BASE, Nrf51822.IRQ_GPIOTE, nvic, this, unknown)
            .tasks(Nrf51822.GPIOTE_TASKS_OUT, CHANNELS)
            .events(Nrf51822.GPIOTE_EVENTS_IN, CHANNELS)
            .events(Nrf51822.GPIOTE_EVENTS_PORT, 1);
    registers =
        block
            .registers()
            .declareMany(Nrf51822.GPIOTE_CONFIG, CHANNELS, 0)
            .declare(Nrf51822.GPIOTE_POWER, 1);
    pins.sense(this::onLevel);
  }

  NordicBlock block() {
    return block;
  }

  /** Calls {@code action} each time that a sensed level appears: it wakes the chip up. */
  void onDetect(Runnable action) {
    onDetect = action;
  }

  /** Looks again at the levels that PIN_CNF senses, after it was changed. */
  void detect() {
    boolean now = gpio.detects();
    if (now && !detected) {
      block.happen(Nrf51822.GPIOTE_EVENTS_PORT);
      onDetect.run();
    }
    detected = now;
  }

  @Override
  public void task(int number) {
    int config = configuration(number);
    if ((config & 3) == MODE_TASK) {
      int pin = config >> 8 & 31;
      int polarity = config >> 16 & 3;
      boolean high = polarity == RISING || polarity == TOGGLE && !pins.isHigh(pin);
      gpio.driveByTask(pin, true, high);
    }
  }

  @Override
  public void stored(int address, int value, int previous) {
    if (address == Nrf51822.GPIOTE_POWER) {
      return;
    }
    if ((previous & 3) == MODE_TASK) {
      gpio.driveByTask(previous >> 8 & 31, false, false);
    }
    if ((value & 3) == MODE_TASK) {
      gpio.driveByTask(value >> 8 & 31, true, (value >> 20 & 1) != 0);
    }
  }

  private int configuration(int channel) {
    return registers.get(Nrf51822.GPIOTE_CONFIG + 4 * channel);
  }

  private void onLevel(int pin, boolean high) {
    for (int channel = 0; channel < CHANNELS; channel++) {
      int config = configuration(channel);
      int polarity = config >> 16 & 3;
      boolean meant = polarity == TOGGLE || polarity == (high ? RISING : FALLING);
      if ((config & 3) == MODE_EVENT && (config >> 8 & 31) == pin && meant) {
        block.happen(Nrf51822.GPIOTE_EVENTS_IN + 4 * channel);
      }
    }
    detect();
  }
}
