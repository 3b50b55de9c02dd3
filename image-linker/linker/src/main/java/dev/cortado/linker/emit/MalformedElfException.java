package dev.cortado.linker.emit;

/** A file is no 32-bit little-endian ARM ELF executable, or it is damaged. Host only. */
public final class MalformedElfException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Makes an exception; {@code reason} says what was found and what was expected. */
  MalformedElfException(String reason) {
    super(reason);
  }
}
