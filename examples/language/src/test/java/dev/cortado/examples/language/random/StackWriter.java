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
  private static final int[] INT_TESTS = {
    Opcodes.IFEQ, Opcodes.IFNE, Opcodes.IFLT, Opcodes.IFGE, Opcodes.IFGT, Opcodes.IFLE
  };

  /** The most entries on the stack. */
  static final int MOST = 10;

  /** How often something may throw. */
  static final int RISK_PERCENT = 5;

  private static final String[] CAUGHT = {
    "java/lang/RuntimeException",
    "java/lang/ArithmeticException",
    "java/lang/IndexOutOfBoundsException",
    PROGRAM + "$Refusal",
    PROGRAM + "$SharpRefusal",
    null
  };

  private final Choices choices;
  private final MethodVisitor code;
  private final StringBuilder stack = new StringBuilder();
  private final StackArithmetic arithmetic;
  private final StackShuffles shuffles;
  private int loops;

  StackWriter(Choices choices, MethodVisitor code) {
    this.choices = choices;
    this.code = code;
    arithmetic = new StackArithmetic(choices, code, stack);
    shuffles = new StackShuffles(choices, code, stack);
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
    attempt(60, 0, 3, "java/lang/RuntimeException");
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
    switch (choices.below(nesting > 0 ? 19 : 13)) {
      case 0, 1 -> constant("IJA".charAt(choices.below(3)));
      case 2, 3 -> load();
      case 4 -> arithmetic.compute(top);
      case 5 -> shuffles.duplicate();
      case 6 -> {
        if (top != ' ') {
          store(top, slot(top));
        }
      }
      case 7 -> late(top);
      case 8 -> arithmetic.convert(top);
      case 9 -> code.visitIincInsn(slot('I'), choices.below(2000) - 1000);
      case 10 -> element(top);
      case 11 -> {
        if (top != ' ') {
          tell();
        }
      }
      case 12 -> raise(top);
      case 13, 14 -> branch(nesting);
      case 15 -> select(nesting);
      case 16, 17 -> attempt(8, 4, nesting - 1, CAUGHT[choices.below(CAUGHT.length)]);
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

  /** Reads or writes an element, the array lying deeper where it may. */
  private void element(char top) {
    if (top == 'A') {
      code.visitLdcInsn(choices.below(Expressions.LENGTH));
      code.visitInsn(Opcodes.IALOAD);
      stack.setCharAt(stack.length() - 1, 'I');
    } else if (top == 'I' && top(1) == 'A') {
      mask();
      code.visitInsn(Opcodes.IALOAD);
      pop();
      stack.setCharAt(stack.length() - 1, 'I');
    } else if (top == 'I' && top(1) == 'I' && top(2) == 'A') {
      code.visitInsn(Opcodes.SWAP);
      mask();
      code.visitInsn(Opcodes.SWAP);
      code.visitInsn(Opcodes.IASTORE);
      stack.setLength(stack.length() - 3);
    }
  }

  /** Makes the top an index, of an element that may not exist. */
  private void mask() {
    boolean risky = choices.chance(RISK_PERCENT);
    code.visitIntInsn(Opcodes.BIPUSH, risky ? Expressions.LENGTH + 2 : Expressions.LENGTH - 1);
    code.visitInsn(risky ? Opcodes.IREM : Opcodes.IAND);
  }

  /** Throws if the top is above 0, with all below it on the stack. */
  private void raise(char top) {
    if (top != 'I') {
      return;
    }
    Label otherwise = new Label();
    code.visitInsn(Opcodes.DUP);
    code.visitJumpInsn(Opcodes.IFLE, otherwise);
    String made = PROGRAM + (choices.chance(50) ? "$Refusal" : "$SharpRefusal");
    switch (choices.below(3)) {
      case 0 -> {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, PROGRAM, "refusals", "[L" + PROGRAM + "$Refusal;");
        code.visitInsn(Opcodes.ICONST_0 + choices.below(4));
        code.visitInsn(Opcodes.AALOAD);
      }
      case 1 -> code.visitInsn(Opcodes.ACONST_NULL);
      default -> {
        code.visitTypeInsn(Opcodes.NEW, made);
        code.visitInsn(Opcodes.DUP);
        code.visitVarInsn(Opcodes.ILOAD, slot('I'));
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, made, "<init>", "(I)V", false);
      }
    }
    code.visitInsn(Opcodes.ATHROW);
    code.visitLabel(otherwise);
  }

  /** Writes a part with a handler, which finds the stack empty but for what was thrown. */
  private void attempt(int most, int handling, int nesting, String type) {
    Label start = new Label();
    Label end = new Label();
    Label handler = new Label();
    Label after = new Label();
    code.visitTryCatchBlock(start, end, handler, type);
    code.visitLabel(start);
    code.visitInsn(Opcodes.NOP);
    steps(choices.below(most), nesting);
    code.visitJumpInsn(Opcodes.GOTO, after);
    code.visitLabel(end);
    code.visitLabel(handler);
    final String wanted = stack.toString();
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC, PROGRAM, "caught", "(Ljava/lang/Throwable;)V", false);
    restore("");
    steps(choices.below(handling + 1), nesting);
    settle(wanted);
    code.visitLabel(after);
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
