package dev.cortado.hal.nrf51822;

import dev.cortado.hal.Edge;
import dev.cortado.hal.EdgeHandler;
import dev.cortado.hal.InputPin;
import dev.cortado.hal.facts.Nrf51822;
import dev.cortado.machine.Memory;
import java.util.function.Supplier;

/** A pin that is read. Device. */
final class GpioInput implements InputPin {
  private final int pin;
  private final Supplier<Gpiote> gpiote;
  private boolean watched;

  /** Makes the input; {@code gpiote} is asked for the chip's edge detector when it is needed. */
  GpioInput(int pin, Supplier<Gpiote> gpiote) {
    this.pin = pin;
    this.gpiote = gpiote;
  }

  @Override
  public boolean isHigh() {
    return (Memory.load32(Nrf51822.GPIO_IN) & 1 << pin) != 0;
  }

  @Override
  public void onEdge(Edge edge, EdgeHandler handler) {
    if (watched) {
      throw new IllegalStateException("pin=" + pin + " has a handler for its edges already");
    }
    gpiote.get().watch(pin, edge, handler);
    watched = true;
  }
}
