package dev.cortado.linker.assemble;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds where a class begins in its source file. Host only. */
final class SourceLines extends ClassVisitor {
  private String file = "";
  private int first;

  private SourceLines() {
    super(Opcodes.ASM9);
  }

  /**
   * Returns {@code File.java:line} of the first line of code of class {@code name}; without the
   * line, or empty, as far as the class file does not say.
   */
  static String begin(ApplicationLoader loader, String name) {
    byte[] bytes = loader.classBytes(name.replace('.', '/'));
    SourceLines lines = new SourceLines();
    new ClassReader(bytes).accept(lines, ClassReader.SKIP_FRAMES);
    return lines.first == 0 ? lines.file : lines.file + ":" + lines.first;
  }

  @Override
  public void visitSource(String source, String debug) {
    file = source == null ? "" : source;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    return new MethodVisitor(Opcodes.ASM9) {
      @Override
      public void visitLineNumber(int line, Label start) {
        first = first == 0 ? line : Math.min(first, line);
      }
    };
  }
}
