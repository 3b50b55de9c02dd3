package dev.cortado.linker.snapshot;

import dev.cortado.linker.flow.FieldState;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.world.ClassPool;
import dev.cortado.linker.world.FieldKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/** Decides the layout of every class, hierarchy by hierarchy, so that subclasses only append. */
public final class Layouts {
  private static final String ACTOR = "dev/cortado/kernel/Actor";

  private final FlowAnalysis flow;
  private final ClassPool classes;
  private final Usage usage;
  private final Map<FieldKey, FieldState> states = new HashMap<>();
  private final Map<String, Set<String>> members = new LinkedHashMap<>();
  private final Map<String, Layout> layouts = new HashMap<>();
  private final Map<String, Integer> ids = new TreeMap<>();
  private final Set<String> headed = new HashSet<>();

  /** Lays out the classes of {@code flow}'s objects. */
  public Layouts(FlowAnalysis flow, Usage usage) {
    this.flow = flow;
    this.usage = usage;
    classes = flow.classes();
    flow.heap().fields().forEach(state -> states.put(state.key(), state));
    for (HeapObject object : flow.heap().objects()) {
      if (!object.isArray()) {
        members
            .computeIfAbsent(classes.root(object.type()), key -> new HashSet<>())
            .add(object.type());
      }
    }
    usage.headers().stream()
        .filter(type -> type.charAt(0) != '[')
        .forEach(type -> headed.add(classes.root(type)));
    for (HeapObject object : flow.heap().objects()) {
      if (!object.isArray() && headed.contains(classes.root(object.type()))) {
        ids.putIfAbsent(object.type(), 0);
      }
    }
    int next = 0;
    for (Map.Entry<String, Integer> id : ids.entrySet()) {
      id.setValue(next++);
    }
  }

  /** Returns the id by which objects of the class tell what they are. */
  public int classId(String type) {
    return ids.get(type);
  }

  /** Returns whether objects of the class tell their class. */
  public boolean hasHeader(String type) {
    return headed.contains(classes.root(type));
  }

  /** Returns whether the field's stores and loads have a place in memory. */
  public boolean hasPlace(FieldKey field) {
    return usage.isLoaded(field);
  }

  /** Returns whether the field is ever written by device code. */
  public boolean isWritten(FieldKey field) {
    FieldState state = states.get(field);
    return state != null && state.written();
  }

  /** Returns the fields of an object of the class that have a place and are written. */
  public List<FieldKey> writtenFields(String type) {
    return chain(type).stream().filter(this::isWritten).toList();
  }

  /** Returns whether the field is written in objects that device code makes. */
  public boolean isWrittenOnTemporaries(FieldKey field) {
    FieldState state = states.get(field);
    return state != null && state.writtenOnTemporaries();
  }

  /** Returns the bytes of an object of the class that device code makes. */
  public Shape shape(String type) {
    return Shape.of(this, type);
  }

  /** Returns whether the length of the array is loaded from memory. */
  public boolean needsLength(int array) {
    return usage.needsLength(array);
  }

  Layout of(String type) {
    return layouts.computeIfAbsent(type, this::make);
  }

  private Layout make(String type) {
    String root = classes.root(type);
    boolean header = headed.contains(root);
    boolean actor =
        usage.resumesThroughObjects()
            && members.getOrDefault(root, Set.of()).stream()
                .anyMatch(member -> classes.isSubtype(member, ACTOR));
    boolean anyWritten = false;
    boolean anyConstant = header || actor;
    for (String member : members.getOrDefault(root, Set.of(type))) {
      for (FieldKey field : chain(member)) {
        anyWritten |= isWritten(field);
        anyConstant |= !isWritten(field);
      }
    }
    Layout.Mode mode =
        !anyWritten
            ? Layout.Mode.FLASH
            : anyConstant && !usage.keepsAll() ? Layout.Mode.SPLIT : Layout.Mode.RAM;
    List<FieldKey> constants = new ArrayList<>();
    List<FieldKey> variables = new ArrayList<>();
    for (FieldKey field : chain(type)) {
      boolean variable = mode == Layout.Mode.SPLIT && isWritten(field);
      (variable ? variables : constants).add(field);
    }
    return new Layout(mode, header, actor, constants, variables);
  }

  /**
   * Returns the fields that have a place, superclasses' first, large before small in each class.
   */
  private List<FieldKey> chain(String type) {
    List<FieldKey> fields = new ArrayList<>();
    String superName = classes.superName(type);
    if (superName != null && !superName.equals("java/lang/Object")) {
      fields.addAll(chain(superName));
    }
    ClassNode node = classes.find(type);
    List<FieldKey> own = new ArrayList<>();
    for (FieldNode field : node == null ? List.<FieldNode>of() : node.fields) {
      FieldKey key = new FieldKey(type, field.name, field.desc, false);
      if ((field.access & Opcodes.ACC_STATIC) == 0 && hasPlace(key)) {
        own.add(key);
      }
    }
    own.sort(Comparator.comparingInt((FieldKey key) -> -sizeBytes(key.descriptor())));
    fields.addAll(own);
    return fields;
  }

  /** Returns the size of a field or element of that descriptor. */
  public static int sizeBytes(String descriptor) {
    return switch (descriptor.charAt(0)) {
      case 'Z', 'B' -> 1;
      case 'S', 'C' -> 2;
      case 'J', 'D' -> 8;
      default -> 4;
    };
  }

  /** Returns the analysis whose objects are laid out. */
  public FlowAnalysis flow() {
    return flow;
  }

  Usage usage() {
    return usage;
  }
}
