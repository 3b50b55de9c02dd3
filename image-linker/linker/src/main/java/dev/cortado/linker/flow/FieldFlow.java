package dev.cortado.linker.flow;

import dev.cortado.linker.world.ClassPool;
import dev.cortado.linker.world.FieldKey;
import dev.cortado.linker.world.PlatformClasses;
import dev.cortado.machine.KeptAcrossReset;
import java.util.Objects;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/** Reads and writes of fields and array elements. */
final class FieldFlow {
  private static final String KEPT = Type.getDescriptor(KeptAcrossReset.class);

  private final FlowAnalysis analysis;

  FieldFlow(FlowAnalysis analysis) {
    this.analysis = analysis;
  }

  /** Reads an instance field of the objects of {@code receiver}. */
  FlowValue get(FieldInsnNode insn, MethodState state, FlowValue receiver, Site site) {
    FieldKey key = FlowOperations.resolve(analysis, state, insn);
    if (key == null) {
      return FlowInterpreter.unknown(Type.getType(insn.desc));
    }
    if (key.owner().equals(ClassPool.THROWABLE) && key.name().equals("detailMessage")) {
      checkMessages(insn, state, receiver);
    }
    ObjectSet holders = receiver.objects();
    if (key.owner().equals("java/lang/String")) {
      holders = analysis.heap().texts().read(analysis, state, insn, holders);
      if (holders.isEmpty()) {
        return FlowInterpreter.unknown(Type.getType(insn.desc));
      }
    }
    FieldState field = analysis.heap().field(key);
    FlowValue[] value = {null};
    holders.forEach(
        id -> {
          field.readBy(state, id);
          value[0] = merge(value[0], read(field, id));
        });
    site.onResult(value[0]);
    return value[0];
  }

  private void checkMessages(FieldInsnNode insn, MethodState state, FlowValue receiver) {
    receiver
        .objects()
        .forEach(
            id -> {
              if (analysis.exceptions().lacksMessage(id)) {
                String type = analysis.heap().object(id).type().replace('/', '.');
                ObjectSet about = ObjectSet.of(id);
                analysis.report(FlowProblems.missingMessage(state, insn, type).about(about));
              }
            });
  }

  /** Reads a static field. */
  FlowValue get(FieldInsnNode insn, MethodState state, int holder, Site site) {
    FieldKey key = FlowOperations.resolve(analysis, state, insn);
    if (key == null) {
      return FlowInterpreter.unknown(Type.getType(insn.desc));
    }
    analysis.heap().initialize(key.owner());
    FieldState field = analysis.heap().field(key);
    field.readBy(state, holder);
    FlowValue value = read(field, holder);
    site.onResult(value);
    return value;
  }

  private static FlowValue merge(FlowValue sum, FlowValue next) {
    return sum == null ? next : sum.merge(next);
  }

  private FlowValue read(FieldState field, int holder) {
    FieldKey key = field.key();
    if (key.isReference()) {
      return analysis.heap().content(field, holder);
    }
    FlowValue unknown = FlowValue.ofPrimitive(key.descriptor().charAt(0));
    if (field.changed() || unknown != FlowValue.INT || analysis.heap().isTemporary(holder)) {
      return unknown;
    }
    Integer constant = intValue(analysis.heap().hostValue(key, holder));
    return constant == null ? unknown : FlowValue.constant(constant);
  }

  /** Returns a boxed boolean, byte, char, short or int as an int; null for others. */
  static Integer intValue(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    if (value instanceof Character character) {
      return (int) character;
    }
    return value instanceof Long || value instanceof Float || value instanceof Double
        ? null
        : Integer.valueOf(((Number) value).intValue());
  }

  /** Writes an instance field. */
  void put(FieldInsnNode insn, MethodState state, FlowValue receiver, FlowValue value) {
    FieldKey key = FlowOperations.resolve(analysis, state, insn);
    if (key != null) {
      FieldState field = analysis.heap().field(key);
      receiver.objects().forEach(id -> analysis.exceptions().store(state, insn, id, value));
      receiver
          .objects()
          .forEach(
              id -> {
                if (analysis.heap().isTemporary(id)) {
                  field.writeOnTemporaries();
                } else {
                  analysis.enqueueAll(field.write(changes(key, id, value)));
                  analysis.escapes().note(value, insn, state, id);
                }
                store(field, id, value);
              });
    }
  }

