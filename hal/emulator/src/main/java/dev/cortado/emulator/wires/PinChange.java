package dev.cortado.emulator.wires;

/**
 * The chip changed the level of a pin. Host only.
 *
 * @param pin the pin's number on the chip
 * @param name the pin's name, as {@code P0.13} or {@code GP25}
 * @param high the new level
 * @param cycle the core's cycle
 * @param nanos since the start
 */
public record PinChange(int pin, String name, boolean high, long cycle, long nanos) {
  @Override
  public String toString() {
    return String.format("%.3f ms %s %s", nanos / 1e6, name, high ? "high" : "low");
  }
}
