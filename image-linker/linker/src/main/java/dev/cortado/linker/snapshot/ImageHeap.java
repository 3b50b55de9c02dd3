package dev.cortado.linker.snapshot;

import dev.cortado.linker.flow.FieldState;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.Heap;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.world.FieldKey;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes the reached objects as LLVM globals, and finds the addresses of their fields. Host only.
 */
public final class ImageHeap {
  /** What an object without content is made of where its address must be its own. */
  private static final String PADDING = "i8";

  /** Where a field lies: a part of its object, and the index in it. */
  public record FieldPlace(
      String structType, boolean throughPointer, int pointerIndex, int index, String wholeType) {}

  private final FlowAnalysis flow;
  private final Layouts layouts;
  private final Map<String, FieldPlace> places = new LinkedHashMap<>();

  /** Makes the heap of {@code layouts}. */
  public ImageHeap(Layouts layouts) {
    this.layouts = layouts;
    flow = layouts.flow();
  }

  /** Returns the layouts. */
  public Layouts layouts() {
    return layouts;
  }

  /** Returns the symbol of an object, or of its flash part. */
  public static String symbol(HeapObject object) {
    return object.type() + "#" + object.id();
  }

  /** Returns the symbol of a split object's RAM part. */
  public static String variableSymbol(HeapObject object) {
    return symbol(object) + ".ram";
  }

  /** Returns the symbol of what device code writes of an object, the whole of it if not split. */
  public String writtenSymbol(HeapObject object) {
    return layouts.of(object.type()).mode() == Layout.Mode.SPLIT
        ? variableSymbol(object)
        : symbol(object);
  }

  /** Returns the operand by which code refers to the object. */
  public String reference(int id) {
    HeapObject object = flow.heap().object(sharedWith(id));
    String symbol = "@\"" + symbol(object) + "\"";
    return object.isArray() && layouts.usage().needsLength(id)
        ? "getelementptr (i8, ptr " + symbol + ", i32 " + lengthBytes(object) + ")"
        : symbol;
  }

  /** Returns the id of the object that stands for the exception too, if it has no state. */
  private int sharedWith(int id) {
    if (!flow.exceptions().isMade(id) || layouts.usage().hasState(flow.heap().object(id).type())) {
      return id;
    }
    return flow.exceptions().firstLike(id);
  }

  private static int lengthBytes(HeapObject array) {
    return Layouts.sizeBytes(array.type().substring(1)) == 8 ? 8 : 4;
  }

  /** Finds a field that has a place. */
  public FieldPlace place(FieldKey field) {
    return places.computeIfAbsent(
        field.symbol(),
        key -> {
          Layout layout = layouts.of(field.owner());
          String whole = constantType(layout);
          int constant = layout.constants().indexOf(field);
          if (constant >= 0) {
            return new FieldPlace(whole, false, 0, layout.hidden() + constant, whole);
          }
          int variable = layout.variables().indexOf(field);
          return new FieldPlace(
              structType(layout.variables()), true, layout.pointerIndex(), variable, whole);
        });
  }

  private static String structType(List<FieldKey> fields) {
    List<String> types = new ArrayList<>();
    fields.forEach(field -> types.add(IrTypes.memory(field.descriptor())));
    return "{ " + String.join(", ", types) + " }";
  }

  private static String constantType(Layout layout) {
    List<String> types = new ArrayList<>();
    if (layout.header()) {
      types.add("i32");
    }
    if (layout.actor()) {
      types.add("ptr");
      types.add("ptr");
    }
    if (layout.mode() == Layout.Mode.SPLIT) {
      types.add("ptr");
    }
    layout.constants().forEach(field -> types.add(IrTypes.memory(field.descriptor())));
    return "{ " + String.join(", ", types) + " }";
  }

  /** Returns the type of an actor's flash part, whose hidden fields lead to its code and frame. */
  public String actorType(String type) {
    return constantType(layouts.of(type));
  }

  /** Returns whether an actor of the class has the two hidden fields. */
  public boolean hasActorFields(String type) {
    return layouts.of(type).actor();
  }

  /** Returns the index of the first of an actor's two hidden fields. */
  public int actorIndex(String type) {
    return layouts.of(type).header() ? 1 : 0;
  }

  /**
   * Returns all objects and static fields as globals.
   *
   * @param actorFields for an actor: its two hidden fields, code and frame, as operands
   * @param metadata for a static field: what a debugger is told of it, as a suffix
   */
  public String globals(
      Function<HeapObject, List<String>> actorFields, Function<FieldKey, String> metadata) {
    StringBuilder text = new StringBuilder();
    for (int id = 0; id < flow.heap().objects().size(); id++) {
      HeapObject object = flow.heap().object(id);
      if (object.isTemporary() || sharedWith(id) != id) {
        continue;
      }
      if (object.isArray()) {
        array(object, text);
      } else {
        plain(object, actorFields, text);
      }
    }
    for (FieldState state : List.copyOf(flow.heap().fields())) {
      FieldKey field = state.key();
      if (field.isStatic() && layouts.hasPlace(field)) {
        String type = IrTypes.memory(field.descriptor());
        Object value = flow.heap().hostValue(field, Heap.STATIC);
        line(
            text,
            staticSymbol(field),
            state.written() ? "global" : "constant",
            type,
            constant(value, field.descriptor()) + metadata.apply(field));
      }
    }
    return text.toString();
  }

