package dev.cortado.hal.rp2040;

import dev.cortado.hal.Edge;
import dev.cortado.hal.EdgeHandler;
import dev.cortado.hal.facts.Rp2040;
import dev.cortado.kernel.Startable;
import dev.cortado.machine.InterruptHandler;
import dev.cortado.machine.Memory;
import java.util.Arrays;
import java.util.Objects;

/**
 * Detects the edges of pins, with one interrupt for all (datasheet 2.19.3).
 *
 * <p>Device. Costs a load and a branch for each watched pin at each interrupt.
 */
final class BankEdges implements Startable, InterruptHandler {
  private static final int PINS_PER_REGISTER = 8;
  private static final int EDGE_LOW = 1 << 2;
  private static final int EDGE_HIGH = 1 << 3;

  /** For each watched pin, the offset of its register among INTR, PROC0_INTE and PROC0_INTS. */
  private int[] offsets = new int[0];

  private int[] masks = new int[0];
  private EdgeHandler[] handlers = new EdgeHandler[0];

  /** Wiring: watches {@code pin}. Called once a pin. */
  void watch(int pin, Edge edge, EdgeHandler handler) {
    Objects.requireNonNull(handler, "handler");
    int edges =
        edge == Edge.RISING ? EDGE_HIGH : edge == Edge.FALLING ? EDGE_LOW : EDGE_LOW | EDGE_HIGH;
    int last = handlers.length;
    offsets = Arrays.copyOf(offsets, last + 1);
    offsets[last] = pin / PINS_PER_REGISTER * 4;
    masks = Arrays.copyOf(masks, last + 1);
    masks[last] = edges << pin % PINS_PER_REGISTER * 4;
    handlers = Arrays.copyOf(handlers, last + 1);
    handlers[last] = handler;
  }

  @Override
  public void start() {
    for (int i = 0; i < offsets.length; i++) {
      // Edges are latched also while nobody watches: forget those of before.
      Memory.store32(Rp2040.IO_BANK0_INTR0 + offsets[i], masks[i]);
      Memory.store32(Rp2040.IO_BANK0_PROC0_INTE0 + Rp2040.ALIAS_SET + offsets[i], masks[i]);
    }
  }

  @Override
  public void onInterrupt() {
    for (int i = 0; i < handlers.length; i++) {
      int edges = Memory.load32(Rp2040.IO_BANK0_PROC0_INTS0 + offsets[i]) & masks[i];
      if (edges != 0) {
        // Cleared first, so that an edge that comes while the handler runs interrupts again.
        Memory.store32(Rp2040.IO_BANK0_INTR0 + offsets[i], edges);
        handlers[i].onEdge();
      }
    }
  }
}
