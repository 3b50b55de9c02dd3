package dev.cortado.linker.assemble;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Refuses class files that neither the JVM nor the linker can read. Host only. */
final class ClassFiles {
  private static final int MAGIC = 0xCAFEBABE;
  private static final int MAJOR_OFFSET = 6;
  private static final int MINOR_OFFSET = 4;
  private static final int PREVIEW = 0xFFFF;
  private static final int MAJOR_OF_JAVA_0 = 44;

  /** The newest release whose class files ASM reads. */
  private static final int NEWEST_RELEASE = 26;

  private ClassFiles() {}

  /**
   * Reads the outline of a class file.
   *
   * @param origin the folder or jar that has it
   * @throws UnreadableClassError if it is broken, too new, or another class's
   */
  static void check(String internalName, byte[] bytes, Supplier<Path> origin) {
    if (bytes.length <= MAJOR_OFFSET + 2 || ByteBuffer.wrap(bytes).getInt() != MAGIC) {
      throw broken(internalName, origin.get(), "it does not begin as class files do");
    }
    int release = (ByteBuffer.wrap(bytes).getShort(MAJOR_OFFSET) & 0xFFFF) - MAJOR_OF_JAVA_0;
    int newest = Math.min(NEWEST_RELEASE, Runtime.version().feature());
    if (release > newest) {
      throw new UnreadableClassError(
          AssemblyProblems.classTooNew(internalName, origin.get(), release, newest));
    }
    if ((ByteBuffer.wrap(bytes).getShort(MINOR_OFFSET) & 0xFFFF) == PREVIEW) {
      throw new UnreadableClassError(
          AssemblyProblems.previewClass(internalName, origin.get(), release));
    }
    String name;
    try {
      ClassReader reader = new ClassReader(bytes);
      reader.accept(new ClassNode(), 0);
      name = reader.getClassName();
    } catch (RuntimeException e) {
      throw broken(internalName, origin.get(), "it ends early, or its tables contradict it");
    }
    if (!name.equals(internalName)) {
      throw broken(internalName, origin.get(), "it holds the class " + name.replace('/', '.'));
    }
  }

  static UnreadableClassError broken(String internalName, Path origin, String reason) {
    return new UnreadableClassError(AssemblyProblems.brokenClass(internalName, origin, reason));
  }
}
