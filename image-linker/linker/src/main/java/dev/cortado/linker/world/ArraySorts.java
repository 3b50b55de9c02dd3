package dev.cortado.linker.world;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Sorts by {@code dev.cortado.machine.ArraySort} where the JDK's sorting recurses or takes memory:
 * gives DualPivotQuicksort, TimSort and ComparableTimSort bodies that call it. Host only.
 */
final class ArraySorts {
  private static final String SORT = "dev/cortado/machine/ArraySort";
  private static final String NUMBERS = "java/util/DualPivotQuicksort";
  private static final String OBJECTS = "java/util/ComparableTimSort";
  private static final String ORDERED = "java/util/TimSort";

  private ArraySorts() {}

  static void write(ClassNode node) {
    switch (node.name) {
      case SORT -> narrow(node);
      case NUMBERS, OBJECTS, ORDERED -> {
        for (MethodNode method : node.methods) {
          if (method.name.equals("sort") && (method.access & Opcodes.ACC_STATIC) != 0) {
            replace(node.name, method);
          }
        }
      }
      default -> {}
    }
  }

  /** Adds what sorts bytes, shorts and chars: the code for ints with their loads and stores. */
  private static void narrow(ClassNode node) {
    List<MethodNode> added = new ArrayList<>();
    for (MethodNode method : node.methods) {
      if (method.desc.startsWith("([I")) {
        added.add(narrowed(method, 'B', Opcodes.BALOAD));
        added.add(narrowed(method, 'S', Opcodes.SALOAD));
        added.add(narrowed(method, 'C', Opcodes.CALOAD));
      }
    }
    node.methods.addAll(added);
  }

  private static MethodNode narrowed(MethodNode method, char element, int load) {
    String descriptor = "([" + element + method.desc.substring("([I".length());
    MethodNode copy = new MethodNode(method.access, method.name, descriptor, null, null);
    method.accept(copy);
    for (AbstractInsnNode instruction : copy.instructions.toArray()) {
      if (instruction.getOpcode() == Opcodes.IALOAD) {
        copy.instructions.set(instruction, new InsnNode(load));
      } else if (instruction.getOpcode() == Opcodes.IASTORE) {
        int store = load - Opcodes.IALOAD + Opcodes.IASTORE;
        copy.instructions.set(instruction, new InsnNode(store));
      } else if (instruction instanceof MethodInsnNode call && call.desc.startsWith("([I")) {
        call.desc = "([" + element + call.desc.substring("([I".length());
      }
    }
    return copy;
  }

  /** The array, the range and the comparator are what counts of the parameters. */
  private static void replace(String owner, MethodNode method) {
    Type[] parameters = Type.getArgumentTypes(method.desc);
    if (parameters[0].getSort() != Type.ARRAY || (method.access & Opcodes.ACC_PRIVATE) != 0) {
      return;
    }
    boolean parallel = owner.equals(NUMBERS) && parameters.length == 4;
    if (owner.equals(NUMBERS) && parameters.length != 3 && !parallel) {
      return;
    }
    int from = parallel ? 2 : 1;
    boolean ordered = owner.equals(ORDERED);
    Substitutes.restart(method);
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitVarInsn(Opcodes.ILOAD, from);
    method.visitVarInsn(Opcodes.ILOAD, from + 1);
    if (ordered) {
      method.visitVarInsn(Opcodes.ALOAD, from + 2);
    }
    String descriptor =
        "(" + parameters[0] + "II" + (ordered ? "Ljava/util/Comparator;" : "") + ")V";
    method.visitMethodInsn(Opcodes.INVOKESTATIC, SORT, "sort", descriptor, false);
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(4, 8);
  }
}
