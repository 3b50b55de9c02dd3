package dev.cortado.linker.own;

import dev.cortado.linker.world.ControlFlow;
import java.util.BitSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;
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
    AbstractInsnNode instruction = code.get(i);
    for (AbstractInsnNode next : ControlFlow.next(instruction)) {
      live.or(before[code.indexOf(next)]);
    }
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
}
