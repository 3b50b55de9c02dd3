package dev.cortado.linker.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Bodies of the linker's own for methods of the JDK whose code needs a JVM: they mean the same.
 *
 * <p>Boxes are made without the JDK's caches, whose hundreds of objects would fill the image; that
 * can be told by comparing boxes with ==, which the flow analysis refuses. A string's hash code is
 * computed at link time. Host only.
 */
final class Substitutes {
  private static final String STRING = "java/lang/String";
  private static final String NUMBER = "java/lang/NumberFormatException";
  private static final String ATOMIC = "java/util/concurrent/atomic/AtomicLong";
  private static final String ENTRIES = "java/util/EnumMap$EntryIterator";
  private static final String SET = "java/util/EnumSet";
  private static final String BOUNDS = "java/lang/IndexOutOfBoundsException";

  private static final Map<String, Consumer<MethodNode>> BODIES = new HashMap<>();

  static {
    box("java/lang/Byte", 'B', Opcodes.ILOAD);
    box("java/lang/Short", 'S', Opcodes.ILOAD);
    box("java/lang/Character", 'C', Opcodes.ILOAD);
    box("java/lang/Integer", 'I', Opcodes.ILOAD);
    box("java/lang/Long", 'J', Opcodes.LLOAD);
    BODIES.put(STRING + ".hashCode()I", Substitutes::hashCode);
    BODIES.put("java/util/Random.next(I)I", Substitutes::nextRandom);
    for (String check : List.of("CheckIndex", "CheckFromToIndex", "CheckFromIndexSize")) {
      String numbers = check.equals("CheckIndex") ? "II" : "III";
      BODIES.put(
          "jdk/internal/util/Preconditions.outOfBounds"
              + check
              + "(Ljava/util/function/BiFunction;"
              + numbers
              + ")Ljava/lang/RuntimeException;",
          body -> thrown(body, BOUNDS));
    }
    for (String input :
        List.of(
            "forInputString(Ljava/lang/String;I)",
            "forInputString(Ljava/lang/String;)",
            "forCharSequence(Ljava/lang/CharSequence;III)")) {
      BODIES.put(NUMBER + "." + input + "L" + NUMBER + ";", body -> thrown(body, NUMBER));
    }
    BODIES.put("java/lang/Enum.compareTo(Ljava/lang/Enum;)I", Substitutes::compareOrdinals);
    BODIES.put("java/lang/Enum.hashCode()I", Substitutes::hashIdentity);
    BODIES.put(
        "jdk/internal/util/ArraysSupport.vectorizedMismatch"
            + "(Ljava/lang/Object;JLjava/lang/Object;JII)I",
        Substitutes::mismatch);
    BODIES.put(SET + ".clone()L" + SET + ";", Substitutes::cloneSet);
    BODIES.put(ENTRIES + ".next()Ljava/util/Map$Entry;", Substitutes::nextEntry);
    BODIES.putAll(BulkChanges.BODIES);
    BODIES.putAll(FullCollections.BODIES);
    BODIES.putAll(NumberedExceptions.BODIES);
    BODIES.putAll(StringBounds.BODIES);
  }

  private Substitutes() {}

  private static void box(String type, char primitive, int load) {
    BODIES.put(
        type + ".valueOf(" + primitive + ")L" + type + ";",
        body -> {
          body.visitTypeInsn(Opcodes.NEW, type);
          body.visitInsn(Opcodes.DUP);
          body.visitVarInsn(load, 0);
          body.visitMethodInsn(
              Opcodes.INVOKESPECIAL, type, "<init>", "(" + primitive + ")V", false);
          body.visitInsn(Opcodes.ARETURN);
          body.visitMaxs(4, 2);
        });
  }

  private static void hashCode(MethodNode body) {
    body.visitVarInsn(Opcodes.ALOAD, 0);
    body.visitFieldInsn(Opcodes.GETFIELD, STRING, "hash", "I");
    body.visitInsn(Opcodes.IRETURN);
    body.visitMaxs(1, 1);
  }

