package dev.cortado.hal.nrf51822;

import dev.cortado.hal.Edge;
import dev.cortado.hal.EdgeHandler;
import dev.cortado.hal.facts.Nrf51822;
import dev.cortado.kernel.Startable;
import dev.cortado.machine.InterruptHandler;
import dev.cortado.machine.Memory;
import java.util.Arrays;
import java.util.Objects;

/**
 * Detects the edges of up to four pins, with one interrupt for all (reference manual, chapter 15).
 *
 * <p>Device. Costs a load and a branch for each watched pin at each interrupt.
 */
final class Gpiote implements Startable, InterruptHandler {
  private static final int CHANNELS = 4;
  private static final int MODE_EVENT = 1;
  private static final int PIN_SHIFT = 8;
  private static final int POLARITY_SHIFT = 16;
  private static final int LOW_TO_HIGH = 1;
  private static final int HIGH_TO_LOW = 2;
  private static final int TOGGLE = 3;

  private int[] configurations = new int[0];
  private EdgeHandler[] handlers = new EdgeHandler[0];

  /**
   * Wiring: gives a channel to {@code pin}.
   *
   * @throws IllegalStateException if all channels are in use
   */
  void watch(int pin, Edge edge, EdgeHandler handler) {
    Objects.requireNonNull(handler, "handler");
    int channel = handlers.length;
    if (channel == CHANNELS) {
      throw new IllegalStateException(
          "edges of " + (CHANNELS + 1) + " pins are asked for, the nRF51822 can watch " + CHANNELS);
    }
    int polarity = edge == Edge.RISING ? LOW_TO_HIGH : edge == Edge.FALLING ? HIGH_TO_LOW : TOGGLE;
    configurations = Arrays.copyOf(configurations, channel + 1);
    configurations[channel] = MODE_EVENT | pin << PIN_SHIFT | polarity << POLARITY_SHIFT;
    handlers = Arrays.copyOf(handlers, channel + 1);
    handlers[channel] = handler;
  }

  @Override
  public void start() {
    for (int i = 0; i < configurations.length; i++) {
      Memory.store32(Nrf51822.GPIOTE_CONFIG + 4 * i, configurations[i]);
      // The configuration itself can cause an event: read it back, so that it has come, and clear.
      Memory.load32(Nrf51822.GPIOTE_CONFIG + 4 * i);
      Memory.store32(Nrf51822.GPIOTE_EVENTS_IN + 4 * i, 0);
    }
    Memory.store32(Nrf51822.GPIOTE_INTENSET, (1 << configurations.length) - 1);
  }

  @Override
  public void onInterrupt() {
    for (int i = 0; i < handlers.length; i++) {
      if (Memory.load32(Nrf51822.GPIOTE_EVENTS_IN + 4 * i) != 0) {
        // Cleared first, so that an edge that comes while the handler runs interrupts again.
        Memory.store32(Nrf51822.GPIOTE_EVENTS_IN + 4 * i, 0);
        handlers[i].onEdge();
      }
    }
  }
}
