package dev.cortado.linker.check;

import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.Problem;
import dev.cortado.kernel.graph.QueueNode;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.ObjectSet;
import dev.cortado.linker.world.ClassCopies;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Warns of queues that nobody takes from, CRT0412. Host only. */
public final class UnusedQueues {
  private static final String QUEUE = "dev/cortado/pools/Queue";

  /** Selects take by {@code begin}. */
  private static final Set<String> TAKES = Set.of("take", "poll", "begin");

  private UnusedQueues() {}

  /** Returns a warning for each queue that is not taken from. */
  public static List<Problem> check(FlowAnalysis flow, Graph graph) {
    ObjectSet taken = ObjectSet.EMPTY;
    for (MethodInfo method : flow.methods()) {
      if (ClassCopies.original(method.key().owner()).equals(QUEUE)
          && TAKES.contains(method.key().name())) {
        taken = taken.union(method.parameter(0).objects());
      }
    }
    List<Problem> warnings = new ArrayList<>();
    for (QueueNode queue : graph.queues()) {
      HeapObject object = flow.heap().find(queue.queue());
      ObjectSet self = object == null ? ObjectSet.EMPTY : ObjectSet.of(object.id());
      if (self.isEmpty() || !taken.union(self).equals(taken)) {
        warnings.add(
            Problem.warning(
                "CRT0412",
                "nobody takes from queue \"" + queue.name() + "\"",
                queue.at(),
                "what is put into it never comes back to its pool",
                "let an actor take from it, or remove it"));
      }
    }
    return warnings;
  }
}
