package dev.cortado.linker.assemble;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the name that the user most likely meant. Host only. */
final class Closest {
  private Closest() {}

  /** Returns the element of {@code known}, not empty, that differs least from {@code name}. */
  static String of(String name, List<String> known) {
    return known.stream()
        .min(
            Comparator.comparingInt((String other) -> distance(simple(name), simple(other)))
                .thenComparingInt(other -> distance(name, other))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Returns how many characters must be inserted, deleted or replaced (Levenshtein 1966). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
