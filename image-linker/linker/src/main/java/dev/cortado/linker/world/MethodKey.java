package dev.cortado.linker.world;

/**
 * Names a method.
 *
 * @param owner the internal name of the class that declares it
 * @param name its name
 * @param descriptor its descriptor
 */
public record MethodKey(String owner, String name, String descriptor)
    implements Comparable<MethodKey> {
  /** Returns the name under which the method stands in the image: {@code a/b/C.name(I)V}. */
  public String symbol() {
    return owner + "." + name + descriptor;
  }

  /** Returns the method as Java would write it: {@code a.b.C.name}. */
  public String display() {
    return ClassCopies.original(owner).replace('/', '.') + "." + name;
  }

  @Override
  public int compareTo(MethodKey other) {
    return symbol().compareTo(other.symbol());
  }
}
