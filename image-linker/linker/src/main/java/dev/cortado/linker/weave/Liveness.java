package dev.cortado.linker.weave;

import dev.cortado.linker.flow.MethodInfo;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Which local variables are read again after each instruction, also in its handlers; backward, over
 * reached code only.
 */
public final class Liveness {
  private final Map<AbstractInsnNode, Integer> positions = new HashMap<>();
  private final AbstractInsnNode[] code;
  private final BitSet[] before;
  private final MethodInfo method;

  /** Solves for the reached code of {@code method}. */
  public Liveness(MethodInfo method) {
    this.method = method;
    InsnList list = method.node().instructions;
    code = list.toArray();
    for (int i = 0; i < code.length; i++) {
      positions.put(code[i], i);
    }
    before = new BitSet[code.length];
    for (int i = 0; i < code.length; i++) {
      before[i] = new BitSet();
    }
    solve();
  }

  /** Returns the variables that are live before the instruction. */
  public BitSet before(AbstractInsnNode instruction) {
    return before[positions.get(instruction)];
  }

  /** Returns the variables that are live after the instruction. */
  public BitSet after(AbstractInsnNode instruction) {
    return live(successors(instruction));
  }

  /** Returns the variables that are live after the instruction if it throws nothing. */
  public BitSet afterNormally(AbstractInsnNode instruction) {
    return live(method.next(instruction));
  }

  private BitSet live(List<AbstractInsnNode> successors) {
    BitSet live = new BitSet();
    for (AbstractInsnNode successor : successors) {
      live.or(before(successor));
    }
    return live;
  }

  /** Returns whether control can come back to {@code from} without passing {@code avoided}. */
  public boolean comesBack(AbstractInsnNode from, AbstractInsnNode avoided) {
    Set<AbstractInsnNode> seen = new HashSet<>();
    Deque<AbstractInsnNode> open = new ArrayDeque<>(successors(from));
    while (!open.isEmpty()) {
      AbstractInsnNode next = open.poll();
      if (next == from) {
        return true;
      }
      if (next != avoided && seen.add(next)) {
        open.addAll(successors(next));
      }
    }
    return false;
  }

  private void solve() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = code.length - 1; i >= 0; i--) {
        if (!method.isReached(code[i])) {
          continue;
        }
        BitSet live = after(code[i]);
        if (code[i] instanceof VarInsnNode variable) {
          live.set(variable.var, variable.getOpcode() < Opcodes.ISTORE);
        } else if (code[i] instanceof IincInsnNode increment) {
          live.set(increment.var);
        }
        if (!live.equals(before[i])) {
          before[i] = live;
          changed = true;
        }
      }
    }
  }

  private List<AbstractInsnNode> successors(AbstractInsnNode instruction) {
    List<AbstractInsnNode> successors = method.next(instruction);
    if (instruction.getOpcode() >= 0 && !(instruction instanceof VarInsnNode)) {
      int at = positions.get(instruction);
      for (TryCatchBlockNode block : method.node().tryCatchBlocks) {
        if (positions.get(block.start) <= at
            && at < positions.get(block.end)
            && method.isReached(block.handler)) {
          successors.add(block.handler);
        }
      }
    }
    return successors;
  }
}
