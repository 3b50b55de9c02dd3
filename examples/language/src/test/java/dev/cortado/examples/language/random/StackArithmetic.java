package dev.cortado.examples.language.random;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Computes with what lies on the operand stack of random bytecode. Host only. */
final class StackArithmetic {
  private static final int[] FOLDING_INTS = {
    Opcodes.IADD,
    Opcodes.ISUB,
    Opcodes.IMUL,
    Opcodes.IAND,
    Opcodes.IOR,
    Opcodes.IXOR,
    Opcodes.ISHL,
    Opcodes.ISHR,
    Opcodes.IUSHR
  };
  private static final int[] FOLDING_LONGS = {
    Opcodes.LADD, Opcodes.LSUB, Opcodes.LMUL, Opcodes.LAND, Opcodes.LOR, Opcodes.LXOR
  };
  private static final int[] NARROWING = {Opcodes.I2B, Opcodes.I2S, Opcodes.I2C, Opcodes.INEG};

  private final Choices choices;
  private final MethodVisitor code;
  private final StringBuilder stack;

  /** Computes on {@code stack}, which has a letter for each entry. */
  StackArithmetic(Choices choices, MethodVisitor code, StringBuilder stack) {
    this.choices = choices;
    this.code = code;
    this.stack = stack;
  }

  void compute(char top) {
    if (top == 'I' && top(1) == 'I') {
      if (choices.chance(20)) {
        if (!choices.chance(StackWriter.RISK_PERCENT)) {
          code.visitInsn(Opcodes.ICONST_1);
          code.visitInsn(Opcodes.IOR);
        }
        code.visitInsn(choices.chance(50) ? Opcodes.IDIV : Opcodes.IREM);
      } else {
        code.visitInsn(FOLDING_INTS[choices.below(FOLDING_INTS.length)]);
      }
      pop();
    } else if (top == 'J' && top(1) == 'J') {
      if (choices.chance(30)) {
        code.visitInsn(Opcodes.LCMP);
        stack.setLength(stack.length() - 2);
        stack.append('I');
      } else if (choices.chance(StackWriter.RISK_PERCENT)) {
        code.visitInsn(choices.chance(50) ? Opcodes.LDIV : Opcodes.LREM);
        pop();
      } else {
        code.visitInsn(FOLDING_LONGS[choices.below(FOLDING_LONGS.length)]);
        pop();
      }
    } else if (top == 'I' && top(1) == 'J') {
      code.visitInsn(Opcodes.LSHL + 2 * choices.below(3));
      pop();
    }
  }

  void convert(char top) {
    if (top == 'I' && choices.chance(50)) {
      code.visitInsn(NARROWING[choices.below(NARROWING.length)]);
    } else if (top == 'I') {
      code.visitInsn(Opcodes.I2L);
      stack.setCharAt(stack.length() - 1, 'J');
    } else if (top == 'J') {
      boolean negate = choices.chance(30);
      code.visitInsn(negate ? Opcodes.LNEG : Opcodes.L2I);
      stack.setCharAt(stack.length() - 1, negate ? 'J' : 'I');
    } else if (top == 'A') {
      code.visitInsn(Opcodes.ARRAYLENGTH);
      stack.setCharAt(stack.length() - 1, 'I');
    }
  }

  private char top(int depth) {
    return stack.length() > depth ? stack.charAt(stack.length() - 1 - depth) : ' ';
  }

  private void pop() {
    stack.setLength(stack.length() - 1);
  }
}
