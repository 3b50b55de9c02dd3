package dev.cortado.emulator;

import java.time.Duration;

/** A button on the board; its contacts do not bounce. Host only. */
public final class ButtonProbe {
  private final PinProbe pin;
  private final boolean pulledUp;

  ButtonProbe(PinProbe pin, boolean pulledUp) {
    this.pin = pin;
    this.pulledUp = pulledUp;
  }

  /** Presses the button now, and holds it. */
  public void press() {
    pin.drive(false);
  }

  /** Lets the button go now. */
  public void release() {
    if (pulledUp) {
      pin.drive(true);
    } else {
      pin.release();
    }
  }

  /**
   * Presses the button at the simulated time {@code at}, and holds it.
   *
   * @throws IllegalArgumentException if that time has passed
   */
  public void pressAt(Duration at) {
    pin.driveAt(at, false);
  }

  /** Presses the button at the simulated time {@code at} and lets it go {@code hold} later. */
  public void pressAt(Duration at, Duration hold) {
    pressAt(at);
    releaseAt(at.plus(hold));
  }

  /** Lets the button go at the simulated time {@code at}. */
  public void releaseAt(Duration at) {
    if (pulledUp) {
      pin.driveAt(at, true);
    } else {
      pin.releaseAt(at);
    }
  }
}
