package dev.cortado.linker.escape;

import dev.cortado.linker.flow.Creation;
import dev.cortado.linker.flow.FlowValue;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.MethodState;
import dev.cortado.linker.weave.Liveness;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/** Which temporaries are in use at each instruction of one method in one state. Host only. */
final class LivePlaces {
  private final Outliving outliving;
  private final MethodState state;
  private final Liveness liveness;
  private final NewSites sites;
  private final Frame<FlowValue>[] frames;
  private final BitSet incoming = new BitSet();

  LivePlaces(Outliving outliving, MethodState state, Liveness liveness, NewSites sites) {
    this.outliving = outliving;
    this.state = state;
    this.liveness = liveness;
    this.sites = sites;
    frames = outliving.flow().frames(state);
    outliving.incoming(state, incoming);
  }

  private Frame<FlowValue> frame(AbstractInsnNode at) {
    return frames[state.method().node().instructions.indexOf(at)];
  }

  /** Returns whether control ever comes to the instruction in this state. */
  boolean comesTo(AbstractInsnNode at) {
    return frame(at) != null;
  }

  /** Returns the values that the method's code may still use at {@code at}. */
  List<FlowValue> values(AbstractInsnNode at) {
    Frame<FlowValue> frame = frame(at);
    List<FlowValue> values = new ArrayList<>();
    BitSet live = liveness.before(at);
    for (int local = live.nextSetBit(0); local >= 0; local = live.nextSetBit(local + 1)) {
      values.add(frame.getLocal(local));
    }
    for (int entry = 0; entry < frame.getStackSize(); entry++) {
      if (!sites.isUnfinished(at, entry)) {
        values.add(frame.getStack(entry));
      }
    }
    return values;
  }

  /** Returns which of the last {@code count} operands may be the object, from 0. */
  BitSet operandsWith(int object, AbstractInsnNode at, int count) {
    Frame<FlowValue> frame = frame(at);
    BitSet found = new BitSet();
    for (int i = 0; i < count; i++) {
      found.set(i, isIn(frame.getStack(frame.getStackSize() - count + i), object));
    }
    return found;
  }

  /** Returns whether anything but the last {@code count} operands is the object. */
  boolean isKeptBeside(int object, AbstractInsnNode at, int count) {
    Frame<FlowValue> frame = frame(at);
    BitSet live = liveness.before(at);
    boolean kept = isIncoming(object);
    for (int local = live.nextSetBit(0); local >= 0; local = live.nextSetBit(local + 1)) {
      kept |= isIn(frame.getLocal(local), object);
    }
    for (int entry = 0; entry < frame.getStackSize() - count; entry++) {
      kept |= isIn(frame.getStack(entry), object);
    }
    return kept;
  }

  /** Returns the variables that are the object and read again. */
  BitSet localsWith(int object, AbstractInsnNode at) {
    Frame<FlowValue> frame = frame(at);
    BitSet live = liveness.before(at);
    BitSet found = new BitSet();
    for (int local = live.nextSetBit(0); local >= 0; local = live.nextSetBit(local + 1)) {
      found.set(local, isIn(frame.getLocal(local), object));
    }
    return found;
  }

  /** Returns whether an operand that has begun is the object. */
  boolean isOperand(int object, AbstractInsnNode at) {
    Frame<FlowValue> frame = frame(at);
    for (int entry = 0; entry < frame.getStackSize(); entry++) {
      if (!sites.isUnfinished(at, entry) && isIn(frame.getStack(entry), object)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(FlowValue value, int object) {
    return Holding.hasTemporaries(value) && value.objects().contains(object);
  }

  /** Returns all temporaries that may be in use at {@code at}. */
  BitSet inUse(AbstractInsnNode at) {
    BitSet reached = (BitSet) incoming.clone();
    values(at).forEach(value -> outliving.holding().reach(value, reached));
    return reached;
  }

  /** As {@link #inUse}, and with what has a place but has not begun yet. */
  BitSet inUseOrUnfinished(AbstractInsnNode at) {
    BitSet reached = inUse(at);
    Frame<FlowValue> frame = frame(at);
    for (int entry = 0; entry < frame.getStackSize(); entry++) {
      outliving.holding().reach(frame.getStack(entry), reached);
    }
    return reached;
  }

  /** Returns whether the object can be reached from what came into the method. */
  boolean isIncoming(int object) {
    return incoming.get(object);
  }

  /** Returns the local variable that keeps the object at {@code at}, or -1. */
  int localWith(int object, AbstractInsnNode at) {
    Frame<FlowValue> frame = frame(at);
    BitSet live = liveness.before(at);
    for (int local = live.nextSetBit(0); local >= 0; local = live.nextSetBit(local + 1)) {
      BitSet reached = new BitSet();
      outliving.holding().reach(frame.getLocal(local), reached);
      if (reached.get(object)) {
        return local;
      }
    }
    return -1;
  }

  /** Returns the objects that the instruction makes in this state. */
  List<HeapObject> made(AbstractInsnNode instruction) {
    List<HeapObject> made = new ArrayList<>();
    for (HeapObject object : outliving.madeThrough(instruction)) {
      if (isOf(object, instruction, state.method())) {
        made.add(object);
      }
    }
    return made;
  }

  private boolean isOf(HeapObject object, AbstractInsnNode instruction, MethodInfo method) {
    Creation creation = object.creation();
    return creation.context() == state.context()
        && creation.stages().stream()
            .anyMatch(
                stage ->
                    stage.instruction() == instruction
                        && stage.method() == method
                        && Objects.equals(stage.above(), state.above()));
  }
}
