package dev.cortado.hal;

/** Which changes of an input's level count. Wiring. */
public enum Edge {
  /** From low to high. */
  RISING,
  /** From high to low. */
  FALLING,
  /** Both. */
  BOTH
}
