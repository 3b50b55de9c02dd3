package dev.cortado.examples.language.random;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.TryCatchBlockSorter;

/** Makes one random program as a class file without a source. Host only. */
final class BytecodeWriter {
  private static final String PROGRAM = "dev/cortado/examples/language/random/Program";
  private static final String CONSTRUCTOR = "(Ldev/cortado/time/Clock;)V";

  private BytecodeWriter() {}

  /** Returns the class file of {@code name}, an internal name, which {@code choices} determine. */
  static byte[] write(String name, Choices choices) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER;
    writer.visit(Opcodes.V17, access, name, null, PROGRAM, null);
    MethodVisitor made = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", CONSTRUCTOR, null, null);
    made.visitCode();
    made.visitVarInsn(Opcodes.ALOAD, 0);
    made.visitVarInsn(Opcodes.ALOAD, 1);
    made.visitMethodInsn(Opcodes.INVOKESPECIAL, PROGRAM, "<init>", CONSTRUCTOR, false);
    made.visitInsn(Opcodes.RETURN);
    made.visitMaxs(0, 0);
    made.visitEnd();
    MethodVisitor to = writer.visitMethod(Opcodes.ACC_PUBLIC, "go", "()V", null, null);
    // Inner handlers come first, as compilers sort them, or last, which no compiler does.
    MethodVisitor go =
        choices.chance(80)
            ? new TryCatchBlockSorter(to, Opcodes.ACC_PUBLIC, "go", "()V", null, null)
            : to;
    go.visitCode();
    new StackWriter(choices, go).write();
    go.visitMaxs(0, 0);
    go.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
