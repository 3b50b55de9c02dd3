package dev.cortado.machine;

import java.util.Comparator;

/**
 * Sorting in place, without recursion and without memory: the bodies that the image linker gives to
 * what {@link java.util.Arrays#sort(int[])} and its like call. Device only; reached from them.
 *
 * <p>Numbers by heapsort (J. W. J. Williams, 1964), n log n steps at most; ints' code is bytes',
 * shorts' and chars' too, by the linker. Objects by insertion where a binary search says, which is
 * stable as the contract wants: n log n comparisons, and n^2 / 4 moves in the mean.
 */
final class ArraySort {
  private ArraySort() {}

  /** Sorts ints from {@code from} to before {@code to}. */
  static void sort(int[] array, int from, int to) {
    int count = to - from;
    for (int root = count / 2 - 1; root >= 0; root--) {
      sink(array, from, root, count, array[from + root]);
    }
    for (int last = count - 1; last > 0; last--) {
      int sunk = array[from + last];
      array[from + last] = array[from];
      sink(array, from, 0, last, sunk);
    }
  }

  private static void sink(int[] array, int from, int hole, int count, int value) {
    int at = hole;
    for (int child = 2 * at + 1; child < count; child = 2 * at + 1) {
      if (child + 1 < count && array[from + child] < array[from + child + 1]) {
        child++;
      }
      if (array[from + child] <= value) {
        break;
      }
      array[from + at] = array[from + child];
      at = child;
    }
    array[from + at] = value;
  }

  /** Sorts longs from {@code from} to before {@code to}. */
  static void sort(long[] array, int from, int to) {
    int count = to - from;
    for (int root = count / 2 - 1; root >= 0; root--) {
      sink(array, from, root, count, array[from + root]);
    }
    for (int last = count - 1; last > 0; last--) {
      long sunk = array[from + last];
      array[from + last] = array[from];
      sink(array, from, 0, last, sunk);
    }
  }

  private static void sink(long[] array, int from, int hole, int count, long value) {
    int at = hole;
    for (int child = 2 * at + 1; child < count; child = 2 * at + 1) {
      if (child + 1 < count && array[from + child] < array[from + child + 1]) {
        child++;
      }
      if (array[from + child] <= value) {
        break;
      }
      array[from + at] = array[from + child];
      at = child;
    }
    array[from + at] = value;
  }

  /** Sorts floats from {@code from} to before {@code to}. */
  static void sort(float[] array, int from, int to) {
    int count = to - from;
    for (int root = count / 2 - 1; root >= 0; root--) {
      sink(array, from, root, count, array[from + root]);
    }
    for (int last = count - 1; last > 0; last--) {
      float sunk = array[from + last];
      array[from + last] = array[from];
      sink(array, from, 0, last, sunk);
    }
  }

  private static void sink(float[] array, int from, int hole, int count, float value) {
    int at = hole;
    for (int child = 2 * at + 1; child < count; child = 2 * at + 1) {
      if (child + 1 < count && Float.compare(array[from + child], array[from + child + 1]) < 0) {
        child++;
      }
      if (Float.compare(array[from + child], value) <= 0) {
        break;
      }
      array[from + at] = array[from + child];
      at = child;
    }
    array[from + at] = value;
  }

  /** Sorts doubles from {@code from} to before {@code to}. */
  static void sort(double[] array, int from, int to) {
    int count = to - from;
    for (int root = count / 2 - 1; root >= 0; root--) {
      sink(array, from, root, count, array[from + root]);
    }
    for (int last = count - 1; last > 0; last--) {
      double sunk = array[from + last];
      array[from + last] = array[from];
      sink(array, from, 0, last, sunk);
    }
  }

  private static void sink(double[] array, int from, int hole, int count, double value) {
    int at = hole;
    for (int child = 2 * at + 1; child < count; child = 2 * at + 1) {
      if (child + 1 < count && Double.compare(array[from + child], array[from + child + 1]) < 0) {
        child++;
      }
      if (Double.compare(array[from + child], value) <= 0) {
        break;
      }
      array[from + at] = array[from + child];
      at = child;
    }
    array[from + at] = value;
  }

  /** Sorts objects in their natural order. */
  @SuppressWarnings("unchecked")
  static void sort(Object[] array, int from, int to) {
    for (int next = from + 1; next < to; next++) {
      Object value = array[next];
      int low = from;
      int high = next;
      while (low < high) {
        int middle = low + high >>> 1;
        if (((Comparable<Object>) value).compareTo(array[middle]) < 0) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      insert(array, low, next, value);
    }
  }

  /** Sorts objects as {@code order} says. */
  static <T> void sort(T[] array, int from, int to, Comparator<? super T> order) {
    for (int next = from + 1; next < to; next++) {
      T value = array[next];
      int low = from;
      int high = next;
      while (low < high) {
        int middle = low + high >>> 1;
        if (order.compare(value, array[middle]) < 0) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      insert(array, low, next, value);
    }
  }

  private static void insert(Object[] array, int at, int last, Object value) {
    for (int i = last; i > at; i--) {
      array[i] = array[i - 1];
    }
    array[at] = value;
  }
}
