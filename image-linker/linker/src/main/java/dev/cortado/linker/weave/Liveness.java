package dev.cortado.linker.weave;

import dev.cortado.linker.flow.MethodInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
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
    return live(successors(positions.get(instruction)));
  }

  /** Returns the variables that are live after the instruction if it throws nothing. */
  public BitSet afterNormally(AbstractInsnNode instruction) {
    return live(next(positions.get(instruction)));
  }

  private BitSet live(List<Integer> successors) {
    BitSet live = new BitSet();
    for (int successor : successors) {
      live.or(before[successor]);
    }
    return live;
  }

  /** Returns whether control can come back to {@code from} without passing {@code avoided}. */
  public boolean comesBack(AbstractInsnNode from, AbstractInsnNode avoided) {
    int start = positions.get(from);
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(successors(start));
    while (!open.isEmpty()) {
      int next = open.poll();
      if (next == start) {
        return true;
      }
      if (code[next] != avoided && !seen.get(next)) {
        seen.set(next);
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
        BitSet live = new BitSet();
        for (int successor : successors(i)) {
          live.or(before[successor]);
        }
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

  private List<Integer> successors(int i) {
    List<Integer> successors = next(i);
    if (code[i].getOpcode() >= 0 && !(code[i] instanceof VarInsnNode)) {
      for (TryCatchBlockNode block : method.node().tryCatchBlocks) {
        if (positions.get(block.start) <= i && i < positions.get(block.end)) {
          add(successors, block.handler);
        }
      }
    }
    return successors;
  }

  /** Returns where control goes from an instruction that throws nothing. */
  private List<Integer> next(int i) {
    List<Integer> successors = new ArrayList<>();
    AbstractInsnNode instruction = code[i];
    int opcode = instruction.getOpcode();
    if (instruction instanceof JumpInsnNode jump) {
      add(successors, jump.label);
    } else if (instruction instanceof TableSwitchInsnNode choice) {
      add(successors, choice.dflt);
      choice.labels.forEach(label -> add(successors, label));
    } else if (instruction instanceof LookupSwitchInsnNode choice) {
      add(successors, choice.dflt);
      choice.labels.forEach(label -> add(successors, label));
    }
    boolean ends =
        opcode == Opcodes.GOTO
            || opcode == Opcodes.TABLESWITCH
            || opcode == Opcodes.LOOKUPSWITCH
            || opcode == Opcodes.ATHROW
            || opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
    if (!ends && i + 1 < code.length && method.isReached(code[i + 1])) {
      successors.add(i + 1);
    }
    return successors;
  }

  private void add(List<Integer> successors, LabelNode label) {
    if (method.isReached(label)) {
      successors.add(positions.get(label));
    }
  }
}
