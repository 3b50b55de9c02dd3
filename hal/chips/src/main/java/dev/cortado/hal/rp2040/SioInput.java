package dev.cortado.hal.rp2040;

import dev.cortado.hal.Edge;
import dev.cortado.hal.EdgeHandler;
import dev.cortado.hal.InputPin;
import dev.cortado.hal.facts.Rp2040;
import dev.cortado.machine.Memory;
import java.util.function.Supplier;

/** A pin that is read. Device. */
final class SioInput implements InputPin {
  private final int pin;
  private final Supplier<BankEdges> edges;
  private boolean watched;

  /** Makes the input; {@code edges} is asked for the chip's edge detector when it is needed. */
  SioInput(int pin, Supplier<BankEdges> edges) {
    this.pin = pin;
    this.edges = edges;
  }

  @Override
  public boolean isHigh() {
    return (Memory.load32(Rp2040.SIO_GPIO_IN) & 1 << pin) != 0;
  }

  @Override
  public void onEdge(Edge edge, EdgeHandler handler) {
    if (watched) {
      throw new IllegalStateException("pin GP" + pin + " has a handler for its edges already");
    }
    edges.get().watch(pin, edge, handler);
    watched = true;
  }
}
