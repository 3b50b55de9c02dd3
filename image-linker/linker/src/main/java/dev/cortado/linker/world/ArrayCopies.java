package dev.cortado.linker.world;

import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Gives java.lang.System an arraycopy with a body for each type of elements, made from the one for
 * bytes in {@code dev.cortado.machine.ArrayCopy}; and java.util.Arrays the bodies of copyOf and
 * copyOfRange for references that are in {@code dev.cortado.machine.ArrayParts}. Host only.
 */
public final class ArrayCopies {
  private static final String SYSTEM = "java/lang/System";
  private static final String ARRAYS = "java/util/Arrays";
  private static final String PARTS = "dev/cortado/machine/ArrayParts";
  private static final String TEMPLATE = "dev/cortado/machine/ArrayCopy";
  private static final String[] TYPES = {
    "[Z", "[B", "[S", "[C", "[I", "[J", "[F", "[D", "[Ljava/lang/Object;"
  };

  private ArrayCopies() {}

  /** Returns the method that copies arrays of the type: a primitive's, or any other's. */
  public static MethodKey of(String arrayType) {
    String type = arrayType.length() == 2 ? arrayType : "[Ljava/lang/Object;";
    return new MethodKey(SYSTEM, "arraycopy", descriptor(type));
  }

  private static String descriptor(String type) {
    return "(" + type + "I" + type + "II)V";
  }

  static void write(ClassNode node, Function<String, byte[]> source) {
    byte[] parts = node.name.equals(ARRAYS) ? source.apply(PARTS) : null;
    if (parts != null) {
      replaceParts(node, read(parts));
    }
    byte[] template = node.name.equals(SYSTEM) ? source.apply(TEMPLATE) : null;
    if (template == null) {
      return;
    }
    for (String type : TYPES) {
      ClassNode copy = read(template);
      for (MethodNode method : copy.methods) {
        if (method.name.equals("copy")) {
          specialise(method, type);
          node.methods.add(method);
        }
      }
    }
  }

  private static ClassNode read(byte[] template) {
    ClassNode node = new ClassNode();
    new ClassReader(template).accept(node, ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
    return node;
  }

  private static void replaceParts(ClassNode node, ClassNode parts) {
    for (MethodNode method : node.methods) {
      for (MethodNode part : parts.methods) {
        if (method.name.equals(part.name) && method.desc.equals(part.desc)) {
          Substitutes.restart(method);
          part.accept(method);
        }
      }
    }
  }

  private static void specialise(MethodNode method, String type) {
    method.name = "arraycopy";
    method.desc = descriptor(type);
    int load =
        switch (type.charAt(1)) {
          case 'I' -> Opcodes.IALOAD;
          case 'J' -> Opcodes.LALOAD;
          case 'F' -> Opcodes.FALOAD;
          case 'D' -> Opcodes.DALOAD;
          case 'L' -> Opcodes.AALOAD;
          case 'C' -> Opcodes.CALOAD;
          case 'S' -> Opcodes.SALOAD;
          default -> Opcodes.BALOAD;
        };
    for (AbstractInsnNode instruction : method.instructions.toArray()) {
      if (instruction.getOpcode() == Opcodes.BALOAD) {
        method.instructions.set(instruction, new InsnNode(load));
      } else if (instruction.getOpcode() == Opcodes.BASTORE) {
        method.instructions.set(instruction, new InsnNode(load - Opcodes.IALOAD + Opcodes.IASTORE));
      }
    }
    method.maxStack += 1;
  }
}
