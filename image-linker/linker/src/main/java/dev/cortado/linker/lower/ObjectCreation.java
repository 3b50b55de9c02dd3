package dev.cortado.linker.lower;

import dev.cortado.linker.escape.Temporaries;
import dev.cortado.linker.escape.Temporaries.Place;
import dev.cortado.linker.escape.Temporaries.Where;
import dev.cortado.linker.flow.FlowValue;
import dev.cortado.linker.flow.ObjectSet;
import dev.cortado.linker.flow.Site;
import dev.cortado.linker.snapshot.ImageHeap;
import dev.cortado.linker.snapshot.IrTypes;
import dev.cortado.linker.snapshot.Layouts;
import dev.cortado.linker.snapshot.Shape;
import dev.cortado.linker.world.FieldKey;
import dev.cortado.machine.Panic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Lowers what makes objects: each gets the place that {@link Temporaries} found for it. */
final class ObjectCreation {
  /** Up to so many bytes are cleared by stores rather than by a call. */
  private static final int FEW_BYTES = 16;

  private final FunctionLowering function;
  private final Emitter out;
  private final Temporaries temporaries;
  private final Layouts layouts;

  ObjectCreation(FunctionLowering function) {
    this.function = function;
    out = function.out();
    temporaries = function.module().temporaries();
    layouts = function.module().heap().layouts();
  }

  /** Gives a {@code new} its place; what is thrown has an object of its own, or none. */
  void create(TypeInsnNode made) {
    Place place = temporaries.place(made);
    if (place == null) {
      function.push(exception(made), 'A');
      return;
    }
    String address = address(made, place);
    if (!temporaries.isBegunLater(function.method(), made)) {
      clear(made.desc, address);
    }
    function.push(address, 'A');
  }

  /** Returns the object that a new exception is, the running activity's own, with no value set. */
  private String exception(TypeInsnNode type) {
    ImageHeap heap = function.module().heap();
    List<String> objects = new ArrayList<>();
    List<String> owners = new ArrayList<>();
    function
        .module()
        .flow()
        .exceptions()
        .madeAt(type)
        .forEach(
            (owner, object) -> {
              String reference = heap.reference(object.id());
              if (!objects.contains(reference)) {
                objects.add(reference);
                owners.add(heap.reference(owner));
              }
            });
    String object = objects.isEmpty() ? "null" : objects.get(0);
    for (int i = 1; i < objects.size(); i++) {
      String is = out.value("icmp eq ptr %me, " + owners.get(i));
      object = out.value("select i1 " + is + ", ptr " + objects.get(i) + ", ptr " + object);
    }
    if (!objects.isEmpty()) {
      MemoryAccess memory = new MemoryAccess(function);
      for (FieldKey field : layouts.writtenFields(type.desc)) {
        String zero = field.descriptor().length() > 1 ? "null" : "zeroinitializer";
        String address = memory.address(object, field, FlowValue.NOTHING);
        memory.store(address, field.descriptor(), zero, field);
      }
    }
    return object;
  }

  /** Clears the object that a constructor call begins. */
  void begin(MethodInsnNode constructor, String receiver) {
    AbstractInsnNode made = temporaries.begunBy(function.method(), constructor);
    if (made != null && temporaries.place(made) != null) {
      clear(((TypeInsnNode) made).desc, receiver);
    }
  }

  /**
   * Returns the place for what the targets of a call make, or null if they need none.
   *
   * @param operands the names of the call's operands, the receiver first
   */
  String placeFor(AbstractInsnNode call, List<String> operands) {
    Place place = temporaries.place(call);
    if (place == null) {
      return null;
    }
    String address = address(call, place);
    if (place.renewed().isEmpty()) {
      return address;
    }
    List<String> old = place.renewed().stream().map(operands::get).toList();
    return free(address, place, old);
  }

  /** Returns the first of the places that nobody lies in; in the last one lies nobody else. */
  private String free(String address, Place place, List<String> inUse) {
    String start = out.value("ptrtoint ptr " + address + " to i32");
    List<String> distances = new ArrayList<>();
    for (String object : inUse) {
      String number = out.value("ptrtoint ptr " + object + " to i32");
      distances.add(out.value("sub i32 " + number + ", " + start));
    }
    String free = offset(address, (place.count() - 1) * place.sizeBytes());
    for (int i = place.count() - 2; i >= 0; i--) {
      String taken = "false";
      for (String distance : distances) {
        String own =
            i == 0 ? distance : out.value("sub i32 " + distance + ", " + i * place.sizeBytes());
        String within = out.value("icmp ult i32 " + own + ", " + place.sizeBytes());
        taken = out.value("or i1 " + taken + ", " + within);
      }
      String candidate = offset(address, i * place.sizeBytes());
      free = out.value("select i1 " + taken + ", ptr " + free + ", ptr " + candidate);
    }
    return free;
  }

