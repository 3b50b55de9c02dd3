package dev.cortado.linker.flow;

import dev.cortado.linker.world.FieldKey;
import dev.cortado.linker.world.ObjectsCalls;
import dev.cortado.machine.Panic;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/** What each bytecode instruction does to what is known. */
final class FlowOperations extends Interpreter<FlowValue> {
  private final FlowAnalysis analysis;
  private final FieldFlow fields;
  private final CallFlow calls;
  private final NewObjects made;

  private MethodState state;
  private AbstractInsnNode instruction;
  private boolean stopped;
  private ObjectSet raised = ObjectSet.EMPTY;

  FlowOperations(FlowAnalysis analysis) {
    super(Opcodes.ASM9);
    this.analysis = analysis;
    fields = new FieldFlow(analysis);
    calls = new CallFlow(analysis);
    made = new NewObjects(analysis);
  }

  void enter(MethodState entered) {
    state = entered;
  }

  void at(AbstractInsnNode next) {
    instruction = next;
    stopped = false;
    raised = ObjectSet.EMPTY;
  }

  /** Returns whether the last instruction never completes. */
  boolean stopped() {
    return stopped;
  }

  /** Returns what the last instruction throws, as far as it may be caught. */
  ObjectSet raised() {
    return raised;
  }

  /** Raises what a check of the processor's finds. */
  private void check(int panic) {
    ObjectSet found = analysis.exceptions().raise(state, instruction, ImplicitException.of(panic));
    if (!found.isEmpty()) {
      raised = raised.union(found);
      site().onRaised(found);
    }
  }

  private Site site() {
    return state.method.siteFor(instruction);
  }

  @Override
  public FlowValue newValue(Type type) {
    if (type == null) {
      return FlowValue.UNUSABLE;
    }
    return type.getSort() == Type.VOID ? null : FlowInterpreter.unknown(type);
  }

  /** Returns what stands for the reference that something refused would give. */
  private FlowValue refused() {
    return FlowValue.NOTHING.orRefused(analysis.looksOn(state));
  }

