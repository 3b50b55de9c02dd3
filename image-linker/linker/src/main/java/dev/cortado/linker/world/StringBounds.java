package dev.cortado.linker.world;

import java.util.Map;
import java.util.function.Consumer;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/**
 * The checks that String's methods make of their arguments, with StringIndexOutOfBoundsException.
 *
 * <p>Newer JDKs leave them to a general check, and hand it what makes the exception with its text;
 * on the device, where there is no text, that check throws IndexOutOfBoundsException. Host only.
 */
final class StringBounds {
  private static final String EXCEPTION = "java/lang/StringIndexOutOfBoundsException";

  /** The bodies, by {@code owner.name} and descriptor. */
  static final Map<String, Consumer<MethodNode>> BODIES =
      Map.of(
          "java/lang/String.checkIndex(II)V",
          StringBounds::checkIndex,
          "java/lang/String.checkOffset(II)V",
          StringBounds::checkOffset,
          "java/lang/String.checkBoundsBeginEnd(III)V",
          StringBounds::checkBeginEnd,
          "java/lang/String.checkBoundsOffCount(III)I",
          StringBounds::checkOffsetCount);

  private StringBounds() {}

  /** {@code 0 <= index < length}. */
  private static void checkIndex(MethodNode body) {
    ascending(body, 2, Opcodes.IF_ICMPGE);
  }

  /** {@code 0 <= offset <= length}. */
  private static void checkOffset(MethodNode body) {
    ascending(body, 2, Opcodes.IF_ICMPGT);
  }

  /** {@code 0 <= begin <= end <= length}. */
  private static void checkBeginEnd(MethodNode body) {
    ascending(body, 3, Opcodes.IF_ICMPGT);
  }

  /** None negative and none greater than the next; {@code last} is what the last must not be. */
  private static void ascending(MethodNode body, int count, int last) {
    Label wrong = new Label();
    jumpIfNegative(body, 0, wrong);
    for (int i = 1; i < count; i++) {
      body.visitVarInsn(Opcodes.ILOAD, i - 1);
      body.visitVarInsn(Opcodes.ILOAD, i);
      body.visitJumpInsn(i + 1 == count ? last : Opcodes.IF_ICMPGT, wrong);
    }
    body.visitInsn(Opcodes.RETURN);
    raise(body, wrong);
  }

  /** {@code 0 <= offset}, {@code 0 <= count} and {@code offset <= length - count}. */
  private static void checkOffsetCount(MethodNode body) {
    Label wrong = new Label();
    jumpIfNegative(body, 0, wrong);
    jumpIfNegative(body, 1, wrong);
    body.visitVarInsn(Opcodes.ILOAD, 0);
    body.visitVarInsn(Opcodes.ILOAD, 2);
    body.visitVarInsn(Opcodes.ILOAD, 1);
    body.visitInsn(Opcodes.ISUB);
    body.visitJumpInsn(Opcodes.IF_ICMPGT, wrong);
    body.visitVarInsn(Opcodes.ILOAD, 0);
    body.visitInsn(Opcodes.IRETURN);
    raise(body, wrong);
  }

  private static void jumpIfNegative(MethodNode body, int variable, Label label) {
    body.visitVarInsn(Opcodes.ILOAD, variable);
    body.visitJumpInsn(Opcodes.IFLT, label);
  }

  private static void raise(MethodNode body, Label label) {
    body.visitLabel(label);
    Substitutes.make(body, EXCEPTION);
    body.visitInsn(Opcodes.ATHROW);
    body.visitMaxs(3, 3);
  }
}
