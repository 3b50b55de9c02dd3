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

  /** Returns that {@code code} computes on {@code thread} and asks for nothing any more. */
  static HostFailure endless(String code, Thread thread, int seconds) {
    IllegalStateException place = new IllegalStateException("the code that computes");
    place.setStackTrace(thread.getStackTrace());
    String line = place.getStackTrace().length == 0 ? "" : " at " + place.getStackTrace()[0];
    return new HostFailure(
        code
            + " has computed for "
            + seconds
            + " s of the JVM, and still does,"
            + line
            + ": in a host run computing takes no time, so that this run would not end; a loop that"
            + " polls needs Cpu.pass()",
        place);
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
