package dev.cortado.linker.lower;

import dev.cortado.linker.LinkerBug;
import dev.cortado.linker.flow.Site;
import dev.cortado.linker.snapshot.IrTypes;
import dev.cortado.machine.Panic;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Lowers instructions by opcode (JVMS chapter 6); memory and calls have classes of their own. */
final class Instructions {
  private static final String[] CONDITIONS = {"eq", "ne", "slt", "sge", "sgt", "sle"};
  private static final String[] ARITHMETIC = {"add", "sub", "mul"};

  private final FunctionLowering function;
  private final Emitter out;
  private final MemoryAccess memory;
  private final Calls calls;
  private final Unwinding unwinding;
  private final FloatingPoint floatingPoint;

  Instructions(FunctionLowering function) {
    this.function = function;
    out = function.out();
    memory = new MemoryAccess(function);
    calls = new Calls(function);
    unwinding = new Unwinding(function);
    floatingPoint = new FloatingPoint(function);
  }

  void lower(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      function.push(Integer.toString(opcode - Opcodes.ICONST_0), 'I');
    } else if (instruction instanceof VarInsnNode variable) {
      variable(variable);
    } else if (instruction instanceof JumpInsnNode jump) {
      jump(jump);
    } else if (instruction instanceof FieldInsnNode field) {
      memory.field(field);
    } else if (instruction instanceof MethodInsnNode call) {
      calls.lower(call);
    } else if (ObjectCreation.isArray(instruction)) {
      new ObjectCreation(function).array(instruction);
    } else if (instruction instanceof TypeInsnNode type) {
      type(type);
    } else if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD
        || opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE
        || opcode == Opcodes.ARRAYLENGTH) {
      memory.array(instruction);
    } else if (opcode >= Opcodes.POP && opcode <= Opcodes.SWAP) {
      stack(opcode);
    } else if (floatingPoint.lower(opcode)) {
      return;
    } else if (opcode >= Opcodes.IADD && opcode <= Opcodes.LXOR) {
      arithmetic(opcode);
    } else {
      other(instruction, opcode);
    }
  }

  private void other(AbstractInsnNode instruction, int opcode) {
    switch (opcode) {
      case Opcodes.NOP -> {}
      case Opcodes.ACONST_NULL -> function.push("null", 'A');
      case Opcodes.LCONST_0, Opcodes.LCONST_1 ->
          function.push(Integer.toString(opcode - Opcodes.LCONST_0), 'J');
      case Opcodes.BIPUSH, Opcodes.SIPUSH ->
          function.push(Integer.toString(((IntInsnNode) instruction).operand), 'I');
      case Opcodes.LDC -> constant((LdcInsnNode) instruction);
      case Opcodes.INVOKEDYNAMIC -> text((InvokeDynamicInsnNode) instruction);
      case Opcodes.IINC -> {
        IincInsnNode increment = (IincInsnNode) instruction;
        String local = out.local(increment.var, 'I');
        String before = out.value("load i32, ptr " + local);
        out.store(local, "i32", out.value("add i32 " + before + ", " + increment.incr));
      }
      case Opcodes.I2L ->
          function.push(out.value("sext i32 " + function.pop('I') + " to i64"), 'J');
      case Opcodes.L2I ->
          function.push(out.value("trunc i64 " + function.pop('J') + " to i32"), 'I');
      case Opcodes.I2B -> narrow("i8", "sext");
      case Opcodes.I2S -> narrow("i16", "sext");
      case Opcodes.I2C -> narrow("i16", "zext");
      case Opcodes.LCMP -> compareLongs();
      case Opcodes.TABLESWITCH -> {
        TableSwitchInsnNode choice = (TableSwitchInsnNode) instruction;
        List<Integer> keys = new ArrayList<>();
        for (int key = choice.min; key <= choice.max && keys.size() < choice.labels.size(); key++) {
          keys.add(key);
        }
        choose(keys, choice.labels, choice.dflt);
      }
      case Opcodes.LOOKUPSWITCH -> {
        LookupSwitchInsnNode choice = (LookupSwitchInsnNode) instruction;
        choose(choice.keys, choice.labels, choice.dflt);
      }
      case Opcodes.IRETURN -> complete('I');
      case Opcodes.LRETURN -> complete('J');
      case Opcodes.FRETURN -> complete('F');
      case Opcodes.DRETURN -> complete('D');
      case Opcodes.ARETURN -> complete('A');
      case Opcodes.RETURN -> {
        if (function.shape() == null) {
          ResultType type = function.result(function.method().key());
          out.end(type.throwing() ? "ret ptr null" : "ret void");
        } else {
          new StateMachine(function).complete(null);
        }
      }
      case Opcodes.ATHROW -> throwIt(instruction);
      default -> throw new LinkerBug("opcode=" + opcode + " at " + function.at());
    }
  }

  private void throwIt(AbstractInsnNode instruction) {
    Site site = function.method().site(instruction);
    String exception = function.pop('A');
    if (site == null || !site.receiver().isReference()) {
      out.panic(Panic.EXPLICIT, function.at());
      return;
    }
    memory.checkNull(exception, site.receiver());
    if (isNew(instruction)) {
      unwinding.note(Panic.EXPLICIT);
    }
    unwinding.raise(exception, site.thrown());
  }

  /** What a variable holds was thrown before, and is only thrown on. */
  private static boolean isNew(AbstractInsnNode thrower) {
    AbstractInsnNode before = thrower.getPrevious();
    while (before != null && before.getOpcode() < 0) {
      before = before.getPrevious();
    }
    return before == null || before.getOpcode() != Opcodes.ALOAD;
  }

  private void constant(LdcInsnNode load) {
    if (load.cst instanceof Integer number) {
      function.push(number.toString(), 'I');
    } else if (load.cst instanceof Long number) {
      function.push(number.toString(), 'J');
    } else if (load.cst instanceof Float number) {
      floatingPoint.constant(number, 'F');
    } else if (load.cst instanceof Double number) {
      floatingPoint.constant(number, 'D');
    } else {
      function.push(function.constant(function.method().site(load).result()), 'A');
    }
  }

  /** Drops what text would be made of; nobody reads what stands for it. */
  private void text(InvokeDynamicInsnNode call) {
    Type[] parts = Type.getArgumentTypes(call.desc);
    for (int i = parts.length - 1; i >= 0; i--) {
      function.pop(IrTypes.kind(parts[i].getDescriptor()));
    }
    function.push(function.constant(function.method().site(call).result()), 'A');
  }

  private void variable(VarInsnNode variable) {
    boolean load = variable.getOpcode() < Opcodes.ISTORE;
    int base = load ? Opcodes.ILOAD : Opcodes.ISTORE;
    char kind = "IJFDA".charAt(variable.getOpcode() - base);
    String type = IrTypes.kindType(kind);
    if (load) {
      function.push(out.value("load " + type + ", ptr " + out.local(variable.var, kind)), kind);
    } else {
      out.store(out.local(variable.var, kind), type, function.pop(kind));
    }
  }

  private void narrow(String type, String extend) {
    String low = out.value("trunc i32 " + function.pop('I') + " to " + type);
    function.push(out.value(extend + " " + type + " " + low + " to i32"), 'I');
  }

  private void compareLongs() {
    String right = function.pop('J');
    String left = function.pop('J');
    String more = out.value("icmp sgt i64 " + left + ", " + right);
    String less = out.value("icmp slt i64 " + left + ", " + right);
    String up = out.value("zext i1 " + more + " to i32");
    String down = out.value("zext i1 " + less + " to i32");
    function.push(out.value("sub i32 " + up + ", " + down), 'I');
  }

  private void complete(char kind) {
    String value = function.pop(kind);
    if (function.shape() == null) {
      ResultType type = function.result(function.method().key());
      out.end("ret " + type.text() + " " + type.of(out, null, "null", value));
    } else {
      new StateMachine(function).complete(value);
    }
  }

  private void choose(List<Integer> keys, List<LabelNode> labels, LabelNode otherwise) {
    String value = function.pop('I');
    boolean defaultReached = function.method().isReached(otherwise);
    String nowhere = out.newBlock("nowhere");
    StringBuilder text =
        new StringBuilder("switch i32 " + value + ", label %")
            .append(defaultReached ? function.label(otherwise) : nowhere)
            .append(" [");
    for (int i = 0; i < keys.size(); i++) {
      if (function.method().isReached(labels.get(i))) {
        text.append(" i32 ")
            .append(keys.get(i))
            .append(", label %")
            .append(function.label(labels.get(i)));
      }
    }
    out.end(text + " ]");
    out.block(nowhere);
    out.end("unreachable");
  }

  private void jump(JumpInsnNode jump) {
    int opcode = jump.getOpcode();
    if (opcode == Opcodes.GOTO) {
      out.jump(function.label(jump.label));
      return;
    }
    String condition;
    if (opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL) {
      String compare = opcode == Opcodes.IFNULL ? "eq" : "ne";
      condition = "icmp " + compare + " ptr " + function.pop('A') + ", null";
    } else if (opcode >= Opcodes.IF_ACMPEQ) {
      String right = function.pop('A');
      String compare = opcode == Opcodes.IF_ACMPEQ ? "eq" : "ne";
      condition = "icmp " + compare + " ptr " + function.pop('A') + ", " + right;
    } else if (opcode >= Opcodes.IF_ICMPEQ) {
      String right = function.pop('I');
      String compare = CONDITIONS[opcode - Opcodes.IF_ICMPEQ];
      condition = "icmp " + compare + " i32 " + function.pop('I') + ", " + right;
    } else {
      condition = "icmp " + CONDITIONS[opcode - Opcodes.IFEQ] + " i32 " + function.pop('I') + ", 0";
    }
    Site site = function.method().site(jump);
    if (!site.fallsThrough()) {
      out.jump(function.label(jump.label));
    } else if (site.taken()) {
      String next = out.newBlock("next");
      out.branch(out.value(condition), function.label(jump.label), next);
      out.block(next);
    }
  }

  private void arithmetic(int opcode) {
    char kind = "IJFD".charAt((opcode - Opcodes.IADD) % 4);
    if (opcode <= Opcodes.LMUL || opcode >= Opcodes.IMUL && opcode <= Opcodes.LMUL) {
      binary(ARITHMETIC[(opcode - Opcodes.IADD) / 4], kind);
      return;
    }
    switch (opcode) {
      case Opcodes.IDIV, Opcodes.LDIV -> divide("sdiv", kind);
      case Opcodes.IREM, Opcodes.LREM -> divide("srem", kind);
      case Opcodes.INEG, Opcodes.LNEG -> {
        String type = IrTypes.kindType(kind);
        function.push(out.value("sub " + type + " 0, " + function.pop(kind)), kind);
      }
      case Opcodes.ISHL -> shift("shl", 'I');
      case Opcodes.LSHL -> shift("shl", 'J');
      case Opcodes.ISHR -> shift("ashr", 'I');
      case Opcodes.LSHR -> shift("ashr", 'J');
      case Opcodes.IUSHR -> shift("lshr", 'I');
      case Opcodes.LUSHR -> shift("lshr", 'J');
      case Opcodes.IAND -> binary("and", 'I');
      case Opcodes.LAND -> binary("and", 'J');
      case Opcodes.IOR -> binary("or", 'I');
      case Opcodes.LOR -> binary("or", 'J');
      case Opcodes.IXOR -> binary("xor", 'I');
      case Opcodes.LXOR -> binary("xor", 'J');
      default -> throw new LinkerBug("opcode=" + opcode + " at " + function.at());
    }
  }

  private void binary(String operation, char kind) {
    String right = function.pop(kind);
    String left = function.pop(kind);
    String type = IrTypes.kindType(kind);
    function.push(out.value(operation + " " + type + " " + left + ", " + right), kind);
  }

  private void shift(String operation, char kind) {
    String amount = out.value("and i32 " + function.pop('I') + ", " + (kind == 'J' ? 63 : 31));
    String value = function.pop(kind);
    String type = IrTypes.kindType(kind);
    if (kind == 'J') {
      amount = out.value("zext i32 " + amount + " to i64");
    }
    function.push(out.value(operation + " " + type + " " + value + ", " + amount), kind);
  }

  /** Division panics on zero, and MIN / -1 is MIN (JLS 15.17.2), which LLVM leaves undefined. */
  private void divide(String operation, char kind) {
    String type = IrTypes.kindType(kind);
    String divisor = function.pop(kind);
    String dividend = function.pop(kind);
    unwinding.raiseIf(out.value("icmp eq " + type + " " + divisor + ", 0"), Panic.DIVISION_BY_ZERO);
    String minimum = Long.toString(kind == 'J' ? Long.MIN_VALUE : Integer.MIN_VALUE);
    String least = out.value("icmp eq " + type + " " + dividend + ", " + minimum);
    String minusOne = out.value("icmp eq " + type + " " + divisor + ", -1");
    String both = out.value("and i1 " + least + ", " + minusOne);
    String safe = out.value("select i1 " + both + ", " + type + " 1, " + type + " " + divisor);
    String result = out.value(operation + " " + type + " " + dividend + ", " + safe);
    function.push(result, kind);
  }

  private void type(TypeInsnNode type) {
    switch (type.getOpcode()) {
      case Opcodes.NEW -> new ObjectCreation(function).create(type);
      case Opcodes.CHECKCAST -> memory.cast(type);
      case Opcodes.INSTANCEOF -> memory.isInstance(type);
      default -> throw new LinkerBug("opcode=" + type.getOpcode() + " at " + function.at());
    }
  }

  private void stack(int opcode) {
    switch (opcode) {
      case Opcodes.POP -> function.pop(function.kindBelow(0));
      case Opcodes.POP2 -> {
        function.pop(function.kindBelow(0));
        if (function.sizeBelow(0) == 1) {
          function.pop(function.kindBelow(1));
        }
      }
      case Opcodes.DUP -> duplicate(1, 0);
      case Opcodes.DUP_X1 -> duplicate(1, 1);
      case Opcodes.DUP_X2 -> duplicate(1, function.sizeBelow(1) == 2 ? 1 : 2);
      case Opcodes.DUP2 -> duplicate(function.sizeBelow(0) == 2 ? 1 : 2, 0);
      case Opcodes.DUP2_X1 -> duplicate(function.sizeBelow(0) == 2 ? 1 : 2, 1);
      case Opcodes.DUP2_X2 -> {
        int moved = function.sizeBelow(0) == 2 ? 1 : 2;
        duplicate(moved, function.sizeBelow(moved) == 2 ? 1 : 2);
      }
      default -> {
        char top = function.kindBelow(0);
        char under = function.kindBelow(1);
        String first = function.pop(top);
        String second = function.pop(under);
        function.push(first, top);
        function.push(second, under);
      }
    }
  }

  /** Copies the top {@code count} operands to below the {@code over} operands under them. */
  private void duplicate(int count, int over) {
    int total = count + over;
    String[] values = new String[total];
    char[] kinds = new char[total];
    for (int i = 0; i < total; i++) {
      kinds[i] = function.kindBelow(i);
      values[i] = function.pop(kinds[i]);
    }
    for (int i = count - 1; i >= 0; i--) {
      function.push(values[i], kinds[i]);
    }
    for (int i = total - 1; i >= 0; i--) {
      function.push(values[i], kinds[i]);
    }
  }
}
