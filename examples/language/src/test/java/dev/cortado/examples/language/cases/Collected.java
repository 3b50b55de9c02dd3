package dev.cortado.examples.language.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sorting, arrays' methods, and walks over wired maps and sets. */
public final class Collected extends Topic {
  private record Entry(String name, int rank) {}

  private final String[] words = {"pear", "fig", "apple", "kiwi", "date", "fig"};
  private final List<Integer> numbers = new ArrayList<>(List.of(5, 3, 9, 1, 3));
  private final Map<String, Integer> sizes = new HashMap<>(Map.of("a", 1, "bb", 2, "ccc", 3));
  private final Map<Integer, String> ordered = new TreeMap<>(Map.of(7, "x", 2, "yy", 5, "z"));
  private final Set<String> set = new LinkedHashSet<>(List.of("one", "three", "five"));
  private final Entry[] entries = {
    new Entry("a", 2), new Entry("b", 1), new Entry("c", 2), new Entry("d", 1)
  };

  private static long digest(int[] array) {
    long sum = 0;
    for (int each : array) {
      sum = sum * 31 + each;
    }
    return sum;
  }

  public long sortsInts() {
    int[] array = {5, -3, opaque(9), 22, 0, 7, 7, Integer.MIN_VALUE, 55, 31, 2};
    Arrays.sort(array);
    return digest(array);
  }

  public long sortsManyInts() {
    int[] array = new int[200];
    int seed = opaque(12345);
    for (int i = 0; i < array.length; i++) {
      seed = seed * 1103515245 + 12345;
      array[i] = seed >> 20;
    }
    Arrays.sort(array);
    return digest(array);
  }

  public long sortsRange() {
    int[] array = {9, 8, 7, 6, 5, 4};
    Arrays.sort(array, opaque(1), 5);
    return digest(array);
  }

  public int refusesRange() {
    try {
      Arrays.sort(new int[3], opaque(2), 1);
      return 0;
    } catch (IllegalArgumentException e) {
      return 1;
    }
  }

  public int sortsBytes() {
    byte[] array = {3, (byte) opaque(-128), 127, 0, -1};
    Arrays.sort(array);
    return array[0] * 1000 + array[1] * 100 + array[4];
  }

  public int sortsChars() {
    char[] array = {'z', (char) opaque(0xffff), 'a'};
    Arrays.sort(array);
    return array[0] * 3 + array[2];
  }

  public int sortsShorts() {
    short[] array = {5, (short) opaque(-32768), 2};
    Arrays.sort(array);
    return array[0] * 3 + array[2];
  }

  public long sortsLongs() {
    long[] array = {opaque(1L << 40), -1, Long.MIN_VALUE, 7, 7};
    Arrays.sort(array);
    return array[0] ^ array[1] * 31 ^ array[4];
  }

  public long sortsFloats() {
    float[] array = {1.5f, Float.NaN, -0f, 0f, (float) opaque(-7), Float.POSITIVE_INFINITY};
    Arrays.sort(array);
    long sum = 0;
    for (float each : array) {
      sum = sum * 31 + Float.floatToIntBits(each);
    }
    return sum;
  }

  public long sortsDoubles() {
    double[] array = {1.5, Double.NaN, 0d, -0d, opaque(-7), Double.NEGATIVE_INFINITY};
    Arrays.sort(array);
    long sum = 0;
    for (double each : array) {
      sum = sum * 31 + Double.doubleToLongBits(each);
    }
    return sum;
  }

  public int sortsStrings() {
    String[] array = words.clone();
    Arrays.sort(array);
    int sum = 0;
    for (String each : array) {
      sum = sum * 7 + each.charAt(1);
    }
    return sum;
  }

  public int sortsNothing() {
    String[] array = opaque(1) > 0 ? null : words.clone();
    try {
      Arrays.sort(array);
      return 0;
    } catch (NullPointerException e) {
      return 1;
    }
  }

  public int sortsByComparator() {
    String[] array = words.clone();
    Arrays.sort(
        array, Comparator.comparingInt(String::length).thenComparing((a, b) -> b.compareTo(a)));
    int sum = 0;
    for (String each : array) {
      sum = sum * 7 + each.charAt(1);
    }
    return sum;
  }

  public int sortsStably() {
    Entry[] array = entries.clone();
    Arrays.sort(array, (a, b) -> a.rank() - b.rank());
    int sum = 0;
    for (Entry each : array) {
      sum = sum * 7 + each.name().charAt(0);
    }
    return sum;
  }

  public int sortsList() {
    numbers.sort(null);
    int sum = 0;
    for (int each : numbers) {
      sum = sum * 10 + each;
    }
    Collections.sort(numbers, Collections.reverseOrder());
    for (int each : numbers) {
      sum = sum * 10 + each;
    }
    return sum;
  }

  public int walksKeys() {
    int sum = 0;
    for (String key : sizes.keySet()) {
      sum = sum * 31 + key.length();
    }
    return sum;
  }

  public int walksValues() {
    int sum = 0;
    for (int value : sizes.values()) {
      sum = sum * 31 + value;
    }
    return sum;
  }

  public int walksEntries() {
    int sum = 0;
    for (Map.Entry<String, Integer> each : sizes.entrySet()) {
      sum = sum * 31 + each.getKey().length() * 7 + each.getValue();
    }
    return sum;
  }

  public int walksTree() {
    int sum = 0;
    for (Map.Entry<Integer, String> each : ordered.entrySet()) {
      sum = sum * 31 + each.getKey() + each.getValue().length();
    }
    return sum;
  }

  public int walksSet() {
    int sum = 0;
    for (String each : set) {
      sum = sum * 31 + each.length();
    }
    return sum;
  }

  public int listOfFour() {
    int sum = 0;
    for (String each : List.of("a", "bb", "ccc", "dd")) {
      sum = sum * 10 + each.length();
    }
    return sum;
  }

  public int copiesRange() {
    byte[] source = {1, 2, 3, 4, (byte) opaque(5)};
    byte[] copy = Arrays.copyOfRange(source, 1, 5);
    return copy.length * 100 + copy[3];
  }

  public int sizesFromConstants() {
    return filled(4) * 100 + filled(4);
  }

  private int filled(int half) {
    int[] array = new int[half * 2 + 1];
    Arrays.fill(array, opaque(3));
    int sum = 0;
    for (int each : array) {
      sum += each;
    }
    return sum;
  }
}
