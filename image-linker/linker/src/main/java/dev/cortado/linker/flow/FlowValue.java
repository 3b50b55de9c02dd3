package dev.cortado.linker.flow;

import java.util.Objects;
import org.objectweb.asm.tree.analysis.Value;

/**
 * What a variable may hold: for references the objects and whether null; for ints a constant, if it
 * is always the same.
 */
public final class FlowValue implements Value {
  /** Unset, or a mixture of kinds: unusable. */
  public static final FlowValue UNUSABLE = new FlowValue('?', 1, null, null, false);

  /** Any int. */
  public static final FlowValue INT = new FlowValue('I', 1, null, null, false);

  /** Any long. */
  public static final FlowValue LONG = new FlowValue('J', 2, null, null, false);

  /** Any float. */
  public static final FlowValue FLOAT = new FlowValue('F', 1, null, null, false);

  /** Any double. */
  public static final FlowValue DOUBLE = new FlowValue('D', 2, null, null, false);

  /** Null. */
  public static final FlowValue NULL = new FlowValue('A', 1, null, ObjectSet.EMPTY, true);

  /** A reference that no object can be: the value of code that cannot run. */
  public static final FlowValue NOTHING = new FlowValue('A', 1, null, ObjectSet.EMPTY, false);

  /** A new throwable, on its way to be thrown. */
  public static final FlowValue THROWABLE = new FlowValue('T', 1, null, ObjectSet.EMPTY, false);

  /**
   * What something refused gives instead of a reference. Code behind it is looked at for more of
   * what is wrong, so that its uses say nothing of their own, and give the like.
   */
  public static final FlowValue REFUSED = new FlowValue('A', 1, null, ObjectSet.EMPTY, false, true);

  /** An int that comes of what is refused. */
  private static final FlowValue REFUSED_INT = new FlowValue('I', 1, null, null, false, true);

  private final char kind;
  private final int size;
  private final Integer constant;
  private final ObjectSet objects;
  private final boolean maybeNull;
  private final boolean refused;

  private FlowValue(char kind, int size, Integer constant, ObjectSet objects, boolean maybeNull) {
    this(kind, size, constant, objects, maybeNull, false);
  }

  private FlowValue(
      char kind,
      int size,
      Integer constant,
      ObjectSet objects,
      boolean maybeNull,
      boolean refused) {
    this.kind = kind;
    this.size = size;
    this.constant = constant;
    this.objects = objects;
    this.maybeNull = maybeNull;
    this.refused = refused;
  }

  /** Returns the int constant {@code value}. */
  public static FlowValue constant(int value) {
    return new FlowValue('I', 1, value, null, false);
  }

  /** Returns a reference to one of {@code objects}, or null if {@code maybeNull}. */
  public static FlowValue reference(ObjectSet objects, boolean maybeNull) {
    return objects.isEmpty()
        ? maybeNull ? NULL : NOTHING
        : new FlowValue('A', 1, null, objects, maybeNull);
  }

  /** Returns the unknown value of a field or method descriptor's primitive type. */
  public static FlowValue ofPrimitive(char descriptor) {
    return switch (descriptor) {
      case 'J' -> LONG;
      case 'F' -> FLOAT;
      case 'D' -> DOUBLE;
      default -> INT;
    };
  }

  /** Returns I, J, F, D, A (reference), T (new throwable) or ? (unusable). */
  public char kind() {
    return kind;
  }

  /** Returns whether this is a reference to objects of the heap, or null. */
  public boolean isReference() {
    return kind == 'A';
  }

  /** Returns the constant of an int, or null if it is not one. */
  public Integer constant() {
    return constant;
  }

  /** Returns the objects of a reference. */
  public ObjectSet objects() {
    return objects;
  }

  /** Returns whether a reference may be null. */
  public boolean maybeNull() {
    return maybeNull;
  }

  /** Returns whether this is a reference that is always null. */
  public boolean isNull() {
    return kind == 'A' && maybeNull && objects.isEmpty() && !refused;
  }

  /** Returns whether this comes of what is refused, among others; never so in an image. */
  public boolean isRefused() {
    return refused;
  }

  /** Returns this or, if {@code besides}, the reference or int that may come of what is refused. */
  FlowValue orRefused(boolean besides) {
    if (!besides || kind != 'A' && kind != 'I') {
      return this;
    }
    return merge(kind == 'A' ? REFUSED : REFUSED_INT);
  }

  /** Returns the id of the only wired object that a reference can be, or -1. */
  public int only() {
    return kind == 'A' && !maybeNull && !refused && !objects.hasTemporaries() && objects.size() == 1
        ? objects.first()
        : -1;
  }

  /** Returns the reference without null. */
  public FlowValue nonNull() {
    return kind == 'A' && maybeNull ? reference(objects, false).orRefused(refused) : this;
  }

  /** Returns the least value that covers both. */
  public FlowValue merge(FlowValue other) {
    if (this == other || equals(other)) {
      return this;
    }
    if (kind != other.kind) {
      return kind == 'T' && other.kind == 'A' || kind == 'A' && other.kind == 'T'
          ? THROWABLE
          : UNUSABLE;
    }
    boolean either = refused || other.refused;
    if (kind == 'I') {
      return either ? REFUSED_INT : INT;
    }
    if (kind != 'A') {
      return this;
    }
    ObjectSet sum = objects.union(other.objects);
    boolean nullable = maybeNull || other.maybeNull;
    if (either) {
      return new FlowValue('A', 1, null, sum, nullable, true);
    }
    if (sum == objects && nullable == maybeNull) {
      return this;
    }
    return sum == other.objects && nullable == other.maybeNull ? other : reference(sum, nullable);
  }

  @Override
  public int getSize() {
    return size;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FlowValue value
        && kind == value.kind
        && maybeNull == value.maybeNull
        && refused == value.refused
        && Objects.equals(constant, value.constant)
        && Objects.equals(objects, value.objects);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, constant, objects, maybeNull, refused);
  }

  @Override
  public String toString() {
    return kind
        + (constant != null ? "=" + constant : "")
        + (objects != null ? objects : "")
        + (maybeNull ? "?" : "")
        + (refused ? "!" : "");
  }
}
