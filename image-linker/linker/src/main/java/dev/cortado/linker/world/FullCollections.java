package dev.cortado.linker.world;

import java.util.Map;
import java.util.function.Consumer;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/**
 * Lets the JDK's collections throw OutOfMemoryError where they would take more memory: on the
 * device they keep the capacity that they have when the wiring ends. Host only.
 *
 * <p>They throw before anything changes. ArrayDeque grows after it has stored, when its head meets
 * its tail, which would leave it empty: here it looks first.
 */
public final class FullCollections {
  /** For how many elements a list has room that is made without a size. */
  public static final int ROOM = 10;

  private static final String LIST = "java/util/ArrayList";
  private static final String DEQUE = "java/util/ArrayDeque";
  private static final String BITS = "java/util/BitSet";
  private static final String ERROR = "java/lang/OutOfMemoryError";

  /** The bodies, by {@code owner.name} and descriptor. */
  static final Map<String, Consumer<MethodNode>> BODIES =
      Map.of(
          LIST + ".<init>()V",
          FullCollections::makeRoom,
          LIST + ".grow(I)[Ljava/lang/Object;",
          FullCollections::fail,
          "java/util/PriorityQueue.grow(I)V",
          FullCollections::fail,
          DEQUE + ".grow(I)V",
          FullCollections::fail,
          DEQUE + ".addFirst(Ljava/lang/Object;)V",
          body -> add(body, "dec", "head", "tail"),
          DEQUE + ".addLast(Ljava/lang/Object;)V",
          body -> add(body, "inc", "tail", "head"),
          BITS + ".initWords(I)V",
          FullCollections::makeWords,
          BITS + ".ensureCapacity(I)V",
          FullCollections::checkWords);

  private FullCollections() {}

  private static void fail(MethodNode body) {
    raise(body, ERROR);
    body.visitMaxs(2, 2);
  }

  /** Makes room for ten elements, as the JDK's code does for the first one. */
  private static void makeRoom(MethodNode body) {
    body.visitVarInsn(Opcodes.ALOAD, 0);
    body.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/util/AbstractList", "<init>", "()V", false);
    body.visitVarInsn(Opcodes.ALOAD, 0);
    body.visitIntInsn(Opcodes.BIPUSH, ROOM);
    body.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
    body.visitFieldInsn(Opcodes.PUTFIELD, LIST, "elementData", "[Ljava/lang/Object;");
    body.visitInsn(Opcodes.RETURN);
    body.visitMaxs(2, 1);
  }

  /**
   * {@code words = new long[(bits - 1 >> 6) + 1]}, which the JDK's code has a method for that all
   * uses of all bit sets share, so that the number would be lost.
   */
  private static void makeWords(MethodNode body) {
    body.visitVarInsn(Opcodes.ALOAD, 0);
    body.visitVarInsn(Opcodes.ILOAD, 1);
    body.visitInsn(Opcodes.ICONST_1);
    body.visitInsn(Opcodes.ISUB);
    body.visitIntInsn(Opcodes.BIPUSH, 6);
    body.visitInsn(Opcodes.ISHR);
    body.visitInsn(Opcodes.ICONST_1);
    body.visitInsn(Opcodes.IADD);
    body.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_LONG);
    body.visitFieldInsn(Opcodes.PUTFIELD, BITS, "words", "[J");
    body.visitInsn(Opcodes.RETURN);
    body.visitMaxs(3, 2);
  }

  /** {@code if (words.length < required) throw}. */
  private static void checkWords(MethodNode body) {
    Label fits = new Label();
    body.visitVarInsn(Opcodes.ALOAD, 0);
    body.visitFieldInsn(Opcodes.GETFIELD, BITS, "words", "[J");
    body.visitInsn(Opcodes.ARRAYLENGTH);
    body.visitVarInsn(Opcodes.ILOAD, 1);
    body.visitJumpInsn(Opcodes.IF_ICMPGE, fits);
    raise(body, ERROR);
    body.visitLabel(fits);
    body.visitInsn(Opcodes.RETURN);
    body.visitMaxs(2, 2);
  }

  /**
   * Adds at an end: {@code head} is the index of the first element, {@code tail} that behind the
   * last, and one place stays free.
   */
  private static void add(MethodNode body, String step, String end, String otherEnd) {
    Label given = new Label();
    body.visitVarInsn(Opcodes.ALOAD, 1);
    body.visitJumpInsn(Opcodes.IFNONNULL, given);
    raise(body, "java/lang/NullPointerException");
    body.visitLabel(given);

    Label fits = new Label();
    get(body, end, "I");
    get(body, "elements", "[Ljava/lang/Object;");
    body.visitInsn(Opcodes.ARRAYLENGTH);
    body.visitMethodInsn(Opcodes.INVOKESTATIC, DEQUE, step, "(II)I", false);
    body.visitVarInsn(Opcodes.ISTORE, 2);
    body.visitVarInsn(Opcodes.ILOAD, 2);
    get(body, otherEnd, "I");
    body.visitJumpInsn(Opcodes.IF_ICMPNE, fits);
    raise(body, ERROR);
    body.visitLabel(fits);

    get(body, "elements", "[Ljava/lang/Object;");
    if (end.equals("tail")) {
      get(body, end, "I");
    } else {
      body.visitVarInsn(Opcodes.ILOAD, 2);
    }
    body.visitVarInsn(Opcodes.ALOAD, 1);
    body.visitInsn(Opcodes.AASTORE);
    body.visitVarInsn(Opcodes.ALOAD, 0);
    body.visitVarInsn(Opcodes.ILOAD, 2);
    body.visitFieldInsn(Opcodes.PUTFIELD, DEQUE, end, "I");
    body.visitInsn(Opcodes.RETURN);
    body.visitMaxs(3, 3);
  }

  private static void get(MethodNode body, String field, String descriptor) {
    body.visitVarInsn(Opcodes.ALOAD, 0);
    body.visitFieldInsn(Opcodes.GETFIELD, DEQUE, field, descriptor);
  }

  private static void raise(MethodNode body, String type) {
    Substitutes.make(body, type);
    body.visitInsn(Opcodes.ATHROW);
  }
}
