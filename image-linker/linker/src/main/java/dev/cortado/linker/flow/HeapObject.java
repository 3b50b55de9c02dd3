package dev.cortado.linker.flow;

/**
 * An object of the wired graph that device code can reach.
 *
 * @param id dense, from 0, in the order of discovery
 * @param host the object on the host
 * @param type its class's internal name, or an array descriptor
 * @param reason where it was first found: a root, or {@code object > field}
 */
public record HeapObject(int id, Object host, String type, String reason) {
  /** Returns whether this is an array. */
  public boolean isArray() {
    return type.charAt(0) == '[';
  }

  /** Returns the length of an array. */
  public int length() {
    return java.lang.reflect.Array.getLength(host);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return id;
  }
}