  /** Writes a static field. */
  void put(FieldInsnNode insn, MethodState state, int holder, FlowValue value) {
    FieldKey key = FlowOperations.resolve(analysis, state, insn);
    if (key != null) {
      analysis.heap().initialize(key.owner());
      FieldState field = analysis.heap().field(key);
      analysis.enqueueAll(field.write(changes(key, holder, value)));
      analysis.exceptions().store(state, insn, holder, value);
      analysis.escapes().note(value, insn, state, holder);
      store(field, holder, value);
    }
  }

  /** Returns whether a field may get another value than it has from the wiring, or had before. */
  private boolean changes(FieldKey key, int holder, FlowValue value) {
    return key.isReference()
        || analysis.classes().isMarked(key.owner(), KEPT)
        || FlowValue.ofPrimitive(key.descriptor().charAt(0)) != FlowValue.INT
        || value.constant() == null
        || !value.constant().equals(intValue(analysis.heap().hostValue(key, holder)));
  }

  private void store(FieldState field, int holder, FlowValue value) {
    if (field.key().isReference() && value.isReference()) {
      analysis.heap().content(field, holder);
      analysis.enqueueAll(field.add(holder, value));
    }
  }

  /**
   * Reads an element of reference arrays; one that is known by its index if nobody writes any. In
   * the JDK's loops the first alone may be refused, which would hide what the others lead to.
   */
  FlowValue element(FlowValue arrays, FlowValue index, MethodState state, Site site) {
    boolean tellsApart = !PlatformClasses.contain(state.method.key().owner());
    FlowValue[] value = {null};
    arrays
        .objects()
        .forEach(
            id -> {
              FieldState elements = analysis.heap().elements(analysis.heap().object(id).type());
              elements.readBy(state, id);
              FlowValue all = analysis.heap().elementContent(elements, id);
              FlowValue one =
                  tellsApart && !elements.elementsWritten(id)
                      ? analysis.heap().elementAt(id, index)
                      : null;
              value[0] = merge(value[0], one == null ? all : one);
            });
    site.onResult(value[0]);
    return value[0];
  }

  /** Writes an element of arrays; what does not fit an array throws and is not in it. */
  void putElement(AbstractInsnNode insn, MethodState state, FlowValue arrays, FlowValue value) {
    arrays
        .objects()
        .forEach(
            id -> {
              FieldState elements = analysis.heap().elements(analysis.heap().object(id).type());
              analysis.enqueueAll(elements.writeElements(id));
              if (value.isReference()) {
                FlowValue stored = storable(id, value);
                if (!analysis.heap().isTemporary(id)) {
                  analysis.escapes().note(stored, insn, state, id);
                }
                analysis.heap().elementContent(elements, id);
                analysis.enqueueAll(elements.add(id, stored));
              }
            });
  }

  /** Returns what of a reference fits the elements of an array. */
  private FlowValue storable(int array, FlowValue value) {
    Class<?> element = analysis.heap().type(analysis.heap().object(array).type());
    String type = Type.getInternalName(element.getComponentType());
    ObjectSet fitting = analysis.fitting(type, value.objects());
    return fitting.size() == value.objects().size()
        ? value
        : FlowValue.reference(fitting, value.maybeNull()).orRefused(value.isRefused());
  }

  /** Reads the length of arrays. */
  FlowValue length(FlowValue arrays, Site site) {
    Integer[] length = {null};
    boolean[] same = {true};
    arrays
        .objects()
        .forEach(
            id -> {
              int next = analysis.heap().object(id).length();
              same[0] &= length[0] == null || Objects.equals(length[0], next);
              length[0] = next;
            });
    FlowValue value = same[0] ? FlowValue.constant(length[0]) : FlowValue.INT;
    site.onResult(value);
    return value;
  }
}
