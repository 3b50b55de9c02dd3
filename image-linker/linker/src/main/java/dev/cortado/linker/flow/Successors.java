package dev.cortado.linker.flow;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Where control goes from instructions that throw nothing, within reached code. Host only. */
public final class Successors {
  private Successors() {}

  /** Returns what may come next in {@code method}, more than once where jumps lead to one place. */
  public static List<AbstractInsnNode> of(MethodInfo method, AbstractInsnNode instruction) {
    List<AbstractInsnNode> next = new ArrayList<>(jumpsTo(instruction));
    AbstractInsnNode following = instruction.getNext();
    if (!isLast(instruction.getOpcode()) && following != null) {
      next.add(following);
    }
    next.removeIf(each -> !method.isReached(each));
    return next;
  }

  private static List<LabelNode> jumpsTo(AbstractInsnNode instruction) {
    List<LabelNode> labels = new ArrayList<>();
    if (instruction instanceof JumpInsnNode jump) {
      labels.add(jump.label);
    } else if (instruction instanceof TableSwitchInsnNode choice) {
      labels.add(choice.dflt);
      labels.addAll(choice.labels);
    } else if (instruction instanceof LookupSwitchInsnNode choice) {
      labels.add(choice.dflt);
      labels.addAll(choice.labels);
    }
    return labels;
  }

  /** Returns whether control never goes on with what is written below. */
  private static boolean isLast(int opcode) {
    return opcode == Opcodes.GOTO
        || opcode == Opcodes.TABLESWITCH
        || opcode == Opcodes.LOOKUPSWITCH
        || opcode == Opcodes.ATHROW
        || opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
  }
}