  /** The generator of Random's documentation; the device's actors need no atomic step of it. */
  private static void nextRandom(MethodNode body) {
    body.visitVarInsn(Opcodes.ALOAD, 0);
    body.visitFieldInsn(Opcodes.GETFIELD, "java/util/Random", "seed", "L" + ATOMIC + ";");
    body.visitVarInsn(Opcodes.ASTORE, 2);
    body.visitVarInsn(Opcodes.ALOAD, 2);
    body.visitFieldInsn(Opcodes.GETFIELD, ATOMIC, "value", "J");
    body.visitLdcInsn(0x5deece66dL);
    body.visitInsn(Opcodes.LMUL);
    body.visitLdcInsn(0xbL);
    body.visitInsn(Opcodes.LADD);
    body.visitLdcInsn((1L << 48) - 1);
    body.visitInsn(Opcodes.LAND);
    body.visitVarInsn(Opcodes.LSTORE, 3);
    body.visitVarInsn(Opcodes.ALOAD, 2);
    body.visitVarInsn(Opcodes.LLOAD, 3);
    body.visitFieldInsn(Opcodes.PUTFIELD, ATOMIC, "value", "J");
    body.visitVarInsn(Opcodes.LLOAD, 3);
    body.visitIntInsn(Opcodes.BIPUSH, 48);
    body.visitVarInsn(Opcodes.ILOAD, 1);
    body.visitInsn(Opcodes.ISUB);
    body.visitInsn(Opcodes.LUSHR);
    body.visitInsn(Opcodes.L2I);
    body.visitInsn(Opcodes.IRETURN);
    body.visitMaxs(4, 5);
  }

