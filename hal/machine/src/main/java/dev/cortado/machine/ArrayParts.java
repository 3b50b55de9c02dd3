package dev.cortado.machine;

import java.util.Arrays;

/**
 * The device's bodies of {@link Arrays#copyOf(Object[], int)} and {@link
 * Arrays#copyOfRange(Object[], int, int)}, which ask no array for its class. Runs in any context; a
 * few instructions for each element.
 */
final class ArrayParts {
  private ArrayParts() {}

  /**
   * Returns the first {@code length} elements, with null for those that there are not.
   *
   * @throws NegativeArraySizeException if {@code length} is negative
   */
  static Object[] copyOf(Object[] original, int length) {
    int most = original.length;
    if (length < 0) {
      throw new NegativeArraySizeException();
    }
    Object[] copy = like(original, length);
    for (int i = 0; i < most && i < length; i++) {
      copy[i] = original[i];
    }
    return copy;
  }

  /**
   * Returns the elements from {@code from} on and below {@code to}, with null for those that there
   * are not.
   *
   * @throws ArrayIndexOutOfBoundsException if {@code from} is not within the array
   * @throws IllegalArgumentException if {@code from} is above {@code to}
   */
  static Object[] copyOfRange(Object[] original, int from, int to) {
    int most = original.length;
    int length = to - from;
    if (length < 0) {
      throw new IllegalArgumentException();
    }
    if (from < 0 || from > most) {
      throw new ArrayIndexOutOfBoundsException();
    }
    Object[] copy = like(original, length);
    for (int i = 0; i < most - from && i < length; i++) {
      copy[i] = original[from + i];
    }
    return copy;
  }

  /** Makes an array of the class of {@code original}, of nulls; the linker compiles it itself. */
  static native Object[] like(Object[] original, int length);
}
