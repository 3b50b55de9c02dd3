package dev.cortado.kernel.graph;

import java.util.Objects;

/**
 * A mistake of the user's, or a warning: a stable id and four parts.
 *
 * @param id stable, of the form {@code CRT0101}
 * @param severity whether an image can still be made
 * @param what what is wrong, with both numbers where there are two
 * @param at the place in the user's code, {@code File.java:line}, or empty if there is none
 * @param why the rule and the path that breaks it
 * @param fix what to call, change or set
 */
public record Problem(
    String id, Severity severity, String what, String at, String why, String fix) {
  /** Whether an image can still be made. */
  public enum Severity {
    /** No image is made. */
    ERROR,
    /** The image is made; the user should look. */
    WARNING
  }

  /** Refuses null in any part. */
  public Problem {
    Objects.requireNonNull(id);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(what);
    Objects.requireNonNull(at);
    Objects.requireNonNull(why);
    Objects.requireNonNull(fix);
  }

  /** Returns an error. */
  public static Problem error(String id, String what, String at, String why, String fix) {
    return new Problem(id, Severity.ERROR, what, at, why, fix);
  }

  /** Returns a warning. */
  public static Problem warning(String id, String what, String at, String why, String fix) {
    return new Problem(id, Severity.WARNING, what, at, why, fix);
  }

  /** Returns whether no image can be made. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Returns the four parts as the user reads them, on up to four lines. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(isError() ? "error " : "warning ").append(id).append(": ").append(what);
    if (!at.isEmpty()) {
      text.append("\n    at: ").append(at);
    }
    return text.append("\n   why: ").append(why).append("\n   fix: ").append(fix).toString();
  }
}
