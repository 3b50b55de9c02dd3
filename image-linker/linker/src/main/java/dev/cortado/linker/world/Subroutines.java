package dev.cortado.linker.world;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/**
 * Copies the subroutines of old class files (JVMS 4.10.2.5) to where they are called, so that no
 * pass need know them. Host only.
 */
final class Subroutines extends ClassVisitor {
  private boolean allowed;

  Subroutines(ClassVisitor next) {
    super(Opcodes.ASM9, next);
  }

  @Override
  public void visit(
      int version, int access, String name, String signature, String parent, String[] interfaces) {
    allowed = (version & 0xffff) <= Opcodes.V1_6;
    super.visit(version, access, name, signature, parent, interfaces);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    return allowed
        ? new JSRInlinerAdapter(next, access, name, descriptor, signature, exceptions)
        : next;
  }
}
