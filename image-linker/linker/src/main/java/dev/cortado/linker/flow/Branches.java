package dev.cortado.linker.flow;

import org.objectweb.asm.Opcodes;

/** Decides conditional jumps whose operands are known. */
final class Branches {
  private Branches() {}

  /**
   * Returns whether the jump is taken, or null if that depends.
   *
   * @param first the lower operand of a comparison of two
   * @param last the operand on top of the stack
   */
  static Boolean decide(int opcode, FlowValue first, FlowValue last) {
    switch (opcode) {
      case Opcodes.IFNULL:
        return nullness(last);
      case Opcodes.IFNONNULL:
        Boolean isNull = nullness(last);
        return isNull == null ? null : !isNull;
      case Opcodes.IF_ACMPEQ:
        return same(first, last);
      case Opcodes.IF_ACMPNE:
        Boolean same = same(first, last);
        return same == null ? null : !same;
      default:
        break;
    }
    boolean two = opcode >= Opcodes.IF_ICMPEQ;
    Integer left = two ? first.constant() : last.constant();
    Integer right = two ? last.constant() : Integer.valueOf(0);
    if (left == null || right == null) {
      return null;
    }
    int order = Integer.compare(left, right);
    return switch (two ? opcode - Opcodes.IF_ICMPEQ + Opcodes.IFEQ : opcode) {
      case Opcodes.IFEQ -> order == 0;
      case Opcodes.IFNE -> order != 0;
      case Opcodes.IFLT -> order < 0;
      case Opcodes.IFGE -> order >= 0;
      case Opcodes.IFGT -> order > 0;
      default -> order <= 0;
    };
  }

  private static Boolean nullness(FlowValue value) {
    if (value.kind() == 'T') {
      return false;
    }
    if (!value.isReference() || value.isRefused()) {
      return null;
    }
    return value.isNull() ? Boolean.TRUE : value.maybeNull() ? null : Boolean.FALSE;
  }

  private static Boolean same(FlowValue first, FlowValue last) {
    if (first.only() >= 0 && first.only() == last.only() || first.isNull() && last.isNull()) {
      return true;
    }
    return null;
  }
}
