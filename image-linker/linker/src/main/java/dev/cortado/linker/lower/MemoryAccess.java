package dev.cortado.linker.lower;

import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.FlowValue;
import dev.cortado.linker.flow.ObjectSet;
import dev.cortado.linker.flow.Site;
import dev.cortado.linker.snapshot.ImageHeap;
import dev.cortado.linker.snapshot.IrTypes;
import dev.cortado.linker.snapshot.Usage;
import dev.cortado.linker.world.FieldKey;
import dev.cortado.machine.Panic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Lowers fields, arrays, casts and the checks that go with them. */
final class MemoryAccess {
  private static final String INVARIANT = ", !invariant.load !2";

  private final FunctionLowering function;
  private final Emitter out;
  private final ImageHeap heap;
  private final Unwinding unwinding;

  MemoryAccess(FunctionLowering function) {
    this.function = function;
    out = function.out();
    heap = function.module().heap();
    unwinding = new Unwinding(function);
  }

  private Site site(AbstractInsnNode instruction) {
    return function.method().site(instruction);
  }

  /** Checks a reference that may be null. */
  void checkNull(String reference, FlowValue known) {
    if (known.maybeNull()) {
      String isNull = out.value("icmp eq ptr " + reference + ", null");
      unwinding.raiseIf(isNull, Panic.NULL_POINTER);
    }
  }

  void field(FieldInsnNode field) {
    FieldKey key = function.module().flow().classes().field(field.owner, field.name, field.desc);
    switch (field.getOpcode()) {
      case Opcodes.GETFIELD -> get(field, key);
      case Opcodes.PUTFIELD -> put(field, key);
      case Opcodes.GETSTATIC -> {
        String constant = known(site(field));
        if (constant != null) {
          function.push(constant, IrTypes.kind(field.desc));
        } else {
          String address = "@\"" + ImageHeap.staticSymbol(key) + "\"";
          load(address, field.desc, isVolatile(key) ? "volatile " : "", "");
        }
      }
      default -> {
        String value = popNarrow(field.desc);
        if (heap.layouts().hasPlace(key)) {
          store("@\"" + ImageHeap.staticSymbol(key) + "\"", field.desc, value, key);
        }
      }
    }
  }

  private String known(Site site) {
    return site == null || site.result() == null ? null : function.constant(site.result());
  }

  private void get(FieldInsnNode field, FieldKey key) {
    String object = function.pop('A');
    Site site = site(field);
    if (site == null) {
      function.push(IrTypes.kind(field.desc) == 'A' ? "null" : "0", IrTypes.kind(field.desc));
      return;
    }
    checkNull(object, site.receiver());
    String constant = known(site);
    if (constant != null) {
      function.push(constant, IrTypes.kind(field.desc));
    } else if (site.receiver().objects().isEmpty()) {
      out.end("unreachable");
      function.push("poison", IrTypes.kind(field.desc));
    } else {
      load(
          address(object, key, site.receiver()),
          field.desc,
          isVolatile(key) ? "volatile " : "",
          isStable(key, site.receiver()) ? INVARIANT : "");
    }
  }

  private void put(FieldInsnNode field, FieldKey key) {
    String value = popNarrow(field.desc);
    String object = function.pop('A');
    Site site = site(field);
    if (site == null) {
      return;
    }
    checkNull(object, site.receiver());
    if (site.receiver().objects().isEmpty()) {
      out.end("unreachable");
    } else if (heap.layouts().hasPlace(key)) {
      store(address(object, key, site.receiver()), field.desc, value, key);
    }
  }

  private boolean isVolatile(FieldKey key) {
    for (FieldNode node : function.module().flow().classes().find(key.owner()).fields) {
      if (node.name.equals(key.name())) {
        return (node.access & Opcodes.ACC_VOLATILE) != 0;
      }
    }
    return false;
  }

  /** Returns whether the field never changes while anybody can see it. */
  private boolean isStable(FieldKey key, FlowValue known) {
    return !heap.layouts().isWritten(key)
        && !(known.objects().hasTemporaries() && heap.layouts().isWrittenOnTemporaries(key));
  }

