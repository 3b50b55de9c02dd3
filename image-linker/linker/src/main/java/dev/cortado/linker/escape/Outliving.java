package dev.cortado.linker.escape;

import dev.cortado.linker.flow.Creation;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.MethodState;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Which objects outlive which of the methods in whose run they are made: those that can be reached
 * from what a method gives, or from what came into it. Host only.
 */
final class Outliving {
  private final FlowAnalysis flow;
  private final Holding holding;
  private final Map<MethodInfo, List<MethodState>> states = new HashMap<>();
  private final Map<MethodInfo, BitSet> outgoing = new HashMap<>();
  private final Map<AbstractInsnNode, List<HeapObject>> madeThrough = new IdentityHashMap<>();

  Outliving(FlowAnalysis flow) {
    this.flow = flow;
    holding = new Holding(flow);
    for (MethodState state : flow.states()) {
      states.computeIfAbsent(state.method(), key -> new ArrayList<>()).add(state);
    }
    for (HeapObject object : flow.heap().temporaries()) {
      for (Creation.Stage stage : object.creation().stages()) {
        madeThrough.computeIfAbsent(stage.instruction(), key -> new ArrayList<>()).add(object);
      }
    }
  }

  FlowAnalysis flow() {
    return flow;
  }

  Holding holding() {
    return holding;
  }

  List<MethodState> states(MethodInfo method) {
    return states.getOrDefault(method, List.of());
  }

  /** Returns the objects that the instruction makes, itself or in what it calls. */
  List<HeapObject> madeThrough(AbstractInsnNode instruction) {
    return madeThrough.getOrDefault(instruction, List.of());
  }

  /** Returns whether the object may be in use after the method that made it has returned. */
  boolean outlives(int object, MethodInfo method) {
    return outgoing.computeIfAbsent(method, this::outgoing).get(object);
  }

  private BitSet outgoing(MethodInfo method) {
    BitSet reached = new BitSet();
    for (MethodState state : states(method)) {
      holding.reach(state.result(), reached);
      incoming(state, reached);
    }
    return reached;
  }

  /** Adds what can be reached from what came into the method. */
  void incoming(MethodState state, BitSet reached) {
    for (int i = 0; i < state.method().parameterCount(); i++) {
      holding.reach(state.parameter(i), reached);
    }
  }
}
