package dev.cortado.linker.world;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Copies of classes under names of their own, so that a class's objects can have code and layouts
 * by what is known of them. Host only.
 *
 * <p>A copy has the class's members, superclass and interfaces, and its code means its own members
 * wherever the class's means its own. Type tests and descriptors still name the class.
 *
 * <p>An heir is a subclass that overrides all methods by the same code. It has the class's fields,
 * so that any code can work on both.
 */
public final class ClassCopies {
  /** Stands in no class file's name that a compiler makes (JVMS 4.2.1 would allow it). */
  private static final char MARK = '~';

  private static final char HEIR = '^';

  /** How javac names the methods that have the bodies of lambdas. */
  private static final String LAMBDA_BODY = "lambda$";

  private ClassCopies() {}

  /** Returns the name of a copy of {@code type}, of which there are any number. */
  public static String name(String type, int number) {
    return type + MARK + number;
  }

  /** Returns the name of an heir of {@code type}; no two heirs of any class share a number. */
  public static String heir(String type, int number) {
    return type + HEIR + number;
  }

  /** Returns whether {@code type} is an heir. */
  public static boolean isHeir(String type) {
    return type.lastIndexOf(HEIR) >= 0;
  }

  /** Returns the number of an heir, which is its alone. */
  static int number(String heir) {
    return Integer.parseInt(heir.substring(heir.lastIndexOf(HEIR) + 1));
  }

  /** Returns the class that {@code type} is a copy or heir of, or {@code type} itself. */
  public static String original(String type) {
    int mark = Math.max(type.lastIndexOf(MARK), type.lastIndexOf(HEIR));
    return mark < 0 ? type : type.substring(0, mark);
  }

  /** Makes {@code copy}, a fresh node of the original class, the copy of that name. */
  static void rename(ClassNode copy, String name) {
    String original = copy.name;
    copy.name = name;
    for (MethodNode method : copy.methods) {
      for (AbstractInsnNode instruction : method.instructions) {
        if (instruction instanceof FieldInsnNode field
            && field.owner.equals(original)
            && isInstance(field.getOpcode())) {
          field.owner = name;
        } else if (instruction instanceof MethodInsnNode call
            && call.owner.equals(original)
            && call.getOpcode() != Opcodes.INVOKESTATIC) {
          call.owner = name;
        }
      }
    }
  }

  /**
   * Makes {@code copy}, a fresh node of the original class, the heir of that name. An heir of a
   * lambda's class has a copy of the lambda's body.
   */
  static void inherit(ClassNode copy, String name) {
    String original = copy.name;
    copy.name = name;
    copy.superName = original;
    copy.fields.clear();
    String outer = LambdaNames.outer(original);
    for (MethodNode method : copy.methods) {
      for (AbstractInsnNode instruction : method.instructions) {
        if (instruction instanceof MethodInsnNode call
            && call.owner.equals(outer)
            && call.name.startsWith(LAMBDA_BODY)) {
          call.name = MethodCopies.name(call.name, number(name));
        }
      }
    }
  }

  private static boolean isInstance(int opcode) {
    return opcode == Opcodes.GETFIELD || opcode == Opcodes.PUTFIELD;
  }
}
