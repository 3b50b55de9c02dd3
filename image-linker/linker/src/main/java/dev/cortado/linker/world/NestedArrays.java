package dev.cortado.linker.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Writes arrays of arrays of constant sizes as what {@code multianewarray} does (JVMS 6.5): each
 * inner array is made by an instruction of its own, so that each has a place of its own. Host only.
 */
final class NestedArrays {
  /** More arrays than these stay one instruction, which the flow analysis refuses. */
  private static final int MOST = 64;

  private static final String PRIMITIVES = "ZCFDBSIJ";

  private NestedArrays() {}

  static void expand(ClassNode node) {
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode instruction : method.instructions.toArray()) {
        if (instruction instanceof MultiANewArrayInsnNode made) {
          expand(method, made);
        }
      }
    }
  }

  private static void expand(MethodNode method, MultiANewArrayInsnNode made) {
    List<AbstractInsnNode> pushes = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    AbstractInsnNode push = made.getPrevious();
    while (sizes.size() < made.dims) {
      Integer size = push == null ? null : constant(push);
      if (size == null || size < 0) {
        return;
      }
      sizes.add(size);
      pushes.add(push);
      push = push.getPrevious();
    }
    Collections.reverse(sizes);
    if (count(sizes) > MOST) {
      return;
    }
    InsnList code = new InsnList();
    make(made.desc, sizes, code);
    pushes.forEach(method.instructions::remove);
    method.instructions.insertBefore(made, code);
    method.instructions.remove(made);
    method.maxStack += 3 * sizes.size();
  }

  private static Integer constant(AbstractInsnNode push) {
    int opcode = push.getOpcode();
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return opcode - Opcodes.ICONST_0;
    }
    if (opcode == Opcodes.BIPUSH || opcode == Opcodes.SIPUSH) {
      return ((IntInsnNode) push).operand;
    }
    return push instanceof LdcInsnNode load && load.cst instanceof Integer size ? size : null;
  }

  private static long count(List<Integer> sizes) {
    long count = 1;
    long level = 1;
    for (int size : sizes.subList(0, sizes.size() - 1)) {
      level = Math.min(level * size, Integer.MAX_VALUE);
      count += level;
    }
    return count;
  }

  private static void make(String type, List<Integer> sizes, InsnList code) {
    String element = type.substring(1);
    code.add(push(sizes.get(0)));
    if (element.length() == 1) {
      int kind = Opcodes.T_BOOLEAN + PRIMITIVES.indexOf(element);
      code.add(new IntInsnNode(Opcodes.NEWARRAY, kind));
    } else {
      code.add(new TypeInsnNode(Opcodes.ANEWARRAY, Type.getType(element).getInternalName()));
    }
    if (sizes.size() > 1) {
      for (int i = 0; i < sizes.get(0); i++) {
        code.add(new InsnNode(Opcodes.DUP));
        code.add(push(i));
        make(element, sizes.subList(1, sizes.size()), code);
        code.add(new InsnNode(Opcodes.AASTORE));
      }
    }
  }

  private static AbstractInsnNode push(int value) {
    return value <= Byte.MAX_VALUE
        ? new IntInsnNode(Opcodes.BIPUSH, value)
        : new LdcInsnNode(value);
  }
}
