package dev.cortado.linker.flow;

import java.util.BitSet;
import java.util.function.IntConsumer;

/** An immutable set of heap objects, by id. */
public final class ObjectSet {
  /** The empty set. */
  public static final ObjectSet EMPTY = new ObjectSet(new BitSet());

  private final BitSet bits;

  private ObjectSet(BitSet bits) {
    this.bits = bits;
  }

  /** Returns the set of one object. */
  public static ObjectSet of(int id) {
    BitSet bits = new BitSet(id + 1);
    bits.set(id);
    return new ObjectSet(bits);
  }

  /** Returns the union; one of the two themselves where that is enough. */
  public ObjectSet union(ObjectSet other) {
    if (this == other || other.bits.isEmpty()) {
      return this;
    }
    if (bits.isEmpty()) {
      return other;
    }
    BitSet sum = (BitSet) bits.clone();
    sum.or(other.bits);
    if (sum.equals(bits)) {
      return this;
    }
    return sum.equals(other.bits) ? other : new ObjectSet(sum);
  }

  /** Calls {@code action} with each id, ascending. */
  public void forEach(IntConsumer action) {
    for (int id = bits.nextSetBit(0); id >= 0; id = bits.nextSetBit(id + 1)) {
      action.accept(id);
    }
  }

  /** Returns the number of objects. */
  public int size() {
    return bits.cardinality();
  }

  /** Returns whether there is no object. */
  public boolean isEmpty() {
    return bits.isEmpty();
  }

  /** Returns the smallest id, or -1. */
  public int first() {
    return bits.nextSetBit(0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ObjectSet set && set.bits.equals(bits);
  }

  @Override
  public int hashCode() {
    return bits.hashCode();
  }

  @Override
  public String toString() {
    return bits.toString();
  }
}
