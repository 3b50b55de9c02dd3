package dev.cortado.kernel;

/**
 * How urgent an actor is: actors of a larger number preempt those of a smaller one, actors of one
 * number run one after the other, in the order in which they became ready.
 *
 * <p>Numbers only order the levels, they may have gaps; how many different ones an application can
 * use depends on the chip (three on Cortex-M0 and M0+).
 *
 * @param value 1 to 255
 */
public record Priority(int value) {
  /** The largest number. */
  public static final int MAX = 255;

  /** Refuses numbers out of range with {@link IllegalArgumentException}. */
  public Priority {
    if (value < 1 || value > MAX) {
      throw new IllegalArgumentException("priority=" + value + ", must be 1 to " + MAX);
    }
  }

  /**
   * Returns the priority {@code value}.
   *
   * @throws IllegalArgumentException if it is not 1 to 255
   */
  public static Priority of(int value) {
    return new Priority(value);
  }
}
