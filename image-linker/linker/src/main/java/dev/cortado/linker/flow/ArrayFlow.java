package dev.cortado.linker.flow;

import dev.cortado.linker.world.ArrayCopies;
import dev.cortado.linker.world.MethodKey;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/** What the JVM itself does to arrays: clone and System.arraycopy. */
final class ArrayFlow {
  /** The class that sorts, and what the JDK's methods that call it are called. */
  private static final String SORT = "dev/cortado/machine/ArraySort";

  /** The parameter of System.arraycopy that elements are copied to. */
  static final int COPIED_TO = 2;

  private final FlowAnalysis analysis;
  private final FieldFlow fields;
  private final NewObjects made;

  ArrayFlow(FlowAnalysis analysis) {
    this.analysis = analysis;
    made = new NewObjects(analysis);
    fields = new FieldFlow(analysis);
  }

  /** Returns whether the call copies arrays that {@code receiver} refers to. */
  boolean isClone(MethodInsnNode call, FlowValue receiver) {
    if (call.getOpcode() != Opcodes.INVOKEVIRTUAL
        || !call.name.equals("clone")
        || !call.desc.equals("()Ljava/lang/Object;")
        || !receiver.isReference()) {
      return false;
    }
    boolean[] arrays = {!receiver.objects().isEmpty()};
    receiver.objects().forEach(id -> arrays[0] &= analysis.heap().object(id).isArray());
    return arrays[0];
  }

  /** Returns the class object of arrays that are all of one type; null of anything else. */
  FlowValue classOf(FlowValue receiver) {
    String type = analysis.heap().object(receiver.objects().first()).type();
    boolean[] same = {type.charAt(0) == '['};
    receiver.objects().forEach(id -> same[0] &= analysis.heap().object(id).type().equals(type));
    return same[0] ? analysis.heap().reference(analysis.heap().type(type), "a class") : null;
  }

  /** Makes the copies: one for each type and length. */
  FlowValue clone(MethodState state, MethodInsnNode call, FlowValue receiver, Site site) {
    FlowValue[] made = {FlowValue.NOTHING};
    receiver
        .objects()
        .forEach(
            id -> {
              HeapObject array = analysis.heap().object(id);
              FlowValue copy =
                  analysis
                      .heap()
                      .make(
                          new Creation(
                              state.context,
                              state.method,
                              call,
                              state.above,
                              array.type(),
                              array.length()));
              if (array.type().length() > 2) {
                FlowValue source = FlowValue.reference(array.asSet(), false);
                fields.putElement(
                    call, state, copy, fields.element(source, FlowValue.INT, state, new Site()));
              }
              made[0] = made[0].merge(copy);
            });
    site.onResult(made[0]);
    return made[0];
  }

  /** Makes an array of the type of each of {@code originals}. */
  FlowValue like(MethodState state, MethodInsnNode call, FlowValue originals, FlowValue length) {
    FlowValue[] all = {FlowValue.NOTHING};
    Set<String> types = new TreeSet<>();
    originals.objects().forEach(id -> types.add(analysis.heap().object(id).type()));
    types.forEach(type -> all[0] = all[0].merge(made.array(state, call, type, length)));
    return all[0];
  }

  /** Returns whether the method sorts objects, whose array is its first argument. */
  static boolean isSort(MethodKey method) {
    return method.descriptor().startsWith("([Ljava/lang/Object;")
        && (method.owner().equals(SORT)
            || method.name().equals("sort") && method.owner().startsWith("java/util/"));
  }

  static boolean isCopy(String owner, String name) {
    return owner.equals("java/lang/System") && name.equals("arraycopy");
  }

  /** Returns the method that copies between the arrays, or null if their types differ. */
  MethodKey copy(List<? extends FlowValue> values) {
    Set<MethodKey> methods = new TreeSet<>();
    for (int i = 0; i <= COPIED_TO; i += COPIED_TO) {
      FlowValue arrays = values.get(i);
      if (!arrays.isReference()) {
        return null;
      }
      arrays
          .objects()
          .forEach(id -> methods.add(ArrayCopies.of(analysis.heap().object(id).type())));
    }
    return methods.size() == 1 ? methods.iterator().next() : null;
  }
}
