package dev.cortado.linker.own;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Which variables are read again, catch clauses included; over all code, reached or not. */
final class LiveVariables {
  private final InsnList code;
  private final BitSet[] before;

  LiveVariables(MethodNode method) {
    code = method.instructions;
    before = new BitSet[code.size()];
    for (int i = 0; i < before.length; i++) {
      before[i] = new BitSet();
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = before.length - 1; i >= 0; i--) {
        changed |= visit(method, i);
      }
    }
  }

  /** Returns the variables whose value at the instruction is read later. */
  BitSet before(int position) {
    return before[position];
  }

  private boolean visit(MethodNode method, int i) {
    BitSet live = new BitSet();
    for (int successor : successors(i)) {
      live.or(before[successor]);
    }
    AbstractInsnNode instruction = code.get(i);
    if (instruction instanceof VarInsnNode variable) {
      live.set(variable.var, variable.getOpcode() < Opcodes.ISTORE);
    } else if (instruction instanceof IincInsnNode increment) {
      live.set(increment.var);
    }
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      if (code.indexOf(block.start) <= i && i < code.indexOf(block.end)) {
        live.or(before[code.indexOf(block.handler)]);
      }
    }
    boolean changed = !live.equals(before[i]);
    before[i] = live;
    return changed;
  }

  private List<Integer> successors(int i) {
    List<Integer> successors = new ArrayList<>();
    AbstractInsnNode instruction = code.get(i);
    int opcode = instruction.getOpcode();
    if (instruction instanceof JumpInsnNode jump) {
      successors.add(code.indexOf(jump.label));
    } else if (instruction instanceof TableSwitchInsnNode choice) {
      add(successors, choice.dflt, choice.labels);
    } else if (instruction instanceof LookupSwitchInsnNode choice) {
      add(successors, choice.dflt, choice.labels);
    }
    boolean ends =
        opcode == Opcodes.GOTO
            || opcode == Opcodes.TABLESWITCH
            || opcode == Opcodes.LOOKUPSWITCH
            || opcode == Opcodes.ATHROW
            || opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
    if (!ends && i + 1 < code.size()) {
      successors.add(i + 1);
    }
    return successors;
  }

  private void add(List<Integer> successors, LabelNode otherwise, List<LabelNode> labels) {
    successors.add(code.indexOf(otherwise));
    labels.forEach(label -> successors.add(code.indexOf(label)));
  }
}