  /** Returns the address of a field. */
  String address(String object, FieldKey key, FlowValue known) {
    ImageHeap.FieldPlace place = heap.place(key);
    String part = object;
    if (place.throughPointer()) {
      String pointer =
          out.value(
              "getelementptr inbounds "
                  + place.wholeType()
                  + ", ptr "
                  + object
                  + ", i32 0, i32 "
                  + place.pointerIndex());
      String stable = known.objects().hasTemporaries() ? "" : INVARIANT;
      part = out.value("load ptr, ptr " + pointer + stable + ", !nonnull !2");
    }
    return out.value(
        "getelementptr inbounds "
            + place.structType()
            + ", ptr "
            + part
            + ", i32 0, i32 "
            + place.index());
  }

  private void load(String address, String descriptor, String qualifier, String metadata) {
    String type = IrTypes.memory(descriptor);
    String value = out.value("load " + qualifier + type + ", ptr " + address + metadata);
    pushWide(value, descriptor);
  }

  private void pushWide(String value, String descriptor) {
    String type = IrTypes.memory(descriptor);
    String wide = value;
    if (!type.equals(IrTypes.value(descriptor))) {
      boolean unsigned = descriptor.equals("C") || descriptor.equals("Z");
      wide = out.value((unsigned ? "zext " : "sext ") + type + " " + value + " to i32");
    }
    function.push(wide, IrTypes.kind(descriptor));
  }

  private String popNarrow(String descriptor) {
    String value = function.pop(IrTypes.kind(descriptor));
    String type = IrTypes.memory(descriptor);
    return type.equals(IrTypes.value(descriptor))
        ? value
        : out.value("trunc i32 " + value + " to " + type);
  }

  void store(String address, String descriptor, String value, FieldKey key) {
    String qualifier = isVolatile(key) ? "volatile " : "";
    out.add("store " + qualifier + IrTypes.memory(descriptor) + " " + value + ", ptr " + address);
  }

  void array(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    if (opcode == Opcodes.ARRAYLENGTH) {
      String array = function.pop('A');
      FlowValue known = site(instruction).receiver();
      checkNull(array, known);
      function.push(length(array, known), 'I');
      return;
    }
    boolean load = opcode <= Opcodes.SALOAD;
    String descriptor =
        switch (opcode - (load ? Opcodes.IALOAD : Opcodes.IASTORE)) {
          case 0 -> "I";
          case 1 -> "J";
          case 2 -> "F";
          case 3 -> "D";
          case 4 -> "Lx;";
          case 5 -> "B";
          case 6 -> "C";
          default -> "S";
        };
    String value = load ? null : popNarrow(descriptor);
    String index = function.pop('I');
    String array = function.pop('A');
    Site site = site(instruction);
    checkNull(array, site.receiver());
    if (site.receiver().objects().isEmpty()) {
      out.end("unreachable");
      if (load) {
        function.push("poison", IrTypes.kind(descriptor));
      }
      return;
    }
    String length = length(array, site.receiver());
    String inside = out.value("icmp uge i32 " + index + ", " + length);
    unwinding.raiseIf(inside, Panic.INDEX_OUT_OF_BOUNDS);
    String element =
        out.value(
            "getelementptr inbounds "
                + IrTypes.memory(descriptor)
                + ", ptr "
                + array
                + ", i32 "
                + index);
    if (load) {
      load(element, descriptor, "", "");
    } else {
      if (site.castMayFail()) {
        checkStore(array, value, site);
      }
      out.add("store " + IrTypes.memory(descriptor) + " " + value + ", ptr " + element);
    }
  }

  /** The element types of the arrays that can come here decide what each takes (JLS 10.5). */
  private void checkStore(String array, String value, Site site) {
    FlowAnalysis flow = function.module().flow();
    Map<String, ObjectSet> arrays = new LinkedHashMap<>();
    site.receiver()
        .objects()
        .forEach(
            id -> arrays.merge(flow.heap().object(id).type(), ObjectSet.of(id), ObjectSet::union));
    String isThere = out.value("icmp ne ptr " + value + ", null");
    arrays.forEach(
        (type, some) -> {
          String element =
              type.charAt(1) == 'L' ? type.substring(2, type.length() - 1) : type.substring(1);
          ObjectSet fitting = flow.fitting(element, site.result().objects());
          if (fitting.size() < site.result().objects().size()) {
            List<String> tests = new ArrayList<>();
            if (some.size() == site.receiver().objects().size()) {
              tests.add("true");
            } else {
              some.forEach(
                  id -> tests.add(out.value("icmp eq ptr " + array + ", " + heap.reference(id))));
            }
            String fits = isOneOf(value, fitting, site.result());
            String wrong = out.value("xor i1 " + fits + ", true");
            String both = out.value("and i1 " + wrong + ", " + any(tests));
            unwinding.raiseIf(out.value("and i1 " + both + ", " + isThere), Panic.ARRAY_STORE);
          }
        });
  }

