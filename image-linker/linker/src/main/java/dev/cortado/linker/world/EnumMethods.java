package dev.cortado.linker.world;

import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Gives enums a valueOf that looks through the constants, where the compiler's asks the class for a
 * map that only a JVM has. Host only.
 */
final class EnumMethods {
  private static final String ILLEGAL = "java/lang/IllegalArgumentException";

  private EnumMethods() {}

  static void write(ClassNode node) {
    if (!"java/lang/Enum".equals(node.superName)) {
      return;
    }
    String type = "L" + node.name + ";";
    FieldNode values = null;
    for (FieldNode field : node.fields) {
      if ((field.access & Opcodes.ACC_SYNTHETIC) != 0 && field.desc.equals("[" + type)) {
        values = field;
      }
    }
    for (MethodNode method : node.methods) {
      boolean isValueOf =
          method.name.equals("valueOf") && method.desc.equals("(Ljava/lang/String;)" + type);
      if (values != null && isValueOf) {
        Substitutes.restart(method);
        valueOf(node.name, values, method);
      }
    }
  }

  private static void valueOf(String owner, FieldNode values, MethodNode body) {
    Label next = new Label();
    Label found = new Label();
    Label none = new Label();
    body.visitVarInsn(Opcodes.ALOAD, 0);
    body.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "length", "()I", false);
    body.visitInsn(Opcodes.POP);
    body.visitInsn(Opcodes.ICONST_0);
    body.visitVarInsn(Opcodes.ISTORE, 1);
    body.visitLabel(next);
    body.visitVarInsn(Opcodes.ILOAD, 1);
    body.visitFieldInsn(Opcodes.GETSTATIC, owner, values.name, values.desc);
    body.visitInsn(Opcodes.ARRAYLENGTH);
    body.visitJumpInsn(Opcodes.IF_ICMPGE, none);
    body.visitFieldInsn(Opcodes.GETSTATIC, owner, values.name, values.desc);
    body.visitVarInsn(Opcodes.ILOAD, 1);
    body.visitInsn(Opcodes.AALOAD);
    body.visitVarInsn(Opcodes.ASTORE, 2);
    body.visitVarInsn(Opcodes.ALOAD, 2);
    body.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, "java/lang/Enum", "name", "()Ljava/lang/String;", false);
    body.visitVarInsn(Opcodes.ALOAD, 0);
    body.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, "java/lang/String", "equals", "(Ljava/lang/Object;)Z", false);
    body.visitJumpInsn(Opcodes.IFNE, found);
    body.visitIincInsn(1, 1);
    body.visitJumpInsn(Opcodes.GOTO, next);
    body.visitLabel(found);
    body.visitVarInsn(Opcodes.ALOAD, 2);
    body.visitInsn(Opcodes.ARETURN);
    body.visitLabel(none);
    body.visitTypeInsn(Opcodes.NEW, ILLEGAL);
    body.visitInsn(Opcodes.DUP);
    body.visitMethodInsn(Opcodes.INVOKESPECIAL, ILLEGAL, "<init>", "()V", false);
    body.visitInsn(Opcodes.ATHROW);
    body.visitMaxs(2, 3);
  }
}
