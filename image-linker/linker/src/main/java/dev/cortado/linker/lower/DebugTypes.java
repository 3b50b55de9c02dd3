package dev.cortado.linker.lower;

import dev.cortado.linker.snapshot.Layouts;
import dev.cortado.linker.snapshot.ObjectShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.objectweb.asm.Type;

/** Describes Java's types to a debugger, as those of C that have the same bits. Host only. */
final class DebugTypes {
  private static final int POINTER_BITS = 32;

  private final StringBuilder text;
  private final IntSupplier ids;
  private final Layouts layouts;
  private final Map<String, Integer> types = new HashMap<>();
  private final Map<String, Integer> structures = new HashMap<>();

  /** Writes into {@code text}, with numbers from {@code ids}. */
  DebugTypes(StringBuilder text, IntSupplier ids, Layouts layouts) {
    this.text = text;
    this.ids = ids;
    this.layouts = layouts;
  }

  /** Returns the number of the type of a field or variable. */
  int of(String descriptor) {
    Integer known = types.get(descriptor);
    if (known != null) {
      return known;
    }
    int made =
        switch (descriptor.charAt(0)) {
          case 'Z' -> basic("boolean", 8, "boolean");
          case 'B' -> basic("byte", 8, "signed");
          case 'S' -> basic("short", 16, "signed");
          case 'C' -> basic("char", 16, "UTF");
          case 'I' -> basic("int", 32, "signed");
          case 'J' -> basic("long", 64, "signed");
          case 'F' -> basic("float", 32, "float");
          case 'D' -> basic("double", 64, "float");
          case '[' -> array(descriptor);
          default -> pointer(structure(Type.getType(descriptor).getInternalName()));
        };
    types.put(descriptor, made);
    return made;
  }

  private int basic(String name, int bits, String encoding) {
    return add(
        "!DIBasicType(name: \""
            + name
            + "\", size: "
            + bits
            + ", encoding: DW_ATE_"
            + encoding
            + ")");
  }

  private int pointer(int target) {
    return add(
        "!DIDerivedType(tag: DW_TAG_pointer_type, baseType: !"
            + target
            + ", size: "
            + POINTER_BITS
            + ")");
  }

  /** An array is known by the address of its first element. */
  private int array(String descriptor) {
    int elements = pointer(of(descriptor.substring(1)));
    return add(
        "!DIDerivedType(tag: DW_TAG_typedef, name: \""
            + Type.getType(descriptor).getClassName()
            + "\", baseType: !"
            + elements
            + ")");
  }

  private int structure(String type) {
    Integer known = structures.get(type);
    if (known != null) {
      return known;
    }
    int id = ids.getAsInt();
    structures.put(type, id);
    ObjectShape shape = ObjectShape.of(layouts, type);
    List<String> members = new ArrayList<>();
    for (ObjectShape.Place place : shape.fields()) {
      String descriptor = place.field().descriptor();
      members.add(
          "!"
              + add(
                  "!DIDerivedType(tag: DW_TAG_member, name: \""
                      + place.field().name()
                      + "\", scope: !"
                      + id
                      + ", baseType: !"
                      + of(descriptor)
                      + ", size: "
                      + bits(Layouts.sizeBytes(descriptor))
                      + ", offset: "
                      + bits(place.offsetBytes())
                      + ")"));
    }
    define(
        id,
        "distinct !DICompositeType(tag: DW_TAG_structure_type, name: \""
            + type.replace('/', '.')
            + "\", size: "
            + bits(shape.sizeBytes())
            + ", elements: !"
            + add("!{" + String.join(", ", members) + "}")
            + ")");
    return id;
  }

  private static int bits(int bytes) {
    return bytes * Byte.SIZE;
  }

  private int add(String node) {
    int id = ids.getAsInt();
    define(id, node);
    return id;
  }

  private void define(int id, String node) {
    text.append('!').append(id).append(" = ").append(node).append('\n');
  }
}
