package dev.cortado.linker.world;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Where control goes from instructions that throw nothing (JVMS 6.5). Host only. */
public final class ControlFlow {
  private ControlFlow() {}

  /**
   * Returns where {@code instruction} may jump, more than once where two ways lead to one label.
   */
  public static List<LabelNode> jumps(AbstractInsnNode instruction) {
    if (instruction instanceof JumpInsnNode jump) {
      return List.of(jump.label);
    }
    List<LabelNode> labels = new ArrayList<>();
    if (instruction instanceof TableSwitchInsnNode choice) {
      labels.add(choice.dflt);
      labels.addAll(choice.labels);
    } else if (instruction instanceof LookupSwitchInsnNode choice) {
      labels.add(choice.dflt);
      labels.addAll(choice.labels);
    }
    return labels;
  }

  /** Returns what may come next: where it jumps, then what stands below. */
  public static List<AbstractInsnNode> next(AbstractInsnNode instruction) {
    List<AbstractInsnNode> next = new ArrayList<>(jumps(instruction));
    if (goesOn(instruction) && instruction.getNext() != null) {
      next.add(instruction.getNext());
    }
    return next;
  }

  private static boolean goesOn(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    return opcode != Opcodes.GOTO
        && opcode != Opcodes.TABLESWITCH
        && opcode != Opcodes.LOOKUPSWITCH
        && opcode != Opcodes.ATHROW
        && (opcode < Opcodes.IRETURN || opcode > Opcodes.RETURN);
  }
}
