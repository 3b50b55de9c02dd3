package dev.cortado.linker.check;

import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.flow.Uses;
import dev.cortado.linker.world.ClassCopies;
import dev.cortado.linker.world.FieldKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Warns of actors that wait for a starter which no code asks to start them, CRT0312. Host only. */
public final class NeverStarted {
  private static final String STARTER = "dev/cortado/kernel/Starter";

  /** What the kernel's actor keeps its starter in. */
  private static final FieldKey OF_ACTOR =
      new FieldKey("dev/cortado/kernel/Actor", "starter", "L" + STARTER + ";", false);

  private NeverStarted() {}

  /** Returns a warning for each actor that was wired as deferred and that nothing starts. */
  public static List<Problem> check(FlowAnalysis flow, Graph graph) {
    Set<Integer> started = new HashSet<>();
    for (Uses.Use use : Uses.of(flow)) {
      if (ClassCopies.original(use.owner()).equals(STARTER) && use.method().equals("start")) {
        started.add(use.object());
      }
    }
    List<Problem> warnings = new ArrayList<>();
    for (ActorNode node : graph.actors()) {
      HeapObject actor = flow.heap().find(node.actor());
      Object starter = actor == null ? null : flow.heap().hostValue(OF_ACTOR, actor.id());
      HeapObject known = starter == null ? null : flow.heap().find(starter);
      if (starter != null && (known == null || !started.contains(known.id()))) {
        warnings.add(
            Problem.warning(
                "CRT0312",
                "nobody starts actor \"" + node.name() + "\"",
                node.at(),
                "it waits for its starter, and no code that runs calls start() of that",
                "call it from an actor, a handler or a boot step, or wire it by wiring.actor"));
      }
    }
    return warnings;
  }
}
