package dev.cortado.linker.flow;

import dev.cortado.linker.world.FieldKey;
import dev.cortado.linker.world.MethodKey;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Upper bounds of ints: of constants, of fields that device code does not write, and of parameters
 * that get nothing but these, through any number of calls. Host only.
 */
final class Bounds {
  private static final int UNKNOWN = Integer.MAX_VALUE;

  private final FlowAnalysis analysis;
  private final Map<MethodNode, Frame<SourceValue>[]> sources = new IdentityHashMap<>();
  private final Map<MethodState, Frame<FlowValue>[]> values = new IdentityHashMap<>();
  private final Set<Object> underWay = new HashSet<>();

  Bounds(FlowAnalysis analysis) {
    this.analysis = analysis;
  }

  private record Parameter(MethodState state, int index) {}

  private record Place(MethodState state, AbstractInsnNode instruction, int stackFromTop) {}

  /** Returns a bound of parameter {@code index}, the receiver counted; 2^31-1 if it has none. */
  int ofParameter(MethodState state, int index) {
    FlowValue value = state.parameter(index);
    if (value == null) {
      return Integer.MIN_VALUE; // never called
    }
    if (value.constant() != null) {
      return value.constant();
    }
    if (!underWay.add(new Parameter(state, index))) {
      return Integer.MIN_VALUE; // what comes round adds nothing
    }
    int bound = state.callers().isEmpty() ? UNKNOWN : Integer.MIN_VALUE;
    for (MethodState caller : state.callers().keySet()) {
      bound = Math.max(bound, ofArgument(caller, state, index));
    }
    underWay.remove(new Parameter(state, index));
    return bound;
  }

  /** Returns a bound of what {@code caller} passes as parameter {@code index}. */
  private int ofArgument(MethodState caller, MethodState callee, int index) {
    MethodKey key = callee.method().key();
    int bound = Integer.MIN_VALUE;
    for (AbstractInsnNode instruction : caller.method().node().instructions) {
      Site site = caller.method().site(instruction);
      if (instruction instanceof MethodInsnNode
          && site != null
          && site.targets().containsKey(key)) {
        int behind = callee.method().parameterCount() - 1 - index;
        bound = Math.max(bound, ofStack(caller, instruction, behind));
      }
    }
    return bound;
  }

  /** Returns a bound of an entry of the operand stack before an instruction. */
  private int ofStack(MethodState state, AbstractInsnNode instruction, int fromTop) {
    Frame<FlowValue> before = before(state, instruction);
    if (before == null) {
      return Integer.MIN_VALUE; // this state does not come here
    }
    Integer constant = before.getStack(before.getStackSize() - 1 - fromTop).constant();
    if (constant != null) {
      return constant;
    }
    Place place = new Place(state, instruction, fromTop);
    if (!underWay.add(place)) {
      return Integer.MIN_VALUE;
    }
    Frame<SourceValue> made = sources(state.method(), instruction);
    int bound = of(state, made.getStack(made.getStackSize() - 1 - fromTop));
    underWay.remove(place);
    return bound;
  }

  private int of(MethodState state, SourceValue value) {
    int bound = value.insns.isEmpty() ? UNKNOWN : Integer.MIN_VALUE;
    for (AbstractInsnNode source : value.insns) {
      bound = Math.max(bound, ofSource(state, source));
    }
    return bound;
  }

  private int ofSource(MethodState state, AbstractInsnNode source) {
    switch (source.getOpcode()) {
      case Opcodes.ILOAD:
        return ofLocal(state, (VarInsnNode) source);
      case Opcodes.ISTORE:
        return ofStack(state, source, 0);
      case Opcodes.GETFIELD:
        FieldInsnNode access = (FieldInsnNode) source;
        Frame<FlowValue> before = before(state, source);
        return before == null
            ? Integer.MIN_VALUE
            : ofField(
                analysis.classes().field(access.owner, access.name, access.desc),
                before.getStack(before.getStackSize() - 1).objects());
      default:
        return ofConstant(source);
    }
  }

  private static int ofConstant(AbstractInsnNode source) {
    int opcode = source.getOpcode();
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return opcode - Opcodes.ICONST_0;
    }
    if (source instanceof IntInsnNode push && opcode != Opcodes.NEWARRAY) {
      return push.operand;
    }
    return source instanceof LdcInsnNode load && load.cst instanceof Integer constant
        ? constant
        : UNKNOWN;
  }

  /** Returns a bound of a local variable; the sources of a parameter are the callers. */
  private int ofLocal(MethodState state, VarInsnNode load) {
    SourceValue value = sources(state.method(), load).getLocal(load.var);
    int index = state.method().isStatic() ? 0 : 1;
    int local = index;
    for (Type type : Type.getArgumentTypes(state.method().node().desc)) {
      if (local == load.var && value.insns.isEmpty()) {
        return ofParameter(state, index);
      }
      local += type.getSize();
      index++;
    }
    // A parameter that is also stored to has sources that leave out the caller.
    return load.var < local ? UNKNOWN : of(state, value);
  }

  /** Returns a bound of a field of {@code objects}; 2^31-1 if device code writes it. */
  int ofField(FieldKey field, ObjectSet objects) {
    if (field == null
        || !field.descriptor().equals("I")
        || objects.hasTemporaries()
        || analysis.heap().field(field).written()) {
      return UNKNOWN;
    }
    int[] bound = {Integer.MIN_VALUE};
    objects.forEach(
        id -> bound[0] = Math.max(bound[0], (Integer) analysis.heap().hostValue(field, id)));
    return bound[0];
  }

  /** Returns what is known before an instruction, or null if the state does not come there. */
  private Frame<FlowValue> before(MethodState state, AbstractInsnNode instruction) {
    return values
        .computeIfAbsent(state, wanted -> analysis.frames(wanted).clone())[
        state.method().node().instructions.indexOf(instruction)];
  }

  private Frame<SourceValue> sources(MethodInfo method, AbstractInsnNode instruction) {
    return sources
        .computeIfAbsent(method.node(), node -> sources(method))[
        method.node().instructions.indexOf(instruction)];
  }

  private static Frame<SourceValue>[] sources(MethodInfo method) {
    try {
      return new Analyzer<>(new SourceInterpreter()).analyze(method.key().owner(), method.node());
    } catch (AnalyzerException e) {
      throw new IllegalStateException(method.key().display(), e);
    }
  }
}
