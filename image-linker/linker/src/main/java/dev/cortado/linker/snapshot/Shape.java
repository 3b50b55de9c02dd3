package dev.cortado.linker.snapshot;

import dev.cortado.linker.world.FieldKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bytes of an object that device code makes: the same layout as that of wired objects of its
 * class, with the part that would lie in RAM right after the part that would lie in flash. Host
 * only.
 *
 * @param fields the offset of each field that has a place
 * @param classId the class's id, which is the first word; or -1 if objects do not tell their class
 * @param partPointer the offset of the pointer to the second part, or -1
 * @param secondPart the offset of the second part
 * @param sizeBytes the size of both parts
 * @param alignment 4 or 8
 */
public record Shape(
    Map<FieldKey, Integer> fields,
    int classId,
    int partPointer,
    int secondPart,
    int sizeBytes,
    int alignment) {

  static Shape of(Layouts layouts, String type) {
    Layout layout = layouts.of(type);
    int alignment = Math.max(alignment(layout.constants()), alignment(layout.variables()));
    Map<FieldKey, Integer> fields = new LinkedHashMap<>();
    int hidden = (layout.header() ? 4 : 0) + (layout.actor() ? 8 : 0);
    boolean split = layout.mode() == Layout.Mode.SPLIT;
    int second = place(layout.constants(), hidden + (split ? 4 : 0), fields);
    second = split ? roundUp(second, alignment) : second;
    int end = place(layout.variables(), second, fields);
    return new Shape(
        fields,
        layout.header() ? layouts.classId(type) : -1,
        split ? hidden : -1,
        second,
        roundUp(Math.max(end, 1), 4),
        alignment);
  }

  private static int alignment(List<FieldKey> fields) {
    return fields.stream().anyMatch(field -> Layouts.sizeBytes(field.descriptor()) == 8) ? 8 : 4;
  }

  private static int place(List<FieldKey> keys, int start, Map<FieldKey, Integer> fields) {
    int offset = start;
    for (FieldKey field : keys) {
      int size = Layouts.sizeBytes(field.descriptor());
      offset = roundUp(offset, size);
      fields.put(field, offset);
      offset += size;
    }
    return offset;
  }

  private static int roundUp(int value, int step) {
    return (value + step - 1) / step * step;
  }
}
