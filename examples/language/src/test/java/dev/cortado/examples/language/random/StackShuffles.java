package dev.cortado.examples.language.random;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Copies, swaps and drops what lies on the operand stack of random bytecode. Host only. */
final class StackShuffles {
  private final Choices choices;
  private final MethodVisitor code;
  private final StringBuilder stack;

  /** Makes the shuffles of {@code stack}, which has a letter for each entry. */
  StackShuffles(Choices choices, MethodVisitor code, StringBuilder stack) {
    this.choices = choices;
    this.code = code;
    this.stack = stack;
  }

  /** Writes one of the nine forms by which entries are copied, swapped or dropped. */
  void duplicate() {
    boolean wide = top(0) == 'J';
    boolean wideBelow = top(1) == 'J';
    int form = choices.below(8);
    int length = stack.length();
    if (length == 0 || length + 2 > StackWriter.MOST) {
      return;
    }
    if (wide) {
      if (form < 3 || length < 2) {
        code.visitInsn(Opcodes.DUP2);
        stack.append('J');
      } else {
        boolean overTwo = !wideBelow && length > 2 && top(2) != 'J' && form > 5;
        code.visitInsn(wideBelow || overTwo ? Opcodes.DUP2_X2 : Opcodes.DUP2_X1);
        stack.insert(length - (overTwo ? 3 : 2), 'J');
      }
    } else if (length < 2 || form < 1) {
      code.visitInsn(Opcodes.DUP);
      stack.append(top(0));
    } else if (wideBelow) {
      code.visitInsn(Opcodes.DUP_X2);
      stack.insert(length - 2, top(0));
    } else {
      narrowForms(form, length);
    }
  }

  /** As {@link #duplicate} with two narrow entries on top. */
  private void narrowForms(int form, int length) {
    String pair = stack.substring(length - 2);
    boolean third = length > 2;
    if (form < 3) {
      code.visitInsn(Opcodes.SWAP);
      stack.setLength(length - 2);
      stack.append(pair.charAt(1)).append(pair.charAt(0));
    } else if (form == 3) {
      code.visitInsn(Opcodes.DUP_X1);
      stack.insert(length - 2, pair.charAt(1));
    } else if (form == 4 || !third) {
      code.visitInsn(Opcodes.DUP2);
      stack.append(pair);
    } else if (form == 5 && top(2) != 'J') {
      code.visitInsn(Opcodes.DUP_X2);
      stack.insert(length - 3, pair.charAt(1));
    } else if (form == 6 && top(2) != 'J') {
      code.visitInsn(Opcodes.DUP2_X1);
      stack.insert(length - 3, pair);
    } else if (top(2) == 'J' || length > 3 && top(3) != 'J') {
      code.visitInsn(Opcodes.DUP2_X2);
      stack.insert(length - (top(2) == 'J' ? 3 : 4), pair);
    }
  }

  private char top(int depth) {
    return stack.length() > depth ? stack.charAt(stack.length() - 1 - depth) : ' ';
  }
}
