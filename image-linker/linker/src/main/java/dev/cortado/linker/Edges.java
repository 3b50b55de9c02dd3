package dev.cortado.linker;

import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.InterruptNode;
import dev.cortado.kernel.graph.PoolNode;
import dev.cortado.kernel.graph.QueueNode;
import dev.cortado.kernel.graph.TaskNode;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.flow.Uses;
import dev.cortado.linker.report.GraphReport.Edge;
import dev.cortado.linker.report.GraphReport.Kind;
import dev.cortado.linker.world.ClassCopies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says for the report who puts into, takes from and gives back to which queue or pool. */
final class Edges {
  private static final String QUEUE = "dev/cortado/pools/Queue";
  private static final String POOL = "dev/cortado/pools/Pool";

  /** What a user calls the operations, by the methods that the containers have for them. */
  private static final Map<String, String> VERBS =
      Map.of(
          QUEUE + ".put", "put",
          QUEUE + ".take", "take",
          QUEUE + ".poll", "take",
          POOL + ".alloc", "alloc",
          POOL + ".take", "alloc",
          POOL + ".give", "free");

  private final Map<Object, String> actors = new IdentityHashMap<>();
  private final Map<Object, String> tasks = new IdentityHashMap<>();
  private final Map<Object, String> interrupts = new IdentityHashMap<>();
  private final Map<Integer, String> queues = new HashMap<>();
  private final Map<Integer, String> pools = new HashMap<>();

  private Edges(FlowAnalysis flow, Graph graph) {
    for (ActorNode actor : graph.actors()) {
      actors.put(actor.actor(), actor.name());
    }
    for (TaskNode task : graph.taskNodes()) {
      tasks.put(task.task(), task.name());
    }
    for (InterruptNode interrupt : graph.interrupts()) {
      interrupts.put(interrupt.handler(), interrupt.name());
    }
    for (QueueNode queue : graph.queues()) {
      name(flow.heap().find(queue.queue()), queue.name(), queues);
    }
    for (PoolNode pool : graph.pools()) {
      name(flow.heap().find(pool.pool()), pool.name(), pools);
    }
  }

  private static void name(HeapObject object, String name, Map<Integer, String> names) {
    if (object != null) {
      names.put(object.id(), name);
    }
  }

  /** Returns each edge once, in the order in which the analysis met them. */
  static List<Edge> of(FlowAnalysis flow, Graph graph) {
    Edges edges = new Edges(flow, graph);
    List<Edge> found = new ArrayList<>();
    for (Uses.Use use : Uses.of(flow)) {
      edges.edge(use).filter(edge -> !found.contains(edge)).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Edge> edge(Uses.Use use) {
    String owner = ClassCopies.original(use.owner());
    String verb = VERBS.get(owner + "." + use.method());
    Kind by =
        switch (use.by().kind()) {
          case ACTOR -> Kind.ACTOR;
          case TASK -> Kind.TASK;
          case DEVICE -> Kind.INTERRUPT;
          default -> null;
        };
    boolean isQueue = owner.equals(QUEUE);
    String used = (isQueue ? queues : pools).get(use.object());
    if (by == null || verb == null || used == null) {
      return Optional.empty();
    }
    Map<Object, String> names = by == Kind.ACTOR ? actors : by == Kind.TASK ? tasks : interrupts;
    String user = names.get(use.by().receiver());
    return user == null
        ? Optional.empty()
        : Optional.of(new Edge(by, user, verb, isQueue ? Kind.QUEUE : Kind.POOL, used));
  }
}
