package dev.cortado.host;

/** Device code failed in a host run: on the device it would have been a panic. Host only. */
public final class HostFailure extends AssertionError {
  private static final long serialVersionUID = 1;

  private HostFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** Returns {@code failure} if it is one already, else one that it caused. */
  static HostFailure of(Throwable failure) {
    return failure instanceof HostFailure known
        ? known
        : new HostFailure(Thread.currentThread().getName() + " failed: " + failure, failure);
  }
}
