package dev.cortado.linker.prove;

import java.util.Objects;
import java.util.Optional;

/**
 * One function of a chain of calls. Host only.
 *
 * @param function its symbol
 * @param bytes what it takes of the stack when it calls the next one, or at most for the last
 * @param at its source, {@code File.java:line}, where known
 */
public record StackFrame(String function, int bytes, Optional<String> at) {
  /** Refuses null in any part. */
  public StackFrame {
    Objects.requireNonNull(function, "function");
    Objects.requireNonNull(at, "at");
  }
}
