package dev.cortado.linker.world;

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
  /** Returns whether the field holds a reference. */
  public boolean isReference() {
    return descriptor.length() > 1;
  }

  /** Returns {@code a/b/C.name}. */
  public String symbol() {
    return owner + "." + name;
  }

  @Override
  public int compareTo(FieldKey other) {
    return symbol().compareTo(other.symbol());
  }
}
