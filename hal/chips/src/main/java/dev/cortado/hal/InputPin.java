package dev.cortado.hal;

/**
 * A pin that is read, and that can interrupt at its edges; the port that a chip implements.
 *
 * <p>Device, except for {@link #onEdge}.
 */
public interface InputPin {
  /** Returns whether the pin is high now. One register access. */
  boolean isHigh();

  /**
   * Wiring: calls {@code handler} at each edge from boot on. Edges that follow each other faster
   * than the interrupt is served count as one.
   *
   * @throws IllegalStateException if the pin has a handler, or the chip has no means left to watch
   *     it
   */
  void onEdge(Edge edge, EdgeHandler handler);
}