  private String address(AbstractInsnNode maker, Place place) {
    String first = first(maker, place);
    if (place.keepers().isEmpty()) {
      return first;
    }
    List<String> kept = new ArrayList<>();
    for (int local : place.keepers()) {
      kept.add(out.value("load ptr, ptr " + out.local(local, 'A')));
    }
    return free(first, place, kept);
  }

  private String first(AbstractInsnNode maker, Place place) {
    if (place.where() == Where.CALLER) {
      return offset("%made", place.offset());
    }
    if (place.where() == Where.FRAME && !function.isBlocking()) {
      return offset("%frame", function.shape().keptOffset() + place.offset());
    }
    return out.variable(
        "made" + function.method().node().instructions.indexOf(maker),
        "[" + place.wholeBytes() + " x i8], align " + place.alignment());
  }

  private String offset(String base, int bytes) {
    return bytes == 0
        ? base
        : out.value("getelementptr inbounds i8, ptr " + base + ", i32 " + bytes);
  }

  private void clear(String type, String address) {
    Shape shape = layouts.shape(type);
    if (shape.classId() >= 0) {
      out.store(address, "i32", Integer.toString(shape.classId()));
    }
    if (shape.partPointer() >= 0) {
      out.store(offset(address, shape.partPointer()), "ptr", offset(address, shape.secondPart()));
    }
    for (Map.Entry<FieldKey, Integer> field : shape.fields().entrySet()) {
      String memory = IrTypes.memory(field.getKey().descriptor());
      out.store(offset(address, field.getValue()), memory, zero(memory));
    }
  }

  private static String zero(String type) {
    return switch (type) {
      case "ptr" -> "null";
      case "float", "double" -> "0.0";
      default -> "0";
    };
  }

  /** Makes an array of a constant length, its elements cleared. */
  void array(AbstractInsnNode made) {
    String length = function.pop('I');
    Place place = temporaries.place(made);
    Site site = function.method().site(made);
    if (site != null && site.castMayFail()) {
      String isNegative = out.value("icmp slt i32 " + length + ", 0");
      new Unwinding(function).raiseIf(isNegative, Panic.NEGATIVE_ARRAY_SIZE);
    }
    if (place == null || site == null || site.result() == null) {
      out.end("unreachable");
      function.push("poison", 'A');
      return;
    }
    ObjectSet objects = site.result().objects();
    String elements = elements(made, place, objects, length);
    clearElements(type(objects).substring(1), longest(objects), elements);
    function.push(elements, 'A');
  }

  /** Copies an array as clone does, if the call is that. */
  boolean copy(MethodInsnNode call, String array) {
    Place place = temporaries.place(call);
    Site site = function.method().site(call);
    if (place == null || site.result() == null) {
      return false;
    }
    ObjectSet objects = site.result().objects();
    String length = new MemoryAccess(function).length(array, site.receiver());
    String elements = elements(call, place, objects, length);
    int size = Layouts.sizeBytes(type(objects).substring(1));
    function.module().needs("void @llvm.memcpy.p0.p0.i32(ptr, ptr, i32, i1)");
    String bytes = out.value("mul i32 " + length + ", " + size);
    String aligned = "ptr align " + size + " ";
    out.add(
        "call void @llvm.memcpy.p0.p0.i32("
            + String.join(", ", aligned + elements, aligned + array, "i32 " + bytes, "i1 false")
            + ")");
    function.push(elements, 'A');
    return true;
  }

  private String type(ObjectSet objects) {
    return function.module().flow().heap().object(objects.first()).type();
  }

  private int longest(ObjectSet objects) {
    int[] longest = {0};
    objects.forEach(
        id -> {
          int length = function.module().flow().heap().object(id).length();
          longest[0] = Math.max(longest[0], length);
        });
    return longest[0];
  }

  /** Returns the address of a new array's elements; notes its length before them if needed. */
  private String elements(AbstractInsnNode made, Place place, ObjectSet objects, String length) {
    boolean[] needsLength = {false};
    objects.forEach(id -> needsLength[0] |= layouts.needsLength(id));
    String elements = offset(address(made, place), place.alignment());
    if (needsLength[0]) {
      out.store(offset(elements, -4), "i32", length);
    }
    return elements;
  }

  private void clearElements(String descriptor, int length, String elements) {
    int size = Layouts.sizeBytes(descriptor);
    int bytes = size * length;
    if (bytes > FEW_BYTES) {
      function.module().needs("void @llvm.memset.p0.i32(ptr, i8, i32, i1)");
      String aligned = "ptr align " + (size == 8 ? 8 : 4) + " " + elements;
      out.add("call void @llvm.memset.p0.i32(" + aligned + ", i8 0, i32 " + bytes + ", i1 false)");
      return;
    }
    String memory = IrTypes.memory(descriptor);
    for (int at = 0; at < bytes; at += size) {
      out.store(offset(elements, at), memory, zero(memory));
    }
  }

  /** Returns whether the instruction makes an array of one dimension. */
  static boolean isArray(AbstractInsnNode instruction) {
    return instruction.getOpcode() == Opcodes.NEWARRAY
        || instruction.getOpcode() == Opcodes.ANEWARRAY;
  }
}
