package dev.cortado.linker.own;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/** The instructions that only compute: they make values that do not matter, or known ones. */
final class ValueRules extends Interpreter<OwnValue> {
  ValueRules() {
    super(Opcodes.ASM9);
  }

  @Override
  public OwnValue newValue(Type type) {
    if (type == null) {
      return OwnValue.PLAIN;
    }
    return type == Type.VOID_TYPE ? null : OwnValue.plain(type);
  }

  @Override
  public OwnValue newOperation(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    if (opcode == Opcodes.ACONST_NULL) {
      return OwnValue.NULL;
    }
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return OwnValue.constant(opcode - Opcodes.ICONST_0);
    }
    if (instruction instanceof IntInsnNode push && opcode != Opcodes.NEWARRAY) {
      return OwnValue.constant(push.operand);
    }
    if (instruction instanceof FieldInsnNode field) {
      return OwnValue.plain(Type.getType(field.desc));
    }
    if (instruction instanceof LdcInsnNode load && load.cst instanceof Integer number) {
      return OwnValue.constant(number);
    }
    if (instruction instanceof LdcInsnNode load) {
      return load.cst instanceof Long || load.cst instanceof Double
          ? OwnValue.WIDE
          : OwnValue.PLAIN;
    }
    return switch (opcode) {
      case Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.DCONST_0, Opcodes.DCONST_1 -> OwnValue.WIDE;
      default -> OwnValue.PLAIN;
    };
  }

  @Override
  public OwnValue copyOperation(AbstractInsnNode instruction, OwnValue value) {
    return value;
  }

  @Override
  public OwnValue unaryOperation(AbstractInsnNode instruction, OwnValue value) {
    return switch (instruction.getOpcode()) {
      case Opcodes.CHECKCAST -> value;
      case Opcodes.LNEG,
          Opcodes.DNEG,
          Opcodes.I2L,
          Opcodes.I2D,
          Opcodes.F2L,
          Opcodes.F2D,
          Opcodes.L2D,
          Opcodes.D2L ->
          OwnValue.WIDE;
      case Opcodes.GETFIELD -> OwnValue.plain(Type.getType(((FieldInsnNode) instruction).desc));
      default -> OwnValue.PLAIN;
    };
  }

  @Override
  public OwnValue binaryOperation(AbstractInsnNode instruction, OwnValue first, OwnValue second) {
    return switch (instruction.getOpcode()) {
      case Opcodes.IALOAD ->
          first.kind() == OwnValue.Kind.CASES && second.kind() == OwnValue.Kind.ORDINAL
              ? OwnValue.caseOf(second.of(), first.type())
              : OwnValue.PLAIN;
      case Opcodes.LALOAD,
          Opcodes.DALOAD,
          Opcodes.LADD,
          Opcodes.DADD,
          Opcodes.LSUB,
          Opcodes.DSUB,
          Opcodes.LMUL,
          Opcodes.DMUL,
          Opcodes.LDIV,
          Opcodes.DDIV,
          Opcodes.LREM,
          Opcodes.DREM,
          Opcodes.LSHL,
          Opcodes.LSHR,
          Opcodes.LUSHR,
          Opcodes.LAND,
          Opcodes.LOR,
          Opcodes.LXOR ->
          OwnValue.WIDE;
      default -> OwnValue.PLAIN;
    };
  }

  @Override
  public OwnValue ternaryOperation(
      AbstractInsnNode instruction, OwnValue first, OwnValue second, OwnValue third) {
    return OwnValue.PLAIN;
  }

  @Override
  public OwnValue naryOperation(AbstractInsnNode instruction, List<? extends OwnValue> values) {
    return OwnValue.PLAIN;
  }

  @Override
  public void returnOperation(AbstractInsnNode instruction, OwnValue value, OwnValue expected) {}

  @Override
  public OwnValue merge(OwnValue first, OwnValue second) {
    throw new UnsupportedOperationException("paths are never merged");
  }
}
