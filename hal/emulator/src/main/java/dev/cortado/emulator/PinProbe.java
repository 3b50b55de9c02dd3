package dev.cortado.emulator;

import dev.cortado.emulator.core.Timeline;
import dev.cortado.emulator.wires.PinChange;
import dev.cortado.emulator.wires.Pins;
import java.time.Duration;
import java.util.List;

/** A pin as seen from outside of the chip. Host only. */
public final class PinProbe {
  private final Pins pins;
  private final Timeline timeline;
  private final int pin;

  PinProbe(Pins pins, Timeline timeline, int pin) {
    this.pins = pins;
    this.timeline = timeline;
    this.pin = pin;
  }

  /** Returns the pin's name on the chip. */
  public String name() {
    return pins.name(pin);
  }

  /** Returns whether the pin is high now. */
  public boolean isHigh() {
    return pins.isHigh(pin);
  }

  /** Returns whether the chip drives the pin now. */
  public boolean isOutput() {
    return pins.isOutput(pin);
  }

  /** Returns what the chip did to the pin, oldest first. */
  public List<PinChange> changes() {
    return pins.changes().stream().filter(change -> change.pin() == pin).toList();
  }

  /** Returns the times of those changes in milliseconds. */
  public List<Double> changeMillis() {
    return changes().stream().map(change -> change.nanos() / 1e6).toList();
  }

  /** Drives the pin from outside, from now on. */
  public void drive(boolean high) {
    pins.drive(pin, high);
  }

  /**
   * Drives the pin from outside from the simulated time {@code at} on.
   *
   * @throws IllegalArgumentException if that time has passed
   */
  public void driveAt(Duration at, boolean high) {
    schedule(at, () -> pins.drive(pin, high));
  }

  /** Stops driving the pin from outside. */
  public void release() {
    pins.release(pin);
  }

  /** Stops driving the pin from outside at the simulated time {@code at}. */
  public void releaseAt(Duration at) {
    schedule(at, () -> pins.release(pin));
  }

  private void schedule(Duration at, Runnable action) {
    if (at.toNanos() < timeline.nowNanos()) {
      throw new IllegalArgumentException(
          "cannot act at " + at.toNanos() + " ns: it is " + timeline.nowNanos() + " ns");
    }
    timeline.outsideAt(timeline.cycleAt(at.toNanos()), cycle -> action.run());
  }
}