  String length(String array, FlowValue known) {
    int common = Usage.commonLength(function.module().flow(), known);
    if (common >= 0 || known.objects().isEmpty()) {
      return Integer.toString(Math.max(common, 0));
    }
    String address = out.value("getelementptr i8, ptr " + array + ", i32 -4");
    return out.value(
        "load i32, ptr " + address + (known.objects().hasTemporaries() ? "" : INVARIANT));
  }

  /** The class of every object that can come here is known, so most casts are. */
  void cast(TypeInsnNode type) {
    Site site = site(type);
    if (site == null || !site.castMayFail()) {
      return;
    }
    String object = function.pop('A');
    String fits = fits(object, type.desc, site.receiver());
    String isNull = out.value("icmp eq ptr " + object + ", null");
    String fine = out.value("or i1 " + fits + ", " + isNull);
    String wrong = out.value("xor i1 " + fine + ", true");
    unwinding.raiseIf(wrong, Panic.CLASS_CAST);
    function.push(object, 'A');
  }

  void isInstance(TypeInsnNode type) {
    Site site = site(type);
    String object = function.pop('A');
    String constant = known(site);
    if (constant != null) {
      function.push(constant, 'I');
    } else {
      function.push(
          out.value("zext i1 " + fits(object, type.desc, site.receiver()) + " to i32"), 'I');
    }
  }

  /** Returns whether the object, one of {@code known} or null, is of the type. */
  private String fits(String object, String type, FlowValue known) {
    ObjectSet fitting = function.module().flow().fitting(type, known.objects());
    if (fitting.size() == known.objects().size()) {
      return out.value("icmp ne ptr " + object + ", null");
    }
    return isOneOf(object, fitting, known);
  }

  /**
   * Returns whether the object is one of {@code wanted}, which are whole classes of {@code all}.
   */
  String isOneOf(String object, ObjectSet wanted, FlowValue all) {
    List<String> tests = new ArrayList<>();
    if (Usage.byAddress(function.module().flow(), all.objects())) {
      wanted.forEach(
          id -> tests.add(out.value("icmp eq ptr " + object + ", " + heap.reference(id))));
    } else {
      String target = object;
      boolean temporaries = all.objects().hasTemporaries();
      if (all.maybeNull()) {
        String isNull = out.value("icmp eq ptr " + object + ", null");
        String nowhere =
            temporaries ? function.module().noObject() : heap.reference(all.objects().first());
        target = out.value("select i1 " + isNull + ", ptr " + nowhere + ", ptr " + object);
      }
      ObjectSet arrays = all.objects().filter(this::isArray);
      if (!arrays.isEmpty()) {
        String isArray = isAnyOf(object, arrays);
        String nowhere = function.module().noObject();
        target = out.value("select i1 " + isArray + ", ptr " + nowhere + ", ptr " + target);
        tests.add(isAnyOf(object, wanted.filter(this::isArray)));
      }
      String id = out.value("load i32, ptr " + target + (temporaries ? "" : INVARIANT));
      Set<Integer> ids = new LinkedHashSet<>();
      wanted
          .filter(each -> !isArray(each))
          .forEach(
              each ->
                  ids.add(
                      heap.layouts().classId(function.module().flow().heap().object(each).type())));
      ids.forEach(each -> tests.add(out.value("icmp eq i32 " + id + ", " + each)));
      if (all.maybeNull()) {
        String sum = any(tests);
        String isThere = out.value("icmp ne ptr " + object + ", null");
        return out.value("and i1 " + sum + ", " + isThere);
      }
    }
    return any(tests);
  }

  /** Arrays have no header, but those that the wiring made have addresses. */
  private boolean isArray(int id) {
    return function.module().flow().heap().object(id).isArray();
  }

  private String isAnyOf(String object, ObjectSet wired) {
    List<String> tests = new ArrayList<>();
    wired.forEach(id -> tests.add(out.value("icmp eq ptr " + object + ", " + heap.reference(id))));
    return any(tests);
  }

  private String any(List<String> tests) {
    String sum = tests.isEmpty() ? "false" : tests.get(0);
    for (int i = 1; i < tests.size(); i++) {
      sum = out.value("or i1 " + sum + ", " + tests.get(i));
    }
    return sum;
  }
}
