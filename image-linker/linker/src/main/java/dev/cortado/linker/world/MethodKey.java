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
    return ClassCopies.original(owner).replace('/', '.') + "." + MethodCopies.original(name);
  }

  /** Orders by symbol, which is made only where the parts do not tell. */
  @Override
  public int compareTo(MethodKey other) {
    String mine = owner;
    String others = other.owner;
    if (mine.equals(others)) {
      if (name.equals(other.name)) {
        return descriptor.compareTo(other.descriptor);
      }
      mine = name;
      others = other.name;
    }
    boolean begins = mine.startsWith(others) || others.startsWith(mine);
    return begins ? symbol().compareTo(other.symbol()) : mine.compareTo(others);
  }
}
