package dev.cortado.linker.own;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * How often a variable for references is compared with null or a constant of an enum, or chooses a
 * case. Only what is asked can tell paths apart, so only that is given a name.
 */
final class AskedVariables {
  private final Map<Integer, Integer> times = new HashMap<>();

  AskedVariables(MethodNode method) {
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction.getOpcode() == Opcodes.ALOAD && asks(instruction)) {
        times.merge(((VarInsnNode) instruction).var, 1, Integer::sum);
      }
    }
  }

  private static boolean asks(AbstractInsnNode load) {
    AbstractInsnNode next = load.getNext();
    while (next != null && next.getOpcode() < 0) {
      next = next.getNext();
    }
    return next instanceof JumpInsnNode
        || next instanceof FieldInsnNode field && field.getOpcode() == Opcodes.GETSTATIC
        || next instanceof MethodInsnNode call && EnumSwitch.asksForOrdinal(call);
  }

  boolean isAskedOnce(int variable) {
    return times.containsKey(variable);
  }

  boolean isAskedAgain(int variable) {
    return times.getOrDefault(variable, 0) > 1;
  }
}
