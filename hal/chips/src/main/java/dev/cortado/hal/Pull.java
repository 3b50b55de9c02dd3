package dev.cortado.hal;

/**
 * The resistor that a chip puts at an input, so that it has a level while nobody drives it. Wiring.
 */
public enum Pull {
  /** None. */
  NONE,
  /** To the supply: high while not driven. */
  UP,
  /** To ground: low while not driven. */
  DOWN
}
