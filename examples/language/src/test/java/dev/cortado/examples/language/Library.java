package dev.cortado.examples.language;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The JDK's Objects, Arrays, small lists and strings. */
public final class Library extends Topic {
  private final int[] data = {5, 3, 9, -1, 7, 7, 0};
  private final byte[] bytes = {3, 1, 2};
  private final String[] names = {"pear", "apple", "fig"};
  private final String text = "hello";
  private final String wide = "\u00e4\u03c0\ud834\udd1e";
  private final Object nothing = null;
  private int seed = 4;

  @Override
  void exercise() {
    objects();
    arrays();
    lists();
    strings();
  }

  private void objects() {
    out(Objects.equals(text, "hello"));
    out(Objects.equals(seed, text));
    out(Objects.hashCode(text));
    out(Objects.hashCode(nothing));
    out(Objects.isNull(nothing));
    out(Objects.hash(text, seed, 3));
    out(Objects.requireNonNullElse(nothing, text) == text);
    out(Objects.requireNonNullElseGet(text, () -> "x").length());
    out(Objects.compare(text, "help", String::compareTo));
    out(Objects.checkIndex(2, 3) + Objects.checkFromToIndex(1, 2, 3));
    out(Objects.requireNonNull(seed, "no seed"));
  }

  private void arrays() {
    int[] copy = new int[7];
    Arrays.fill(copy, 4);
    Arrays.fill(copy, 1, seed, 8);
    out(copy[6] + copy[3]);
    out(Arrays.hashCode(data));
    out(Arrays.hashCode(names));
    out(Arrays.equals(data, copy));
    out(Arrays.equals(bytes, new byte[] {3, 1, 2}));
    out(Arrays.equals(names, names));
    out(Arrays.mismatch(data, copy));
    out(Arrays.compare(data, copy));
    out(Arrays.binarySearch(new int[] {1, 3, 5, 7}, seed));
    Arrays.setAll(copy, i -> i * seed);
    out(copy[5]);
  }

  private void lists() {
    List<Integer> three = Arrays.asList(1, seed, 3);
    int sum = 0;
    for (int each : three) {
      sum = sum * 10 + each;
    }
    out(sum);
    out(three.size() + three.get(1));
    out(three.contains(4));
    out(three.indexOf(3));
    List<Integer> two = List.of(seed, 2);
    for (int each : two) {
      out(each + two.get(0));
    }
    List<String> wired = Arrays.asList(names);
    out(wired.indexOf("fig"));
    wired.forEach(name -> out(name.length() + seed));
  }

  private void strings() {
    out(text.compareTo("world"));
    out(text.indexOf('l') + text.indexOf("lo") + text.lastIndexOf('l'));
    out(text.startsWith("he"));
    out(text.endsWith("lo"));
    out(text.contains("ell"));
    out(text.regionMatches(1, "xell", 1, 3));
    out(text.isBlank());
    out(text.hashCode());
    out(wide.length());
    out(wide.codePointAt(2));
    out(wide.charAt(1));
    char[] characters = new char[5];
    text.getChars(0, 5, characters, 0);
    out(characters[4]);
    CharSequence sequence = text;
    out(sequence.length() + sequence.charAt(1));
    String interned = "hello";
    out(text == interned);
  }
}
