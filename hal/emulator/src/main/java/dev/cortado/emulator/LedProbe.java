package dev.cortado.emulator;

import dev.cortado.emulator.wires.PinChange;
import dev.cortado.emulator.wires.Pins;
import java.util.ArrayList;
import java.util.List;

/** An LED between a pin that must be high and, in a matrix, one that must be low. Host only. */
public final class LedProbe {
  private static final double NANOS_PER_MILLI = 1e6;

  /** The LED went on or off. */
  public record LedChange(boolean lit, long cycle, long nanos) {
    /** Returns the time in milliseconds since the start. */
    public double millis() {
      return nanos / NANOS_PER_MILLI;
    }

    @Override
    public String toString() {
      return String.format("%.3f ms %s", millis(), lit ? "on" : "off");
    }
  }

  private final Pins pins;
  private final int highPin;
  private final int lowPin;

  LedProbe(Pins pins, int highPin, int lowPin) {
    this.pins = pins;
    this.highPin = highPin;
    this.lowPin = lowPin;
  }

  /** Returns whether the LED is lit now. */
  public boolean isLit() {
    boolean sunk = lowPin < 0 || pins.isOutput(lowPin) && !pins.isHigh(lowPin);
    return sunk && pins.isOutput(highPin) && pins.isHigh(highPin);
  }

  /**
   * Returns when the LED went on and off, oldest first; it starts dark. A column that was never
   * driven high counts as low from the start.
   */
  public List<LedChange> changes() {
    List<LedChange> result = new ArrayList<>();
    boolean high = false;
    boolean low = true;
    boolean lit = false;
    for (PinChange change : pins.changes()) {
      if (change.pin() == highPin) {
        high = change.high();
      } else if (change.pin() == lowPin) {
        low = !change.high();
      }
      if ((high && low) != lit) {
        lit = !lit;
        result.add(new LedChange(lit, change.cycle(), change.nanos()));
      }
    }
    return result;
  }
}
