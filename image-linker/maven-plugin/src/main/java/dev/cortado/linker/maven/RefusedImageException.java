package dev.cortado.linker.maven;

/** An image cannot be run, or stopped by a fault; the message has the four parts. Host only. */
final class RefusedImageException extends Exception {
  private static final long serialVersionUID = 1L;

  RefusedImageException(String message, Throwable cause) {
    super(message, cause);
  }
}
