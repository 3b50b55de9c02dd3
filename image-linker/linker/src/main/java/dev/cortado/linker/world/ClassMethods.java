package dev.cortado.linker.world;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Gives each class a getClass of its own, which returns its class object: calls then find it as
 * they find any method that is overridden, and cost nothing where the class is known. Enums get a
 * getDeclaringClass, which their constants' classes inherit. Host only.
 */
public final class ClassMethods {
  private static final String DESCRIPTOR = "()Ljava/lang/Class;";

  private ClassMethods() {}

  /** Returns whether the method is getClass, whose callee is always that of the object's class. */
  public static boolean isGetClass(String name, String descriptor) {
    return name.equals("getClass") && descriptor.equals(DESCRIPTOR);
  }

  static void write(ClassNode node) {
    if ((node.access & Opcodes.ACC_INTERFACE) != 0) {
      return;
    }
    node.methods.removeIf(method -> isGetClass(method.name, method.desc));
    node.methods.add(returning(node.name, "getClass"));
    if ("java/lang/Enum".equals(node.superName)) {
      node.methods.add(returning(node.name, "getDeclaringClass"));
    }
  }

  private static MethodNode returning(String type, String name) {
    MethodNode method =
        new MethodNode(
            Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC,
            name,
            DESCRIPTOR,
            null,
            null);
    method.visitLdcInsn(Type.getObjectType(type));
    method.visitInsn(Opcodes.ARETURN);
    method.visitMaxs(1, 1);
    return method;
  }
}
