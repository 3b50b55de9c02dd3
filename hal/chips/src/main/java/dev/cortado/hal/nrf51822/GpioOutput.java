package dev.cortado.hal.nrf51822;

import dev.cortado.hal.OutputPin;
import dev.cortado.hal.facts.Nrf51822;
import dev.cortado.machine.Memory;

/** A pin that drives a level. Device. */
final class GpioOutput implements OutputPin {
  private final int mask;

  GpioOutput(int pin) {
    mask = 1 << pin;
  }

  @Override
  public void high() {
    Memory.store32(Nrf51822.GPIO_OUTSET, mask);
  }

  @Override
  public void low() {
    Memory.store32(Nrf51822.GPIO_OUTCLR, mask);
  }

  @Override
  public void toggle() {
    // The chip has no toggle register. Through OUTCLR and OUTSET, where zeros mean nothing, no
    // other pin can be disturbed; through OUT, one that an interrupt has just set could be.
    int driven = Memory.load32(Nrf51822.GPIO_OUT) & mask;
    Memory.store32(Nrf51822.GPIO_OUTCLR, driven);
    Memory.store32(Nrf51822.GPIO_OUTSET, driven ^ mask);
  }
}
