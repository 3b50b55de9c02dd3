package dev.cortado.linker.flow;

import org.objectweb.asm.Opcodes;

/** Computes with ints that are the same whenever the code runs. Host only. */
final class IntFolding {
  private IntFolding() {}

  /**
   * Returns what an instruction makes of two operands: a constant of two constants, or any int.
   * Divisions, which may throw, are not its business.
   */
  static FlowValue fold(int opcode, FlowValue left, FlowValue right) {
    if (left.constant() == null || right.constant() == null) {
      return FlowValue.INT.orRefused(left.isRefused() || right.isRefused());
    }
    int a = left.constant();
    int b = right.constant();
    return switch (opcode) {
      case Opcodes.IADD -> FlowValue.constant(a + b);
      case Opcodes.ISUB -> FlowValue.constant(a - b);
      case Opcodes.IMUL -> FlowValue.constant(a * b);
      case Opcodes.ISHL -> FlowValue.constant(a << b);
      case Opcodes.ISHR -> FlowValue.constant(a >> b);
      case Opcodes.IUSHR -> FlowValue.constant(a >>> b);
      case Opcodes.IAND -> FlowValue.constant(a & b);
      case Opcodes.IOR -> FlowValue.constant(a | b);
      case Opcodes.IXOR -> FlowValue.constant(a ^ b);
      default -> FlowValue.INT;
    };
  }
}
