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
  private static final long[] NONE = {};

  /** The empty set. */
  public static final ObjectSet EMPTY = new ObjectSet(NONE, NONE);

  /** Bit n%64 of word n/64 stands for id n; the last word is not 0. */
  private final long[] words;

  /** Those of the words' bits that stand for objects which device code makes, in the same form. */
  private final long[] temporaries;

  private ObjectSet(long[] words, long[] temporaries) {
    this.words = words;
    this.temporaries = temporaries;
  }

  /** Returns the set of one wired object. */
  public static ObjectSet of(int id) {
    return of(id, false);
  }

  /** Returns the set of one object, which device code makes if {@code temporary}. */
  static ObjectSet of(int id, boolean temporary) {
    long[] words = new long[id / Long.SIZE + 1];
    words[id / Long.SIZE] = 1L << id;
    return new ObjectSet(words, temporary ? words : NONE);
  }

  /** Returns whether some of the objects are made by device code. */
  public boolean hasTemporaries() {
    return temporaries.length > 0;
  }

  /** Returns whether the object is in the set. */
  public boolean contains(int id) {
    return id / Long.SIZE < words.length && (words[id / Long.SIZE] & 1L << id) != 0;
  }

  /** Returns the objects for which {@code test} holds; this set itself if it does for all. */
  public ObjectSet filter(IntPredicate test) {
    long[] passed = new long[words.length];
    for (int id = next(0); id >= 0; id = next(id + 1)) {
      if (test.test(id)) {
        passed[id / Long.SIZE] |= 1L << id;
      }
    }
    return Arrays.equals(passed, words) ? this : part(passed);
  }

  /** Returns the objects by what {@code classify} says of them, which must not be null. */
  public <K> Map<K, ObjectSet> groupBy(IntFunction<K> classify) {
    Map<K, long[]> groups = new LinkedHashMap<>();
    for (int id = next(0); id >= 0; id = next(id + 1)) {
      long[] group = groups.computeIfAbsent(classify.apply(id), key -> new long[words.length]);
      group[id / Long.SIZE] |= 1L << id;
    }
    Map<K, ObjectSet> sets = new LinkedHashMap<>();
    groups.forEach((key, group) -> sets.put(key, part(group)));
    return sets;
  }

  /** Returns the subset of these words. */
  private ObjectSet part(long[] some) {
    long[] made = NONE;
    if (hasTemporaries()) {
      made = Arrays.copyOf(temporaries, temporaries.length);
      for (int i = 0; i < made.length; i++) {
        made[i] &= some[i];
      }
      made = trimmed(made);
    }
    return new ObjectSet(trimmed(some), made);
  }

  private static long[] trimmed(long[] words) {
    int length = words.length;
    while (length > 0 && words[length - 1] == 0) {
      length--;
    }
    return length == 0 ? NONE : Arrays.copyOf(words, length);
  }

  /** Returns the union; one of the two themselves where that is enough. */
  public ObjectSet union(ObjectSet other) {
    if (covers(other)) {
      return this;
    }
    if (other.covers(this)) {
      return other;
    }
    return new ObjectSet(sum(words, other.words), sum(temporaries, other.temporaries));
  }

  private static long[] sum(long[] one, long[] other) {
    if (one.length == 0 || other.length == 0) {
      return one.length == 0 ? other : one;
    }
    long[] sum = Arrays.copyOf(one, Math.max(one.length, other.length));
    for (int i = 0; i < other.length; i++) {
      sum[i] |= other[i];
    }
    return sum;
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
