package dev.cortado.hal.rp2040;

import dev.cortado.hal.OutputPin;
import dev.cortado.hal.facts.Rp2040;
import dev.cortado.machine.Memory;

/** A pin that drives a level; one store each (datasheet 2.3.1.2). Device. */
final class SioOutput implements OutputPin {
  private final int mask;

  SioOutput(int pin) {
    mask = 1 << pin;
  }

  @Override
  public void high() {
    Memory.store32(Rp2040.SIO_GPIO_OUT_SET, mask);
  }

  @Override
  public void low() {
    Memory.store32(Rp2040.SIO_GPIO_OUT_CLR, mask);
  }

  @Override
  public void toggle() {
    Memory.store32(Rp2040.SIO_GPIO_OUT_XOR, mask);
  }
}
