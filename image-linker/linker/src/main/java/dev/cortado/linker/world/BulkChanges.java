package dev.cortado.linker.world;

import java.util.Map;
import java.util.function.Consumer;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/**
 * Lets the JDK's collections change many elements at once without the arrays that the JDK's code
 * makes for that, of sizes that only a JVM knows. Host only.
 */
final class BulkChanges {
  /** So many elements can be looked at by removeIf; the bits for them take 128 bytes of stack. */
  private static final int MOST = 1024;

  private static final String LIST = "java/util/ArrayList";
  private static final String ITERATOR = "java/util/Iterator";
  private static final String COLLECTION = "java/util/Collection";

  /** The bodies, by {@code owner.name} and descriptor. */
  static final Map<String, Consumer<MethodNode>> BODIES =
      Map.of(
          LIST + ".addAll(Ljava/util/Collection;)Z",
          BulkChanges::addAll,
          LIST + ".nBits(I)[J",
          BulkChanges::makeBits,
          "java/util/ArrayDeque.nBits(I)[J",
          BulkChanges::makeBits,
          "java/util/PriorityQueue.nBits(I)[J",
          BulkChanges::makeBits);

  private BulkChanges() {}

  /**
   * Adds one by one what the JDK's code copies to an array first. The size changes last, so that a
   * list can be added to itself:
   *
   * <pre>{@code
   * int count = c.size();
   * if (elementData.length - size < count) throw new OutOfMemoryError();
   * modCount++;
   * Iterator<?> each = c.iterator();
   * for (int i = 0; i < count; i++) elementData[size + i] = each.next();
   * size += count;
   * return count != 0;
   * }</pre>
   */
  private static void addAll(MethodNode body) {
    Label fits = new Label();
    Label next = new Label();
    Label end = new Label();
    Label nothing = new Label();
    body.visitVarInsn(Opcodes.ALOAD, 1);
    body.visitMethodInsn(Opcodes.INVOKEINTERFACE, COLLECTION, "size", "()I", true);
    body.visitVarInsn(Opcodes.ISTORE, 2);
    get(body, "elementData", "[Ljava/lang/Object;");
    body.visitInsn(Opcodes.ARRAYLENGTH);
    get(body, "size", "I");
    body.visitInsn(Opcodes.ISUB);
    body.visitVarInsn(Opcodes.ILOAD, 2);
    body.visitJumpInsn(Opcodes.IF_ICMPGE, fits);
    raise(body);
    body.visitLabel(fits);

    body.visitVarInsn(Opcodes.ALOAD, 0);
    get(body, "modCount", "I");
    body.visitInsn(Opcodes.ICONST_1);
    body.visitInsn(Opcodes.IADD);
    body.visitFieldInsn(Opcodes.PUTFIELD, LIST, "modCount", "I");
    body.visitVarInsn(Opcodes.ALOAD, 1);
    body.visitMethodInsn(
        Opcodes.INVOKEINTERFACE, COLLECTION, "iterator", "()L" + ITERATOR + ";", true);
    body.visitVarInsn(Opcodes.ASTORE, 3);
    body.visitInsn(Opcodes.ICONST_0);
    body.visitVarInsn(Opcodes.ISTORE, 4);
    body.visitLabel(next);
    body.visitVarInsn(Opcodes.ILOAD, 4);
    body.visitVarInsn(Opcodes.ILOAD, 2);
    body.visitJumpInsn(Opcodes.IF_ICMPGE, end);
    get(body, "elementData", "[Ljava/lang/Object;");
    get(body, "size", "I");
    body.visitVarInsn(Opcodes.ILOAD, 4);
    body.visitInsn(Opcodes.IADD);
    body.visitVarInsn(Opcodes.ALOAD, 3);
    body.visitMethodInsn(Opcodes.INVOKEINTERFACE, ITERATOR, "next", "()Ljava/lang/Object;", true);
    body.visitInsn(Opcodes.AASTORE);
    body.visitIincInsn(4, 1);
    body.visitJumpInsn(Opcodes.GOTO, next);
    body.visitLabel(end);

    body.visitVarInsn(Opcodes.ALOAD, 0);
    get(body, "size", "I");
    body.visitVarInsn(Opcodes.ILOAD, 2);
    body.visitInsn(Opcodes.IADD);
    body.visitFieldInsn(Opcodes.PUTFIELD, LIST, "size", "I");
    body.visitVarInsn(Opcodes.ILOAD, 2);
    body.visitJumpInsn(Opcodes.IFEQ, nothing);
    body.visitInsn(Opcodes.ICONST_1);
    body.visitInsn(Opcodes.IRETURN);
    body.visitLabel(nothing);
    body.visitInsn(Opcodes.ICONST_0);
    body.visitInsn(Opcodes.IRETURN);
    body.visitMaxs(3, 5);
  }

  /** A bit for each element, in an array of one size for all. */
  private static void makeBits(MethodNode body) {
    Label fits = new Label();
    body.visitVarInsn(Opcodes.ILOAD, 0);
    body.visitIntInsn(Opcodes.SIPUSH, MOST);
    body.visitJumpInsn(Opcodes.IF_ICMPLE, fits);
    raise(body);
    body.visitLabel(fits);
    body.visitIntInsn(Opcodes.BIPUSH, MOST / Long.SIZE);
    body.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_LONG);
    body.visitInsn(Opcodes.ARETURN);
    body.visitMaxs(2, 1);
  }

  private static void get(MethodNode body, String field, String descriptor) {
    body.visitVarInsn(Opcodes.ALOAD, 0);
    body.visitFieldInsn(Opcodes.GETFIELD, LIST, field, descriptor);
  }

  private static void raise(MethodNode body) {
    Substitutes.make(body, "java/lang/OutOfMemoryError");
    body.visitInsn(Opcodes.ATHROW);
  }
}
