package dev.cortado.linker.flow;

import dev.cortado.linker.world.ControlFlow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The loads of for-each loops over arrays, as compilers write them (JLS 14.14.2), whose index is
 * never out of bounds: it counts by ones from 0 to below the length that the array had, and nothing
 * in the loop changes the three variables. Host only.
 */
final class ArrayLoops {
  private final Set<AbstractInsnNode> loads = Collections.newSetFromMap(new IdentityHashMap<>());
  private final MethodNode method;

  ArrayLoops(MethodNode method) {
    this.method = method;
    for (AbstractInsnNode instruction : method.instructions) {
      int opcode = instruction.getOpcode();
      if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD && isInBounds(instruction)) {
        loads.add(instruction);
      }
    }
  }

  /** Returns whether the instruction is such a load. */
  boolean contain(AbstractInsnNode load) {
    return loads.contains(load);
  }

  private boolean isInBounds(AbstractInsnNode load) {
    int index = variable(before(load, 1), Opcodes.ILOAD);
    int array = variable(before(load, 2), Opcodes.ALOAD);
    AbstractInsnNode test = before(load, 3);
    int length = variable(before(load, 4), Opcodes.ILOAD);
    AbstractInsnNode top = before(load, 5);
    AbstractInsnNode start = before(load, 6);
    boolean isLoop =
        index >= 0
            && array >= 0
            && length >= 0
            && test.getOpcode() == Opcodes.IF_ICMPGE
            && variable(top, Opcodes.ILOAD) == index
            && variable(start, Opcodes.ISTORE) == index
            && opcode(before(start, 1)) == Opcodes.ICONST_0
            && variable(before(start, 2), Opcodes.ISTORE) == length
            && opcode(before(start, 3)) == Opcodes.ARRAYLENGTH
            && variable(before(start, 4), Opcodes.ALOAD) == array;
    return isLoop
        && isEnteredOnlyBy(start, top, load, index)
        && isUnchanged(top, ((JumpInsnNode) test).label, List.of(index, array, length));
  }

  /** Returns the instruction that stands so many before, labels and lines left out; or null. */
  private static AbstractInsnNode before(AbstractInsnNode instruction, int count) {
    AbstractInsnNode current = instruction;
    for (int i = 0; i < count && current != null; i++) {
      do {
        current = current.getPrevious();
      } while (current != null && current.getOpcode() < 0);
    }
    return current;
  }

  private static int opcode(AbstractInsnNode instruction) {
    return instruction == null ? -1 : instruction.getOpcode();
  }

  private static int variable(AbstractInsnNode instruction, int opcode) {
    return opcode(instruction) == opcode ? ((VarInsnNode) instruction).var : -1;
  }

  /** Only jumps from behind the counting lead into the loop's head, all of them to its top. */
  private boolean isEnteredOnlyBy(
      AbstractInsnNode start, AbstractInsnNode top, AbstractInsnNode load, int index) {
    List<LabelNode> tops = labels(before(start, 4), top, start);
    List<LabelNode> others = labels(before(start, 4), load, null);
    others.removeAll(tops);
    for (AbstractInsnNode instruction : method.instructions) {
      for (LabelNode target : ControlFlow.jumps(instruction)) {
        boolean counts =
            before(instruction, 1) instanceof IincInsnNode count
                && count.var == index
                && count.incr == 1;
        if (others.contains(target) || tops.contains(target) && !counts) {
          return false;
        }
      }
    }
    return method.tryCatchBlocks.stream()
        .noneMatch(block -> others.contains(block.handler) || tops.contains(block.handler));
  }

  /** Returns the labels between two instructions, or those behind {@code after} among them. */
  private static List<LabelNode> labels(
      AbstractInsnNode from, AbstractInsnNode to, AbstractInsnNode after) {
    List<LabelNode> labels = new ArrayList<>();
    for (AbstractInsnNode at = after == null ? from : after; at != to; at = at.getNext()) {
      if (at instanceof LabelNode label) {
        labels.add(label);
      }
    }
    return labels;
  }

  /** Of the three variables only the index changes on the way to the end, where it counts. */
  private static boolean isUnchanged(AbstractInsnNode top, LabelNode end, List<Integer> variables) {
    for (AbstractInsnNode at = top; at != end; at = at.getNext()) {
      if (at == null
          || at instanceof VarInsnNode store
              && store.getOpcode() >= Opcodes.ISTORE
              && isOneOf(store, variables)
          || at instanceof IincInsnNode count
              && variables.contains(count.var)
              && (count.var != variables.get(0) || count.incr != 1)) {
        return false;
      }
    }
    return true;
  }

  /** A long or double takes the variable behind it as well. */
  private static boolean isOneOf(VarInsnNode store, List<Integer> variables) {
    boolean isWide = store.getOpcode() == Opcodes.LSTORE || store.getOpcode() == Opcodes.DSTORE;
    return variables.contains(store.var) || isWide && variables.contains(store.var + 1);
  }
}
