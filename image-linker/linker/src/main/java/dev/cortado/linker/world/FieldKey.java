package dev.cortado.linker.world;

import java.util.Comparator;

/**
 * Names a field by the class that declares it.
 *
 * @param owner the internal name of the declaring class
 * @param name its name
 * @param descriptor its descriptor
 * @param isStatic whether it belongs to the class
 */
public record FieldKey(String owner, String name, String descriptor, boolean isStatic)
    implements Comparable<FieldKey> {
  private static final Comparator<FieldKey> ORDER =
      Comparator.comparing(FieldKey::symbol)
          .thenComparing(FieldKey::descriptor)
          .thenComparing(FieldKey::isStatic);

  /** Returns whether the field holds a reference. */
  public boolean isReference() {
    return descriptor.length() > 1;
  }

  /** Returns {@code a/b/C.name}. */
  public String symbol() {
    return owner + "." + name;
  }

  /**
   * Orders by symbol first; consistent with equals, for the elements of all arrays share a name.
   */
  @Override
  public int compareTo(FieldKey other) {
    return ORDER.compare(this, other);
  }
}
