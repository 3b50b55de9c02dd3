package dev.cortado.linker.flow;

import dev.cortado.linker.world.UnusableClassError;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** Runs one method abstractly, instruction by instruction, over all paths that can be taken. */
final class FlowInterpreter {
  private final FlowAnalysis analysis;
  private final FlowOperations operations;

  private Frame<FlowValue>[] frames;
  private BitSet pending;

  FlowInterpreter(FlowAnalysis analysis) {
    this.analysis = analysis;
    operations = new FlowOperations(analysis);
  }

  @SuppressWarnings("unchecked") // an array of a generic class
  void run(MethodState state) {
    MethodInfo method = state.method;
    AbstractInsnNode[] code = method.instructions();
    frames = (Frame<FlowValue>[]) new Frame<?>[code.length];
    pending = new BitSet();
    operations.enter(state);
    flow(0, entryFrame(state));
    for (int i = pending.nextSetBit(0); i >= 0; i = pending.nextSetBit(0)) {
      pending.clear(i);
      method.reach(i);
      try {
        step(state, code, i);
      } catch (UnreadableFieldException e) {
        analysis.report(FlowProblems.unreadable(state, code[i], e.getMessage()));
      } catch (UnusableClassError e) {
        analysis.report(FlowProblems.unusable(state, code[i], e.problem()));
      } catch (AnalyzerException | IndexOutOfBoundsException e) {
        throw new IllegalStateException(
            method.key().symbol() + " at " + method.at(code[i]) + ": " + e.getMessage(), e);
      }
    }
  }

  /** Runs a method once more and returns what is known before each instruction, or null. */
  Frame<FlowValue>[] frames(MethodState state) {
    run(state);
    return frames;
  }

  private static Frame<FlowValue> entryFrame(MethodState state) {
    MethodInfo method = state.method;
    Frame<FlowValue> frame = new Frame<>(method.node().maxLocals, method.node().maxStack);
    int local = 0;
    for (FlowValue parameter : state.parameters) {
      FlowValue value = parameter == null ? FlowValue.NOTHING : parameter;
      frame.setLocal(local++, value);
      if (value.getSize() == 2) {
        frame.setLocal(local++, FlowValue.UNUSABLE);
      }
    }
    while (local < method.node().maxLocals) {
      frame.setLocal(local++, FlowValue.UNUSABLE);
    }
    return frame;
  }

