package dev.cortado.kernel;

import java.time.Duration;
import java.util.Objects;

/**
 * How urgent an actor is, and on which core it runs: actors of a larger number preempt those of a
 * smaller one on their core, actors of one number and core run one after the other, in the order in
 * which they became ready. Wiring.
 *
 * <p>Numbers only order the levels, they may have gaps; how many different ones an application can
 * use depends on the chip (three on each core of a Cortex-M0 or M0+). Priorities of different cores
 * are not compared: cores run beside each other. Instead of numbers an application can give
 * deadlines; the shorter one is the more urgent, which is the best fixed order where deadlines are
 * no longer than periods (Leung and Whitehead, "On the complexity of fixed-priority scheduling of
 * periodic, real-time tasks", Performance Evaluation 1982).
 *
 * @param value 1 to 255; 0 for a deadline, whose number is that of its place among all deadlines
 * @param deadline how long an activation of the actor may take, or null for a number
 * @param core the core, from 0, which is the one that boots
 */
public record Priority(int value, Duration deadline, int core) {
  /** The largest number. */
  public static final int MAX = 255;

  /** Refuses numbers and deadlines out of range with {@link IllegalArgumentException}. */
  public Priority {
    if (deadline == null && (value < 1 || value > MAX)) {
      throw new IllegalArgumentException("priority=" + value + ", must be 1 to " + MAX);
    }
    if (deadline != null && (value != 0 || deadline.isNegative() || deadline.isZero())) {
      throw new IllegalArgumentException(
          value == 0
              ? "deadline=" + deadline + ", must be longer than 0"
              : "priority=" + value + " beside deadline=" + deadline + ", must be 0");
    }
    if (core < 0) {
      throw new IllegalArgumentException("core=" + core + ", must be at least 0");
    }
  }

  /** Makes a priority on core 0. */
  public Priority(int value, Duration deadline) {
    this(value, deadline, 0);
  }

  /**
   * Returns the priority {@code value} on core 0.
   *
   * @throws IllegalArgumentException if it is not 1 to 255
   */
  public static Priority of(int value) {
    return new Priority(value, null);
  }

  /**
   * Returns the priority of an actor that shall have done what it became ready for, and wait again,
   * within {@code deadline}. Actors of one deadline share a level; all actors of an application
   * have deadlines, or none has.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public static Priority within(Duration deadline) {
    return new Priority(0, Objects.requireNonNull(deadline, "deadline"));
  }

  /**
   * Returns this priority on another core; the wiring refuses cores that the chip does not have.
   *
   * @throws IllegalArgumentException if {@code core} is negative
   */
  public Priority onCore(int core) {
    return new Priority(value, deadline, core);
  }
}