  /** Object's, which is refused; some JDKs ask System for the same. */
  private static void hashIdentity(MethodNode body) {
    body.visitVarInsn(Opcodes.ALOAD, 0);
    body.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "hashCode", "()I", false);
    body.visitInsn(Opcodes.IRETURN);
    body.visitMaxs(1, 1);
  }

  /** Makes an empty set and adds the elements, where the JDK copies an object's memory. */
  private static void cloneSet(MethodNode body) {
    body.visitVarInsn(Opcodes.ALOAD, 0);
    body.visitFieldInsn(Opcodes.GETFIELD, SET, "elementType", "Ljava/lang/Class;");
    body.visitMethodInsn(
        Opcodes.INVOKESTATIC, SET, "noneOf", "(Ljava/lang/Class;)L" + SET + ";", false);
    body.visitVarInsn(Opcodes.ASTORE, 1);
    body.visitVarInsn(Opcodes.ALOAD, 1);
    body.visitVarInsn(Opcodes.ALOAD, 0);
    body.visitMethodInsn(Opcodes.INVOKEVIRTUAL, SET, "addAll", "(Ljava/util/Collection;)Z", false);
    body.visitInsn(Opcodes.POP);
    body.visitVarInsn(Opcodes.ALOAD, 1);
    body.visitInsn(Opcodes.ARETURN);
    body.visitMaxs(2, 2);
  }

  private static void compareOrdinals(MethodNode body) {
    body.visitVarInsn(Opcodes.ALOAD, 0);
    body.visitFieldInsn(Opcodes.GETFIELD, "java/lang/Enum", "ordinal", "I");
    body.visitVarInsn(Opcodes.ALOAD, 1);
    body.visitFieldInsn(Opcodes.GETFIELD, "java/lang/Enum", "ordinal", "I");
    body.visitInsn(Opcodes.ISUB);
    body.visitInsn(Opcodes.IRETURN);
    body.visitMaxs(2, 2);
  }

  /**
   * Answers that all elements remain to be compared one by one, as the method's contract allows.
   */
  private static void mismatch(MethodNode body) {
    body.visitVarInsn(Opcodes.ILOAD, 6);
    body.visitInsn(Opcodes.ICONST_M1);
    body.visitInsn(Opcodes.IXOR);
    body.visitInsn(Opcodes.IRETURN);
    body.visitMaxs(2, 8);
  }

  /** Gives the exception without its text, which the device does not keep. */
  private static void thrown(MethodNode body, String type) {
    make(body, type);
    body.visitInsn(Opcodes.ARETURN);
    body.visitMaxs(2, 6);
  }

  /** Makes an object by the constructor without parameters. */
  static void make(MethodNode body, String type) {
    body.visitTypeInsn(Opcodes.NEW, type);
    body.visitInsn(Opcodes.DUP);
    body.visitMethodInsn(Opcodes.INVOKESPECIAL, type, "<init>", "()V", false);
  }

  /** Replaces the bodies of {@code node}'s methods that have a substitute. */
  static void apply(ClassNode node) {
    if (!node.name.startsWith("java/") && !node.name.startsWith("jdk/")) {
      return;
    }
    for (MethodNode method : node.methods) {
      Consumer<MethodNode> body = BODIES.get(node.name + "." + method.name + method.desc);
      if (body != null) {
        restart(method);
        body.accept(method);
      }
      if (node.name.equals("java/lang/Error") && method.name.equals("<init>")) {
        endBehindSuper(method);
      }
    }
  }

  /**
   * Lets Error's constructors end behind Throwable's: from JDK 24 on they tell the flight recorder.
   */
  private static void endBehindSuper(MethodNode constructor) {
    for (AbstractInsnNode instruction : constructor.instructions) {
      if (instruction instanceof MethodInsnNode call && call.name.equals("<init>")) {
        while (call.getNext() != null) {
          constructor.instructions.remove(call.getNext());
        }
        constructor.instructions.add(new InsnNode(Opcodes.RETURN));
        constructor.localVariables = null;
        return;
      }
    }
  }

  /**
   * As the JDK's, but gives the entry that it makes instead of reading it back from the field that
   * is for remove: where nobody removes, the iterator does not hold its entries.
   */
  private static void nextEntry(MethodNode body) {
    String entry = ENTRIES + "$Entry";
    Label more = new Label();
    body.visitVarInsn(Opcodes.ALOAD, 0);
    body.visitMethodInsn(Opcodes.INVOKEVIRTUAL, ENTRIES, "hasNext", "()Z", false);
    body.visitJumpInsn(Opcodes.IFNE, more);
    make(body, "java/util/NoSuchElementException");
    body.visitInsn(Opcodes.ATHROW);
    body.visitLabel(more);
    body.visitTypeInsn(Opcodes.NEW, entry);
    body.visitInsn(Opcodes.DUP);
    body.visitVarInsn(Opcodes.ALOAD, 0);
    body.visitVarInsn(Opcodes.ALOAD, 0);
    body.visitInsn(Opcodes.DUP);
    body.visitFieldInsn(Opcodes.GETFIELD, ENTRIES, "index", "I");
    body.visitInsn(Opcodes.DUP_X1);
    body.visitInsn(Opcodes.ICONST_1);
    body.visitInsn(Opcodes.IADD);
    body.visitFieldInsn(Opcodes.PUTFIELD, ENTRIES, "index", "I");
    body.visitMethodInsn(Opcodes.INVOKESPECIAL, entry, "<init>", "(L" + ENTRIES + ";I)V", false);
    body.visitVarInsn(Opcodes.ASTORE, 1);
    body.visitVarInsn(Opcodes.ALOAD, 0);
    body.visitVarInsn(Opcodes.ALOAD, 1);
    body.visitFieldInsn(Opcodes.PUTFIELD, ENTRIES, "lastReturnedEntry", "L" + entry + ";");
    body.visitVarInsn(Opcodes.ALOAD, 1);
    body.visitInsn(Opcodes.ARETURN);
    body.visitMaxs(7, 2);
  }

  /** Empties a method for a new body, which keeps the first line of the old one. */
  static void restart(MethodNode method) {
    int line = firstLine(method);
    method.instructions.clear();
    method.tryCatchBlocks.clear();
    method.localVariables = null;
    Label start = new Label();
    method.visitLabel(start);
    method.visitLineNumber(line, start);
  }

  private static int firstLine(MethodNode method) {
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof LineNumberNode number) {
        return number.line;
      }
    }
    return 0;
  }
}
