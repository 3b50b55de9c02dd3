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
 */
public final class ClassCopies {
  /** Stands in no class file's name that a compiler makes (JVMS 4.2.1 would allow it). */
  private static final char MARK = '~';

  private ClassCopies() {}

  /** Returns the name of a copy of {@code type}, of which there are any number. */
  public static String name(String type, int number) {
    return type + MARK + number;
  }

  /** Returns the class that {@code type} is a copy of, or {@code type} itself. */
  public static String original(String type) {
    int mark = type.lastIndexOf(MARK);
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

  private static boolean isInstance(int opcode) {
    return opcode == Opcodes.GETFIELD || opcode == Opcodes.PUTFIELD;
  }
}
