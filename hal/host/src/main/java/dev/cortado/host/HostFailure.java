package dev.cortado.host;

import java.util.Arrays;

/** Device code failed in a host run: on the device it would have been a panic. Host only. */
public final class HostFailure extends AssertionError {
  private static final long serialVersionUID = 1;

  private HostFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** Returns that {@code code} failed: an actor, a handler, boot. */
  static HostFailure of(String code, Throwable failure) {
    return new HostFailure(code + " failed: " + failure, failure);
  }

  /** Returns that the chip was reset, at {@code place} in {@code code}, or by a watchdog there. */
  static HostFailure reset(String code, Throwable place) {
    boolean supervises =
        Arrays.stream(place.getStackTrace())
            .anyMatch(call -> call.getClassName().equals("dev.cortado.kernel.Supervisor"));
    String what =
        supervises
            ? code + " failed, and supervision resets the chip"
            : "the chip is reset while " + code + " runs";
    return new HostFailure(what + ": a host run does not follow a reset, it ends here", place);
  }
}
