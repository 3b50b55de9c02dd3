package dev.cortado.hal;

/**
 * A light that is on or off. Device; made by the board while wiring, off from boot on.
 *
 * <p>Each operation costs what its pin's does.
 */
public final class Led {
  private final OutputPin pin;
  private final boolean litByLow;

  /**
   * Makes the LED on {@code pin}.
   *
   * @param litByLow whether it shines while the pin is low
   */
  public Led(OutputPin pin, boolean litByLow) {
    this.pin = pin;
    this.litByLow = litByLow;
  }

  /** Lights it. */
  public void on() {
    if (litByLow) {
      pin.low();
    } else {
      pin.high();
    }
  }

  /** Darkens it. */
  public void off() {
    if (litByLow) {
      pin.high();
    } else {
      pin.low();
    }
  }

  /** Changes it; see {@link OutputPin#toggle()}. */
  public void toggle() {
    pin.toggle();
  }
}
