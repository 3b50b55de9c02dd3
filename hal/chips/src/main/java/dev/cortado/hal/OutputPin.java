package dev.cortado.hal;

/**
 * A pin that drives a level; the port that a chip implements.
 *
 * <p>Device. Each operation is one to three register accesses and never disturbs another pin, from
 * whatever priority it is called.
 */
public interface OutputPin {
  /** Drives the pin high. */
  void high();

  /** Drives the pin low. */
  void low();

  /**
   * Drives the other level. Two levels of priority that toggle one pin at the same time may count
   * as one toggle, on chips without a toggle register.
   */
  void toggle();
}
