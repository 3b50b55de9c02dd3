package dev.cortado.linker.flow;

import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.world.ClassCopies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;

/** Refuses what only wired actors can do, of objects that nobody wired, CRT0504. Host only. */
public final class UnwiredActors {
  private static final Map<String, Set<String>> METHODS =
      Map.of(
          "dev/cortado/kernel/Job", Set.of("start", "join", "cancel"),
          "dev/cortado/kernel/Actor", Set.of("giveWay"));

  private UnwiredActors() {}

  /** Returns a problem for each object and line. */
  public static List<Problem> check(FlowAnalysis flow, Graph graph) {
    Set<Object> wired = Collections.newSetFromMap(new IdentityHashMap<>());
    for (ActorNode node : graph.actors()) {
      wired.add(node.actor());
    }
    Map<String, Problem> problems = new LinkedHashMap<>();
    for (MethodState state : flow.states()) {
      String owner = ClassCopies.original(state.method.key().owner());
      String name = state.method.key().name();
      FlowValue receiver = state.method.isStatic() ? null : state.parameters[0];
      if (receiver == null
          || !receiver.isReference()
          || !METHODS.getOrDefault(owner, Set.of()).contains(name)) {
        continue;
      }
      receiver
          .objects()
          .forEach(
              id -> {
                HeapObject object = flow.heap().object(id);
                if (!wired.contains(object.host())) {
                  Problem problem = problem(object, name, state);
                  problems.putIfAbsent(problem.at() + id, problem);
                }
              });
    }
    return new ArrayList<>(problems.values());
  }

  private static Problem problem(HeapObject object, String method, MethodState state) {
    String type = Type.getObjectType(ClassCopies.original(object.type())).getClassName();
    return Problem.error(
        "CRT0504",
        method + "() is called on an object of " + type + " that is not wired as an actor",
        state.userLine(state.method.node().instructions.getFirst()),
        "it has no priority level that would run it; it is "
            + object.reason()
            + ", reached by "
            + state.path(),
        "call wiring.actor with it, too");
  }
}
