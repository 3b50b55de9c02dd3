package dev.cortado.machine;

/**
 * The device's body of {@link System#arraycopy}, on bytes; the linker derives those for the other
 * types of elements from it. Runs in any context; a few instructions for each element.
 */
final class ArrayCopy {
  private ArrayCopy() {}

  /**
   * Copies {@code length} elements, as if by way of a third array where the two overlap.
   *
   * @throws ArrayIndexOutOfBoundsException if a range is not within its array
   */
  static void copy(byte[] from, int fromIndex, byte[] to, int toIndex, int length) {
    if (fromIndex < 0
        || toIndex < 0
        || length < 0
        || fromIndex > from.length - length
        || toIndex > to.length - length) {
      throw new ArrayIndexOutOfBoundsException();
    }
    if (fromIndex < toIndex) {
      for (int i = length - 1; i >= 0; i--) {
        to[toIndex + i] = from[fromIndex + i];
      }
    } else {
      for (int i = 0; i < length; i++) {
        to[toIndex + i] = from[fromIndex + i];
      }
    }
  }
}
