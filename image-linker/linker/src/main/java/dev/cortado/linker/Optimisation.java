package dev.cortado.linker;

/** What an image's code is optimised for. Host only. */
public enum Optimisation {
  /** The fewest bytes of flash; what is used if nobody says. */
  SIZE,
  /** The fewest cycles. */
  SPEED,
  /** Code that a debugger can follow line by line. */
  DEBUG
}