  private void step(MethodState state, AbstractInsnNode[] code, int i) throws AnalyzerException {
    AbstractInsnNode instruction = code[i];
    int opcode = instruction.getOpcode();
    Frame<FlowValue> frame = new Frame<>(frames[i]);
    if (opcode < 0) {
      flow(i + 1, frame);
      return;
    }
    if (instruction instanceof JumpInsnNode jump) {
      jump(state, code, i, jump, frame);
      return;
    }
    operations.at(instruction);
    if (instruction instanceof MethodInsnNode || opcode == Opcodes.NEW) {
      noteVariables(state, instruction, frame);
    }
    if (instruction instanceof TableSwitchInsnNode choice) {
      Integer value = frame.getStack(frame.getStackSize() - 1).constant();
      frame.execute(instruction, operations);
      for (int n = 0; n < choice.labels.size(); n++) {
        if (value == null || value == choice.min + n) {
          flow(state.method.position(choice.labels.get(n)), frame);
        }
      }
      if (value == null || value < choice.min || value > choice.max) {
        flow(state.method.position(choice.dflt), frame);
      }
      return;
    }
    if (instruction instanceof LookupSwitchInsnNode choice) {
      Integer value = frame.getStack(frame.getStackSize() - 1).constant();
      frame.execute(instruction, operations);
      for (int n = 0; n < choice.labels.size(); n++) {
        if (value == null || value.equals(choice.keys.get(n))) {
          flow(state.method.position(choice.labels.get(n)), frame);
        }
      }
      if (value == null || !choice.keys.contains(value)) {
        flow(state.method.position(choice.dflt), frame);
      }
      return;
    }
    if (opcode == Opcodes.RETURN) {
      finish(state, null);
      return;
    }
    if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.ARETURN) {
      finish(state, frame.getStack(frame.getStackSize() - 1));
      return;
    }
    frame.execute(instruction, operations);
    unwind(state, i, instruction);
    if (!operations.stopped() && opcode != Opcodes.ATHROW) {
      flow(i + 1, frame);
    }
  }

  /** Goes on with what the instruction throws, in the handlers of this method. */
  private void unwind(MethodState state, int i, AbstractInsnNode instruction) {
    ObjectSet raised = operations.raised();
    if (raised.isEmpty()) {
      return;
    }
    analysis
        .exceptions()
        .sort(state, instruction, raised)
        .forEach(
            (handler, objects) -> {
              Frame<FlowValue> caught = new Frame<>(frames[i]);
              caught.clearStack();
              caught.push(FlowValue.reference(objects, false));
              flow(state.method.position(handler), caught);
            });
  }

  private void noteVariables(
      MethodState state, AbstractInsnNode instruction, Frame<FlowValue> frame) {
    Site site = state.method.siteFor(instruction);
    for (int local = 0; local < frame.getLocals(); local++) {
      site.onLocal(local, frame.getLocal(local));
    }
    for (int entry = 0; entry < frame.getStackSize(); entry++) {
      site.onOperand(entry, frame.getStack(entry));
    }
  }

  private void finish(MethodState state, FlowValue value) {
    FlowValue before = state.result;
    if (value != null) {
      state.result = before == null ? value : before.merge(value);
    }
    if (!state.returned || value != null && !state.result.equals(before)) {
      state.returned = true;
      analysis.enqueueAll(List.copyOf(state.callers.keySet()));
    }
  }

  private void jump(
      MethodState state, AbstractInsnNode[] code, int i, JumpInsnNode jump, Frame<FlowValue> frame)
      throws AnalyzerException {
    int target = state.method.position(jump.label);
    if (jump.getOpcode() == Opcodes.GOTO) {
      flow(target, frame);
      return;
    }
    int top = frame.getStackSize() - 1;
    FlowValue last = frame.getStack(top);
    FlowValue first = top > 0 ? frame.getStack(top - 1) : last;
    operations.at(jump);
    frame.execute(jump, operations);
    Boolean decided = Branches.decide(jump.getOpcode(), first, last);
    Site site = state.method.siteFor(jump);
    if (jump.getOpcode() == Opcodes.IF_ACMPEQ || jump.getOpcode() == Opcodes.IF_ACMPNE) {
      site.onOperand(0, first);
      site.onOperand(1, last);
    }
    if (decided == null || decided) {
      site.onTaken();
      flow(target, refined(frame, code, i, jump.getOpcode() == Opcodes.IFNONNULL, last));
    }
    if (decided == null || !decided) {
      site.onFallThrough();
      flow(i + 1, refined(frame, code, i, jump.getOpcode() == Opcodes.IFNULL, last));
    }
  }

  /** On the side of a null test where the value is not null, says so of the tested variable. */
  private static Frame<FlowValue> refined(
      Frame<FlowValue> frame, AbstractInsnNode[] code, int i, boolean nonNull, FlowValue tested) {
    int previous = i - 1;
    while (previous >= 0 && code[previous].getOpcode() < 0) {
      if (code[previous] instanceof LabelNode) {
        break;
      }
      previous--;
    }
    if (!nonNull
        || previous < 0
        || !(code[previous] instanceof VarInsnNode load)
        || load.getOpcode() != Opcodes.ALOAD) {
      return frame;
    }
    Frame<FlowValue> copy = new Frame<>(frame);
    copy.setLocal(load.var, tested.nonNull());
    return copy;
  }

  private void flow(int target, Frame<FlowValue> frame) throws IllegalStateException {
    if (frames[target] == null) {
      frames[target] = new Frame<>(frame);
      pending.set(target);
      return;
    }
    try {
      if (frames[target].merge(frame, operations)) {
        pending.set(target);
      }
    } catch (AnalyzerException e) {
      throw new IllegalStateException("stack heights differ", e);
    }
  }

  /** Returns the value of a descriptor's type before anything is known of it. */
  static FlowValue unknown(Type type) {
    return type.getSort() >= Type.ARRAY
        ? FlowValue.NOTHING
        : FlowValue.ofPrimitive(type.getDescriptor().charAt(0));
  }
}
