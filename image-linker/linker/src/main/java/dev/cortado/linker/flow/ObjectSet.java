package dev.cortado.linker.flow;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * An immutable set of heap objects, by id. Host only.
 *
 * <p>A bit an id, so that unions, of which the analysis makes very many, go by words; and a union
 * that adds nothing makes no new set.
 */
public final class ObjectSet {
  /** The empty set. */
  public static final ObjectSet EMPTY = new ObjectSet(new long[0]);

  /** Bit n%64 of word n/64 stands for id n; the last word is not 0. */
  private final long[] words;

  private ObjectSet(long[] words) {
    this.words = words;
  }

  /** Returns the set of one object. */
  public static ObjectSet of(int id) {
    long[] words = new long[id / Long.SIZE + 1];
    words[id / Long.SIZE] = 1L << id;
    return new ObjectSet(words);
  }

  /** Returns the objects for which {@code test} holds; this set itself if it does for all. */
  public ObjectSet filter(IntPredicate test) {
    long[] passed = new long[words.length];
    int length = 0;
    for (int id = next(0); id >= 0; id = next(id + 1)) {
      if (test.test(id)) {
        length = id / Long.SIZE + 1;
        passed[length - 1] |= 1L << id;
      }
    }
    return Arrays.equals(passed, words) ? this : new ObjectSet(Arrays.copyOf(passed, length));
  }

  /** Returns the objects by what {@code classify} says of them, which must not be null. */
  public <K> Map<K, ObjectSet> groupBy(IntFunction<K> classify) {
    Map<K, long[]> groups = new LinkedHashMap<>();
    for (int id = next(0); id >= 0; id = next(id + 1)) {
      long[] group = groups.computeIfAbsent(classify.apply(id), key -> new long[words.length]);
      group[id / Long.SIZE] |= 1L << id;
    }
    Map<K, ObjectSet> sets = new LinkedHashMap<>();
    groups.forEach((key, group) -> sets.put(key, trimmed(group)));
    return sets;
  }

  private static ObjectSet trimmed(long[] words) {
    int length = words.length;
    while (words[length - 1] == 0) {
      length--;
    }
    return new ObjectSet(Arrays.copyOf(words, length));
  }

  /** Returns the union; one of the two themselves where that is enough. */
  public ObjectSet union(ObjectSet other) {
    if (covers(other)) {
      return this;
    }
    if (other.covers(this)) {
      return other;
    }
    long[] sum = Arrays.copyOf(words, Math.max(words.length, other.words.length));
    for (int i = 0; i < other.words.length; i++) {
      sum[i] |= other.words[i];
    }
    return new ObjectSet(sum);
  }

  private boolean covers(ObjectSet other) {
    if (this == other) {
      return true;
    }
    if (other.words.length > words.length) {
      return false;
    }
    for (int i = 0; i < other.words.length; i++) {
      if ((other.words[i] & ~words[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Calls {@code action} with each id, ascending. */
  public void forEach(IntConsumer action) {
    for (int id = next(0); id >= 0; id = next(id + 1)) {
      action.accept(id);
    }
  }

  /** Returns the smallest id from {@code from} on, or -1. */
  private int next(int from) {
    int index = from / Long.SIZE;
    if (index >= words.length) {
      return -1;
    }
    long rest = words[index] & -1L << from;
    while (rest == 0) {
      index++;
      if (index == words.length) {
        return -1;
      }
      rest = words[index];
    }
    return index * Long.SIZE + Long.numberOfTrailingZeros(rest);
  }

  /** Returns the number of objects. */
  public int size() {
    int size = 0;
    for (long word : words) {
      size += Long.bitCount(word);
    }
    return size;
  }

  /** Returns whether there is no object. */
  public boolean isEmpty() {
    return words.length == 0;
  }

  /** Returns the smallest id, or -1. */
  public int first() {
    return next(0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ObjectSet set && Arrays.equals(words, set.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", "{", "}");
    forEach(id -> text.add(Integer.toString(id)));
    return text.toString();
  }
}
