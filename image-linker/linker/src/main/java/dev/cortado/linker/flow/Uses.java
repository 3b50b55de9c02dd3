package dev.cortado.linker.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells which entries call which methods on which objects. Host only. */
public final class Uses {
  private Uses() {}

  /**
   * A call that can happen.
   *
   * @param by in whose name the code runs
   * @param owner the internal name of the method's class
   * @param method the method's name
   * @param object the receiver's id
   */
  public record Use(EntryContext by, String owner, String method, int object) {}

  /** Returns each use of instance methods once, in the order in which the analysis met them. */
  public static List<Use> of(FlowAnalysis analysis) {
    Set<Use> uses = new LinkedHashSet<>();
    for (MethodState state : analysis.states()) {
      FlowValue receiver = state.method.isStatic() ? null : state.parameters[0];
      if (receiver != null && receiver.isReference()) {
        String owner = state.method.key().owner();
        String name = state.method.key().name();
        receiver.objects().forEach(id -> uses.add(new Use(state.context, owner, name, id)));
      }
    }
    return new ArrayList<>(uses);
  }
}
