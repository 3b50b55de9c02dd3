package dev.cortado.hal.board;

import java.util.HashMap;
import java.util.Map;

/** Who uses which pin of a chip, so that a pin does not get two jobs. Host only. */
public final class PinClaims {
  private final Map<Integer, String> uses = new HashMap<>();

  /** Made with no pin in use. */
  public PinClaims() {}

  /**
   * Takes a pin for a use; a pin may be taken again for the same use.
   *
   * @param pin the chip's number of the pin
   * @param name the pin's name, for errors
   * @param use what for, in a few words
   * @throws IllegalStateException if the pin has another use
   */
  public void claim(int pin, String name, String use) {
    String before = uses.putIfAbsent(pin, use);
    if (before != null && !before.equals(use)) {
      throw new IllegalStateException(
          "pin " + name + " is asked for as " + use + ", but is in use as " + before);
    }
  }
}
