package dev.cortado.examples.language.random;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes random bytecode as no compiler does: deep operand stacks, every form of dup, swap, wide
 * variables, jumps and waits with values on the stack. Host only.
 *
 * <p>The stack holds ints ({@code I}), longs ({@code J}) and int arrays ({@code A}), which are
 * never null and have {@link Expressions#LENGTH} elements. At a join, {@link #settle} makes the
 * stack what the other way has.
 */
final class StackWriter {
  private static final String PROGRAM = "dev/cortado/examples/language/random/Program";
  private static final int[] INTS = {1, 2, 300, 301};
  private static final int[] LONGS = {4, 6, 310};
  private static final int[] ARRAYS = {8, 320};
  private static final int[] COUNTERS = {10, 11, 330};
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
  private static final int[] INT_TESTS = {
    Opcodes.IFEQ, Opcodes.IFNE, Opcodes.IFLT, Opcodes.IFGE, Opcodes.IFGT, Opcodes.IFLE
  };
  private static final int MOST = 10;

  private final Choices choices;
  private final MethodVisitor code;
  private final StringBuilder stack = new StringBuilder();
  private int loops;

  StackWriter(Choices choices, MethodVisitor code) {
    this.choices = choices;
    this.code = code;
  }

  /** Writes the body of {@code void go()}. */
  void write() {
    for (int slot : INTS) {
      constant('I');
      store('I', slot);
    }
    for (int slot : LONGS) {
      constant('J');
      store('J', slot);
    }
    for (int slot : ARRAYS) {
      constant('A');
      store('A', slot);
    }
    steps(choices.below(60), 3);
    while (stack.length() > 0) {
      tell();
    }
    code.visitInsn(Opcodes.RETURN);
  }

  private void steps(int count, int nesting) {
    for (int i = 0; i < count; i++) {
      step(nesting);
    }
  }

  private void step(int nesting) {
    char top = top(0);
    switch (choices.below(nesting > 0 ? 16 : 12)) {
      case 0, 1 -> constant("IJA".charAt(choices.below(3)));
      case 2, 3 -> load();
      case 4 -> arithmetic(top);
      case 5 -> duplicate();
      case 6 -> {
        if (top != ' ') {
          store(top, slot(top));
        }
      }
      case 7 -> late(top);
      case 8 -> convert(top);
      case 9 -> code.visitIincInsn(slot('I'), choices.below(2000) - 1000);
      case 10 -> element(top);
      case 11 -> {
        if (top != ' ') {
          tell();
        }
      }
      case 12, 13 -> branch(nesting);
      case 14 -> select(nesting);
      default -> loop(nesting);
    }
  }

  /** Returns the kind of the entry {@code depth} below the top, or a space. */
  private char top(int depth) {
    return stack.length() > depth ? stack.charAt(stack.length() - 1 - depth) : ' ';
  }

  private void pop() {
    stack.setLength(stack.length() - 1);
  }

  private int slot(char kind) {
    int[] slots = kind == 'I' ? INTS : kind == 'J' ? LONGS : ARRAYS;
    return slots[choices.below(slots.length)];
  }

  private void constant(char kind) {
    if (stack.length() >= MOST) {
      return;
    }
    if (kind == 'I') {
      code.visitLdcInsn(Literals.ofInt(choices));
    } else if (kind == 'J') {
      code.visitLdcInsn(Literals.ofLong(choices));
    } else {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      String field = choices.chance(50) ? "first" : "second";
      code.visitFieldInsn(Opcodes.GETFIELD, PROGRAM, field, "[I");
    }
    stack.append(kind);
  }

  private void load() {
    if (stack.length() < MOST) {
      char kind = "IJA".charAt(choices.below(3));
      code.visitVarInsn(type(kind).getOpcode(Opcodes.ILOAD), slot(kind));
      stack.append(kind);
    }
  }

  private void store(char kind, int slot) {
    code.visitVarInsn(type(kind).getOpcode(Opcodes.ISTORE), slot);
    pop();
  }

  private static Type type(char kind) {
    return kind == 'I' ? Type.INT_TYPE : kind == 'J' ? Type.LONG_TYPE : Type.getType("[I");
  }

  private void arithmetic(char top) {
    if (top == 'I' && top(1) == 'I') {
      if (choices.chance(20)) {
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IOR);
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
      } else {
        code.visitInsn(FOLDING_LONGS[choices.below(FOLDING_LONGS.length)]);
        pop();
      }
    } else if (top == 'I' && top(1) == 'J') {
      code.visitInsn(Opcodes.LSHL + 2 * choices.below(3));
      pop();
    }
  }

  /** Writes one of the nine forms by which entries are copied, swapped or dropped. */
  private void duplicate() {
    boolean wide = top(0) == 'J';
    boolean wideBelow = top(1) == 'J';
    int form = choices.below(8);
    int length = stack.length();
    if (length == 0 || length + 2 > MOST) {
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

  /** Waits, with the whole stack live. */
  private void late(char top) {
    if (top == ' ' || loops > 1) {
      return;
    }
    code.visitVarInsn(Opcodes.ALOAD, 0);
    if (top == 'J') {
      code.visitInsn(Opcodes.DUP_X2);
      code.visitInsn(Opcodes.POP);
    } else {
      code.visitInsn(Opcodes.SWAP);
    }
    String descriptor = type(top).getDescriptor();
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, PROGRAM, "late", "(" + descriptor + ")" + descriptor, false);
  }

  private void convert(char top) {
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

  /** Reads or writes an element, the array lying deeper where it may. */
  private void element(char top) {
    if (top == 'A') {
      code.visitLdcInsn(choices.below(Expressions.LENGTH));
      code.visitInsn(Opcodes.IALOAD);
      stack.setCharAt(stack.length() - 1, 'I');
    } else if (top == 'I' && top(1) == 'A') {
      code.visitIntInsn(Opcodes.BIPUSH, Expressions.LENGTH - 1);
      code.visitInsn(Opcodes.IAND);
      code.visitInsn(Opcodes.IALOAD);
      pop();
      stack.setCharAt(stack.length() - 1, 'I');
    } else if (top == 'I' && top(1) == 'I' && top(2) == 'A') {
      code.visitInsn(Opcodes.SWAP);
      code.visitIntInsn(Opcodes.BIPUSH, Expressions.LENGTH - 1);
      code.visitInsn(Opcodes.IAND);
      code.visitInsn(Opcodes.SWAP);
      code.visitInsn(Opcodes.IASTORE);
      stack.setLength(stack.length() - 3);
    }
  }

  private void tell() {
    char top = top(0);
    if (top == 'A') {
      element(top);
      top = 'I';
    }
    String descriptor = "(" + type(top).getDescriptor() + ")V";
    code.visitMethodInsn(Opcodes.INVOKESTATIC, PROGRAM, "out", descriptor, false);
    pop();
  }

  private void branch(int nesting) {
    if (top(0) != 'I') {
      return;
    }
    Label otherwise = new Label();
    Label end = new Label();
    if (top(1) == 'I') {
      code.visitJumpInsn(Opcodes.IF_ICMPEQ + choices.below(6), otherwise);
      pop();
    } else {
      code.visitJumpInsn(INT_TESTS[choices.below(INT_TESTS.length)], otherwise);
    }
    pop();
    String before = stack.toString();
    steps(choices.below(8), nesting - 1);
    String after = stack.toString();
    code.visitJumpInsn(Opcodes.GOTO, end);
    code.visitLabel(otherwise);
    restore(before);
    steps(choices.below(8), nesting - 1);
    settle(after);
    code.visitLabel(end);
  }

  private void select(int nesting) {
    if (top(0) != 'I') {
      return;
    }
    pop();
    Label[] cases = new Label[1 + choices.below(5)];
    for (int i = 0; i < cases.length; i++) {
      cases[i] = new Label();
    }
    Label otherwise = new Label();
    Label end = new Label();
    if (choices.chance(50)) {
      code.visitIntInsn(Opcodes.BIPUSH, Expressions.LENGTH - 1);
      code.visitInsn(Opcodes.IAND);
      code.visitTableSwitchInsn(1, cases.length, otherwise, cases);
    } else {
      int[] keys = new int[cases.length];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = i * i * 1000 - 1;
      }
      code.visitLookupSwitchInsn(otherwise, keys, cases);
    }
    String before = stack.toString();
    for (Label each : cases) {
      code.visitLabel(each);
      restore(before);
      steps(choices.below(5), nesting - 1);
      settle(before);
      if (choices.chance(60)) {
        code.visitJumpInsn(Opcodes.GOTO, end);
      }
    }
    code.visitLabel(otherwise);
    restore(before);
    steps(choices.below(5), nesting - 1);
    settle(before);
    code.visitLabel(end);
  }

  private void loop(int nesting) {
    if (loops >= COUNTERS.length) {
      return;
    }
    int counter = COUNTERS[loops++];
    code.visitLdcInsn(1 + choices.below(4));
    code.visitVarInsn(Opcodes.ISTORE, counter);
    Label again = new Label();
    code.visitLabel(again);
    String before = stack.toString();
    steps(choices.below(8), nesting - 1);
    settle(before);
    code.visitIincInsn(counter, -1);
    code.visitVarInsn(Opcodes.ILOAD, counter);
    code.visitJumpInsn(Opcodes.IFGT, again);
    loops--;
  }

  private void restore(String kinds) {
    stack.setLength(0);
    stack.append(kinds);
  }

  /** Drops and pushes until the stack has the kinds {@code wanted}. */
  private void settle(String wanted) {
    while (!wanted.startsWith(stack.toString())) {
      code.visitInsn(top(0) == 'J' ? Opcodes.POP2 : Opcodes.POP);
      pop();
    }
    while (stack.length() < wanted.length()) {
      constant(wanted.charAt(stack.length()));
    }
  }
}
