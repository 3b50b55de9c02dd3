package dev.cortado.linker.flow;

/**
 * An object that device code can reach: one of the wired graph, or one that it makes itself.
 *
 * @param id dense, from 0, in the order of discovery
 * @param host the object on the host; null if device code makes it
 * @param type its class's internal name, or an array descriptor
 * @param reason where it was first found: a root, or {@code object > field}
 * @param creation where device code makes it, or null
 */
public record HeapObject(int id, Object host, String type, String reason, Creation creation) {
  /** Returns whether device code makes the object. */
  public boolean isTemporary() {
    return creation != null;
  }

  /** Returns the set of this object. */
  public ObjectSet asSet() {
    return ObjectSet.of(id, isTemporary());
  }

  /** Returns whether this is an array. */
  public boolean isArray() {
    return type.charAt(0) == '[';
  }

  /** Returns the length of an array. */
  public int length() {
    return creation != null ? creation.length() : java.lang.reflect.Array.getLength(host);
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
