package dev.cortado.kernel;

import java.util.Objects;

/**
 * What becomes of an actor whose code throws an exception that it does not catch: see {@link
 * Wiring#supervise}. Wiring.
 *
 * <p>In each case the finally blocks between the throw and the actor's {@code run} run first, and
 * the messages that the actor still holds go back to their pools, but for those that it stored in
 * fields and those of topics. The idea is Erlang's, with the actor itself as the only child of its
 * supervisor.
 */
public final class Supervision {
  /** What to do. */
  enum Action {
    RESTART,
    STOP,
    RESET
  }

  private final Action action;
  private final int failures;
  private final int withinTicks;
  private final Supervision otherwise;

  private Supervision(Action action, int failures, int withinTicks, Supervision otherwise) {
    this.action = action;
    this.failures = failures;
    this.withinTicks = withinTicks;
    this.otherwise = otherwise;
  }

  /** The actor's {@code run} begins anew at once; the actor's fields stay as they are. */
  public static Supervision restart() {
    return new Supervision(Action.RESTART, 0, 0, null);
  }

  /** The actor has ended; the others go on. */
  public static Supervision stop() {
    return new Supervision(Action.STOP, 0, 0, null);
  }

  /**
   * The chip starts anew, and finds a record of the failure where the wiring records panics.
   *
   * @see Wiring#recordPanics
   */
  public static Supervision reset() {
    return new Supervision(Action.RESET, 0, 0, null);
  }

  /**
   * Returns this with a limit to it: the failure that would be one more within that time is met
   * with {@code otherwise}. Needs a clock, and one word of memory for each of {@code failures}.
   *
   * @param failures how many failures are met as before within any {@code withinTicks}, at least 1
   * @param withinTicks ticks of the wiring's clock, at least 1
   * @param otherwise what happens at the next, not null
   * @throws IllegalArgumentException if a number is less than 1, or this has a limit already
   */
  public Supervision atMost(int failures, int withinTicks, Supervision otherwise) {
    if (failures < 1 || withinTicks < 1) {
      throw new IllegalArgumentException(
          "failures=" + failures + " withinTicks=" + withinTicks + ", must be at least 1");
    }
    if (this.otherwise != null) {
      throw new IllegalArgumentException(
          "failures="
              + this.failures
              + " is the limit already; give one to what happens otherwise");
    }
    return new Supervision(
        action, failures, withinTicks, Objects.requireNonNull(otherwise, "otherwise"));
  }

  Action action() {
    return action;
  }

  /** Returns how many failures are met so within the time; 0 if there is no limit. */
  int failures() {
    return failures;
  }

  int withinTicks() {
    return withinTicks;
  }

  /** Returns what happens beyond the limit, or null. */
  Supervision otherwise() {
    return otherwise;
  }
}
