package dev.cortado.hal;

/**
 * What happens at an edge of an input. Device, called in the interrupt that the chip's pins share.
 */
public interface EdgeHandler {
  /** One or more edges have come since the last call. May allocate and put; must not wait. */
  void onEdge();
}
