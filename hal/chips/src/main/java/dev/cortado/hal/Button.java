package dev.cortado.hal;

import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;

/**
 * A push button that connects its pin to ground.
 *
 * <p>Device, made by the board while wiring. Contacts bounce for some milliseconds, which can make
 * several presses of one: an actor that minds sleeps after a press and then takes what has come
 * meanwhile.
 */
public final class Button {
  private final InputPin pin;

  /** Makes the button on {@code pin}, which is low while the button is pressed. */
  public Button(InputPin pin) {
    this.pin = pin;
  }

  /** Returns whether the button is pressed now. */
  public boolean pressed() {
    return !pin.isHigh();
  }

  /**
   * Wiring: makes a message of each press. The pin's interrupt takes it from {@code pool} and puts
   * it into {@code queue}; while the pool is empty, presses are counted, and the next message tells
   * their number.
   *
   * @throws IllegalStateException if the button's presses go elsewhere already
   */
  public void presses(Pool<ButtonPress> pool, Queue<ButtonPress> queue) {
    onPress(new PressSource(this, pool, queue));
  }

  /**
   * Wiring: calls {@code handler} at each press, in the pin's interrupt.
   *
   * @throws IllegalStateException if the button's presses go elsewhere already
   */
  public void onPress(EdgeHandler handler) {
    pin.onEdge(Edge.FALLING, handler);
  }
}
