package dev.cortado.machine;

import java.util.Objects;

/**
 * What the author of kernel code has proved and the linker cannot see: name the invariant beside
 * the call.
 */
public final class Proved {
  private Proved() {}

  /** Returns {@code reference}, which is not null. Device: nothing; host: checked. */
  @Intrinsic
  public static <T> T nonNull(T reference) {
    return Objects.requireNonNull(reference, "an invariant of the kernel does not hold");
  }
}