  @Override
  public FlowValue newOperation(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return FlowValue.constant(opcode - Opcodes.ICONST_0);
    }
    switch (opcode) {
      case Opcodes.ACONST_NULL:
        return FlowValue.NULL;
      case Opcodes.LCONST_0, Opcodes.LCONST_1:
        return FlowValue.LONG;
      case Opcodes.BIPUSH, Opcodes.SIPUSH:
        return FlowValue.constant(((IntInsnNode) insn).operand);
      case Opcodes.LDC:
        return constant(((LdcInsnNode) insn).cst);
      case Opcodes.GETSTATIC:
        return fields.get((FieldInsnNode) insn, state, Heap.STATIC, site());
      case Opcodes.NEW:
        return create(((TypeInsnNode) insn).desc);
      default:
        return opcode >= Opcodes.DCONST_0 ? FlowValue.DOUBLE : FlowValue.FLOAT;
    }
  }

  private FlowValue constant(Object value) {
    if (value instanceof Integer number) {
      return FlowValue.constant(number);
    }
    if (value instanceof Long) {
      return FlowValue.LONG;
    }
    if (value instanceof String text) {
      FlowValue string = analysis.heap().reference(text.intern(), "a string constant");
      site().onResult(string);
      return string;
    }
    if (value instanceof Float || value instanceof Double) {
      return value instanceof Float ? FlowValue.FLOAT : FlowValue.DOUBLE;
    }
    if (value instanceof Type type && type.getSort() != Type.METHOD) {
      return classObject(type);
    }
    analysis.report(FlowProblems.constant(state, instruction, value.toString()));
    return refused();
  }

  private FlowValue classObject(Type type) {
    String name = type.getInternalName();
    if (type.getSort() == Type.OBJECT && analysis.classes().find(name) == null) {
      analysis.report(FlowProblems.unknownClass(state, instruction, type.getClassName()));
      return refused();
    }
    FlowValue object = analysis.heap().reference(analysis.heap().type(name), "a class constant");
    site().onResult(object);
    return object;
  }

  private FlowValue create(String type) {
    if (analysis.classes().find(type) == null) {
      analysis.report(FlowProblems.unknownClass(state, instruction, type.replace('/', '.')));
      return refused();
    }
    analysis.heap().initialize(type);
    if (analysis.classes().isSubtype(type, "java/lang/Throwable")) {
      return analysis.exceptions().make(state, instruction, type);
    }
    return made.object(state, instruction, type, -1);
  }

  private FlowValue makeArray(AbstractInsnNode insn, FlowValue length) {
    if (length.constant() != null && length.constant() < 0) {
      site().onCastFailure();
      check(Panic.NEGATIVE_ARRAY_SIZE);
      stopped = true;
      return FlowValue.NOTHING;
    }
    return made.array(state, insn, length);
  }

  @Override
  public FlowValue copyOperation(AbstractInsnNode insn, FlowValue value) {
    return value;
  }

  @Override
  public FlowValue unaryOperation(AbstractInsnNode insn, FlowValue value) {
    switch (insn.getOpcode()) {
      case Opcodes.IINC:
        FlowValue step = FlowValue.constant(((IincInsnNode) insn).incr);
        return IntFolding.fold(Opcodes.IADD, value, step);
      case Opcodes.INEG:
        return IntFolding.fold(Opcodes.ISUB, FlowValue.constant(0), value);
      case Opcodes.L2I, Opcodes.I2B, Opcodes.I2C, Opcodes.I2S:
        return FlowValue.INT;
      case Opcodes.LNEG, Opcodes.I2L:
        return FlowValue.LONG;
      case Opcodes.GETFIELD:
        if (value.kind() == 'T') {
          return newValue(Type.getType(((FieldInsnNode) insn).desc));
        }
        FlowValue field =
            dereferenced(value)
                ? fields.get((FieldInsnNode) insn, state, value, site())
                : newValue(Type.getType(((FieldInsnNode) insn).desc));
        return field.orRefused(value.isRefused());
      case Opcodes.PUTSTATIC:
        fields.put((FieldInsnNode) insn, state, Heap.STATIC, value);
        return null;
      case Opcodes.ARRAYLENGTH:
        FlowValue length = dereferenced(value) ? fields.length(value, site()) : FlowValue.INT;
        return length.orRefused(value.isRefused());
      case Opcodes.CHECKCAST:
        return cast(((TypeInsnNode) insn).desc, value);
      case Opcodes.INSTANCEOF:
        return isInstance(((TypeInsnNode) insn).desc, value);
      case Opcodes.NEWARRAY, Opcodes.ANEWARRAY:
        return makeArray(insn, value);
      case Opcodes.FNEG, Opcodes.I2F, Opcodes.L2F, Opcodes.D2F:
        return FlowValue.FLOAT;
      case Opcodes.DNEG, Opcodes.I2D, Opcodes.L2D, Opcodes.F2D:
        return FlowValue.DOUBLE;
      case Opcodes.F2I, Opcodes.D2I:
        return FlowValue.INT;
      case Opcodes.F2L, Opcodes.D2L:
        return FlowValue.LONG;
      case Opcodes.ATHROW:
        site().onReceiver(value);
        if (value.isReference()) {
          checkNull(value);
          site().onThrown(value.objects());
          raised = raised.union(value.objects());
        }
        return null;
      default:
        return null;
    }
  }

  private void checkNull(FlowValue value) {
    if (value.maybeNull()) {
      check(Panic.NULL_POINTER);
    }
  }

  /** Notes the use of a reference; returns whether it can succeed. */
  private boolean dereferenced(FlowValue value) {
    site().onReceiver(value);
    checkNull(value);
    if (!value.isReference() || value.objects().isEmpty()) {
      stopped = !value.isRefused();
      return false;
    }
    return true;
  }

  private FlowValue cast(String type, FlowValue value) {
    site().onReceiver(value);
    if (!value.isReference()) {
      return value;
    }
    ObjectSet fitting = analysis.fitting(type, value.objects());
    if (fitting.size() != value.objects().size()) {
      site().onCastFailure();
      check(Panic.CLASS_CAST);
    }
    return FlowValue.reference(fitting, value.maybeNull()).orRefused(value.isRefused());
  }

  private FlowValue isInstance(String type, FlowValue value) {
    site().onReceiver(value);
    if (!value.isReference() || value.isRefused()) {
      return FlowValue.INT;
    }
    int fitting = analysis.fitting(type, value.objects()).size();
    boolean always = fitting == value.objects().size() && !value.maybeNull();
    FlowValue result =
        fitting == 0 ? FlowValue.constant(0) : always ? FlowValue.constant(1) : FlowValue.INT;
    site().onResult(result);
    return result;
  }

  @Override
  public FlowValue binaryOperation(AbstractInsnNode insn, FlowValue left, FlowValue right) {
    int opcode = insn.getOpcode();
    switch (opcode) {
      case Opcodes.IALOAD, Opcodes.BALOAD, Opcodes.CALOAD, Opcodes.SALOAD:
        indexed(left);
        return FlowValue.INT;
      case Opcodes.LALOAD:
        indexed(left);
        return FlowValue.LONG;
      case Opcodes.AALOAD:
        FlowValue element =
            indexed(left) ? fields.element(left, right, state, site()) : FlowValue.NOTHING;
        return element.orRefused(left.isRefused());
      case Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE:
        analysis.heap().texts().compare(analysis, state, insn, left, right);
        if (!state.method.key().owner().startsWith("java/")
            && !(insn instanceof ObjectsCalls.Shortcut)
            && analysis.heap().areBoxes(left)
            && analysis.heap().areBoxes(right)) {
          analysis.report(FlowProblems.boxIdentity(state, insn));
        }
        return null;
      case Opcodes.PUTFIELD:
        if (left.kind() != 'T' && dereferenced(left)) {
          fields.put((FieldInsnNode) insn, state, left, right);
        }
        return null;
      case Opcodes.LDIV, Opcodes.LREM:
        check(Panic.DIVISION_BY_ZERO);
        return FlowValue.LONG;
      case Opcodes.IDIV, Opcodes.IREM:
        if (right.constant() == null || right.constant() == 0) {
          check(Panic.DIVISION_BY_ZERO);
        }
        return FlowValue.INT;
      case Opcodes.LADD, Opcodes.LSUB, Opcodes.LMUL:
      case Opcodes.LSHL, Opcodes.LSHR, Opcodes.LUSHR, Opcodes.LAND, Opcodes.LOR, Opcodes.LXOR:
        return FlowValue.LONG;
      case Opcodes.FALOAD:
        indexed(left);
        return FlowValue.FLOAT;
      case Opcodes.DALOAD:
        indexed(left);
        return FlowValue.DOUBLE;
      case Opcodes.FADD, Opcodes.FSUB, Opcodes.FMUL, Opcodes.FDIV, Opcodes.FREM:
        return FlowValue.FLOAT;
      case Opcodes.DADD, Opcodes.DSUB, Opcodes.DMUL, Opcodes.DDIV, Opcodes.DREM:
        return FlowValue.DOUBLE;
      case Opcodes.LCMP, Opcodes.FCMPL, Opcodes.FCMPG, Opcodes.DCMPL, Opcodes.DCMPG:
        return FlowValue.INT;
      default:
        return IntFolding.fold(opcode, left, right);
    }
  }

  private boolean indexed(FlowValue array) {
    if (!state.method.loops().contain(instruction)) {
      check(Panic.INDEX_OUT_OF_BOUNDS);
    }
    return dereferenced(array);
  }

  @Override
  public FlowValue ternaryOperation(
      AbstractInsnNode insn, FlowValue array, FlowValue index, FlowValue value) {
    if (indexed(array)) {
      if (insn.getOpcode() == Opcodes.AASTORE && !analysis.fitsElements(array, value)) {
        site().onCastFailure();
        site().onResult(value);
        check(Panic.ARRAY_STORE);
      }
      analysis.exceptions().store(state, insn, array.objects().first(), value);
      fields.putElement(insn, state, array, value);
    }
    return null;
  }

  @Override
  public FlowValue naryOperation(AbstractInsnNode insn, List<? extends FlowValue> values) {
    if (insn instanceof InvokeDynamicInsnNode dynamic) {
      FlowValue text = analysis.heap().texts().call(analysis, state, dynamic, values);
      return text == null ? refused() : text;
    }
    if (!(insn instanceof MethodInsnNode call)) {
      analysis.report(FlowProblems.nestedArrays(state, insn));
      return refused();
    }
    boolean onRefused = false;
    if (call.getOpcode() != Opcodes.INVOKESTATIC) {
      checkNull(values.get(0));
      onRefused = values.get(0).isRefused();
    }
    CallFlow.Outcome outcome = calls.call(state, call, values, site());
    if (!calls.thrown().isEmpty()) {
      site().onThrown(calls.thrown());
      raised = raised.union(calls.thrown());
    }
    if (!outcome.completes() && !onRefused) {
      stopped = true;
    }
    Type type = Type.getReturnType(call.desc);
    FlowValue unsaid = type.getSort() >= Type.ARRAY ? refused() : newValue(type);
    FlowValue value = outcome.value() == null ? unsaid : outcome.value();
    return value == null ? null : value.orRefused(onRefused);
  }

  @Override
  public void returnOperation(AbstractInsnNode insn, FlowValue value, FlowValue expected) {
    // the interpreter of the method takes results itself
  }

  @Override
  public FlowValue merge(FlowValue value1, FlowValue value2) {
    return value1.merge(value2);
  }

  /** Returns the key of a field instruction, or null with a problem. */
  static FieldKey resolve(FlowAnalysis analysis, MethodState state, FieldInsnNode insn) {
    FieldKey key = analysis.classes().field(insn.owner, insn.name, insn.desc);
    if (key == null) {
      analysis.report(
          FlowProblems.unknownMember(state, insn, analysis.classes(), insn.owner, insn.name));
    }
    return key;
  }
}