  /** Returns the symbol of a static field. */
  public static String staticSymbol(FieldKey field) {
    return "static " + field.symbol();
  }

  private static void line(
      StringBuilder text, String symbol, String storage, String type, String value) {
    text.append("@\"")
        .append(symbol)
        .append("\" = internal ")
        .append(storage)
        .append(' ')
        .append(type)
        .append(' ')
        .append(value)
        .append(alignment(type))
        .append('\n');
  }

  /** Left to itself, LLVM aligns larger aggregates to 16 bytes, which costs more than it gains. */
  private static String alignment(String type) {
    boolean aggregate = type.startsWith("{") || type.startsWith("[");
    boolean wide = type.contains("i64") || type.contains("double");
    return aggregate ? wide ? ", align 8" : ", align 4" : "";
  }

  private void array(HeapObject object, StringBuilder text) {
    String descriptor = object.type().substring(1);
    String type = IrTypes.memory(descriptor);
    int length = object.length();
    List<String> elements = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      elements.add(type + " " + constant(Array.get(object.host(), i), descriptor));
    }
    boolean padded = length == 0 && layouts.usage().isCompared(object.id());
    String body = padded ? PADDING : "[" + length + " x " + type + "]";
    String value = length == 0 ? "zeroinitializer" : "[" + String.join(", ", elements) + "]";
    boolean written = flow.heap().elements(object.type()).elementsWritten(object.id());
    String storage = written ? "global" : "constant";
    if (layouts.usage().needsLength(object.id())) {
      String word = lengthBytes(object) == 8 ? "i64" : "i32";
      line(
          text,
          symbol(object),
          storage,
          "{ " + word + ", " + body + " }",
          "{ " + word + " " + length(length, word) + ", " + body + " " + value + " }");
    } else if (length == 0) {
      line(text, symbol(object), "constant", "i8", "0"); // or it would share its address
    } else {
      line(text, symbol(object), storage, body, value);
    }
  }

  /** The length lies right before the elements, in the upper word of eight bytes. */
  private static String length(int length, String word) {
    return word.equals("i64") ? Long.toString((long) length << 32) : Integer.toString(length);
  }

  private void plain(
      HeapObject object, Function<HeapObject, List<String>> actorFields, StringBuilder text) {
    Layout layout = layouts.of(object.type());
    List<String> values = new ArrayList<>();
    if (layout.header()) {
      values.add("i32 " + layouts.classId(object.type()));
    }
    if (layout.actor()) {
      actorFields.apply(object).forEach(value -> values.add("ptr " + value));
    }
    if (layout.mode() == Layout.Mode.SPLIT) {
      String symbol = variableSymbol(object);
      values.add("ptr @\"" + symbol + "\"");
      variables(
          text, object, symbol, structType(layout.variables()), values(object, layout.variables()));
    }
    values.addAll(values(object, layout.constants()));
    if (values.isEmpty()) {
      // Objects are told apart by their addresses, so each has one of its own.
      line(text, symbol(object), "constant", PADDING, "0");
      return;
    }
    if (layout.mode() == Layout.Mode.RAM) {
      variables(text, object, symbol(object), constantType(layout), values);
    } else {
      line(text, symbol(object), "constant", constantType(layout), struct(values));
    }
  }

  /** What is kept across resets has a section of its own, and values that LLVM must not guess. */
  private void variables(
      StringBuilder text, HeapObject object, String symbol, String type, List<String> values) {
    if (layouts.usage().isKeptAcrossReset(object.type())) {
      text.append("@\"")
          .append(symbol)
          .append("\" = externally_initialized global ")
          .append(type)
          .append(" zeroinitializer, section \".noinit\"\n");
    } else {
      line(text, symbol, "global", type, struct(values));
    }
  }

  private static String struct(List<String> values) {
    return values.isEmpty() ? "zeroinitializer" : "{ " + String.join(", ", values) + " }";
  }

  private List<String> values(HeapObject object, List<FieldKey> fields) {
    List<String> values = new ArrayList<>();
    for (FieldKey field : fields) {
      Object value = flow.heap().hostValue(field, object.id());
      values.add(IrTypes.memory(field.descriptor()) + " " + constant(value, field.descriptor()));
    }
    return values;
  }

  private String constant(Object value, String descriptor) {
    if (descriptor.length() > 1) {
      HeapObject object = value == null ? null : flow.heap().find(value);
      return object == null ? "null" : reference(object.id());
    }
    if (value instanceof Boolean flag) {
      return flag ? "1" : "0";
    }
    if (value instanceof Character character) {
      return Integer.toString(character);
    }
    if (value instanceof Float || value instanceof Double) {
      double number = ((Number) value).doubleValue();
      return "0x" + Long.toHexString(Double.doubleToRawLongBits(number));
    }
    return value.toString();
  }
}
