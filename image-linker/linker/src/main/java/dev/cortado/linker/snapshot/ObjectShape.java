package dev.cortado.linker.snapshot;

import dev.cortado.linker.world.FieldKey;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects of a class as a debugger sees them. Host only.
 *
 * @param fields in the order of their addresses, superclasses' first
 * @param sizeBytes the size of an object
 */
public record ObjectShape(List<Place> fields, int sizeBytes) {
  /**
   * A field and where it lies.
   *
   * @param offsetBytes from the object's address
   */
  public record Place(FieldKey field, int offsetBytes) {}

  /** Returns the shape of the class's objects; of split ones, their part in flash. */
  public static ObjectShape of(Layouts layouts, String type) {
    Layout layout = layouts.of(type);
    List<Place> fields = new ArrayList<>();
    int offset = layout.hidden() * Integer.BYTES;
    for (FieldKey field : layout.constants()) {
      int size = Layouts.sizeBytes(field.descriptor());
      offset = (offset + size - 1) / size * size;
      fields.add(new Place(field, offset));
      offset += size;
    }
    return new ObjectShape(fields, offset);
  }
}
