package dev.cortado.linker.check;

import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.PoolNode;
import dev.cortado.kernel.graph.Problem;
import dev.cortado.kernel.graph.QueueNode;
import dev.cortado.linker.flow.EntryContext;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.flow.Uses;
import dev.cortado.linker.world.ClassCopies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Warns of actors that wait for less urgent ones, CRT0311: whatever lies between the two in urgency
 * then prolongs the wait (Lampson and Redell, "Experience with Processes and Monitors in Mesa",
 * CACM 1980). Host only.
 *
 * <p>The rule tells waiting for help from being asked for it: one that serves requests of less
 * urgent actors waits for nothing that it needs. So a queue counts if all who put into it are less
 * urgent and one of them answers what the waiting actor asks: it puts messages, which it takes from
 * a pool itself, into a queue from which the other takes. Who only serves takes none.
 */
public final class Inversions {
  /** What has to be true of those who end a wait, the waiting actor left out. */
  private enum Rule {
    /** One of them is less urgent. */
    ONE,
    /** All of them are actors that are less urgent. */
    ALL,
    /** As ALL, and one of them takes what the waiting actor puts. */
    ANSWER
  }

  private record Kind(String what, Set<String> waits, Set<String> ends, Rule rule) {}

  private static final String QUEUE = "dev/cortado/pools/Queue";
  private static final String POOL = "dev/cortado/pools/Pool";

  private static final Map<String, Kind> KINDS =
      Map.of(
          QUEUE,
          new Kind("queue", Set.of("take", "begin"), Set.of("put"), Rule.ANSWER),
          POOL,
          new Kind("pool", Set.of("take", "begin"), Set.of("give"), Rule.ALL),
          "dev/cortado/pools/Rendezvous",
          new Kind("rendezvous", Set.of("take", "begin"), Set.of("give"), Rule.ALL),
          "dev/cortado/kernel/sharing/Semaphore",
          new Kind("semaphore", Set.of("acquire", "begin"), Set.of("release"), Rule.ALL),
          "dev/cortado/kernel/sharing/Mutex",
          new Kind("mutex", Set.of("lock", "begin"), Set.of("unlock"), Rule.ONE),
          "dev/cortado/kernel/sharing/ReadWriteLock",
          new Kind(
              "read-write lock",
              Set.of("lockRead", "lockWrite"),
              Set.of("unlockRead", "unlockWrite"),
              Rule.ONE));

  private final FlowAnalysis flow;
  private final Graph graph;
  private final Map<Object, ActorNode> actors = new IdentityHashMap<>();
  private final Map<Object, String> names = new IdentityHashMap<>();
  private final Map<Integer, String> classes = new TreeMap<>();
  private final Map<Integer, Map<String, Set<EntryContext>>> users = new HashMap<>();

  private Inversions(FlowAnalysis flow, Graph graph) {
    this.flow = flow;
    this.graph = graph;
    graph.actors().forEach(node -> actors.put(node.actor(), node));
    for (QueueNode node : graph.queues()) {
      names.put(node.queue(), "\"" + node.name() + "\"");
    }
    for (PoolNode node : graph.pools()) {
      names.put(node.pool(), "\"" + node.name() + "\"");
    }
    for (Uses.Use use : Uses.of(flow)) {
      String owner = ClassCopies.original(use.owner());
      if (KINDS.containsKey(owner)) {
        classes.put(use.object(), owner);
        users
            .computeIfAbsent(use.object(), key -> new HashMap<>())
            .computeIfAbsent(use.method(), key -> new LinkedHashSet<>())
            .add(use.by());
      }
    }
  }

  /** Returns a warning for each actor and thing that it waits for less urgent actors at. */
  public static List<Problem> check(FlowAnalysis flow, Graph graph) {
    Inversions inversions = new Inversions(flow, graph);
    List<Problem> warnings = new ArrayList<>();
    inversions.classes.forEach((object, owner) -> inversions.look(object, owner, warnings));
    return warnings;
  }

  private void look(int object, String owner, List<Problem> warnings) {
    Kind kind = KINDS.get(owner);
    for (EntryContext entry : using(object, kind.waits)) {
      ActorNode waiting = actors.get(entry.receiver());
      if (waiting != null && !graph.patient().contains(waiting.actor())) {
        Map<String, ActorNode> slower = slower(object, kind, waiting);
        if (!slower.isEmpty()) {
          warnings.add(warning(waiting, slower.values().iterator().next(), kind, object));
        }
      }
    }
  }

  /** Returns the less urgent actors that {@code waiting} has to wait for, by name. */
  private Map<String, ActorNode> slower(int object, Kind kind, ActorNode waiting) {
    Map<String, ActorNode> slower = new LinkedHashMap<>();
    boolean others = false;
    boolean answers = false;
    for (EntryContext entry : using(object, kind.ends)) {
      ActorNode ending = actors.get(entry.receiver());
      if (ending != null && isLessUrgent(ending, waiting)) {
        slower.put(ending.name(), ending);
        answers |= answers(waiting, ending);
      } else if (ending != waiting) {
        others = true;
      }
    }
    boolean counts =
        switch (kind.rule) {
          case ONE -> true;
          case ALL -> !others;
          case ANSWER -> !others && answers && asks(waiting);
        };
    return counts ? slower : Map.of();
  }

  /** Priorities of different cores are not compared: neither keeps the other from running. */
  private static boolean isLessUrgent(ActorNode ending, ActorNode waiting) {
    return ending.core() == waiting.core() && ending.priority() < waiting.priority();
  }

  /** Returns whether {@code second} takes from a queue that {@code first} puts into. */
  private boolean answers(ActorNode first, ActorNode second) {
    return classes.keySet().stream()
        .filter(object -> classes.get(object).equals(QUEUE))
        .anyMatch(
            queue ->
                isAmong(first, using(queue, Set.of("put")))
                    && isAmong(second, using(queue, Set.of("take", "poll", "begin"))));
  }

  /** Returns whether {@code actor} takes messages from a pool. */
  private boolean asks(ActorNode actor) {
    return classes.keySet().stream()
        .filter(object -> classes.get(object).equals(POOL))
        .anyMatch(pool -> isAmong(actor, using(pool, Set.of("take", "alloc", "begin"))));
  }

  private static boolean isAmong(ActorNode actor, Set<EntryContext> entries) {
    return entries.stream().anyMatch(entry -> entry.receiver() == actor.actor());
  }

  private Set<EntryContext> using(int object, Set<String> methods) {
    Set<EntryContext> using = new LinkedHashSet<>();
    methods.forEach(name -> using.addAll(users.get(object).getOrDefault(name, Set.of())));
    return using;
  }

  private Problem warning(ActorNode waiting, ActorNode slower, Kind kind, int object) {
    HeapObject thing = flow.heap().object(object);
    String name = names.getOrDefault(thing.host(), "of " + thing.reason());
    return Problem.warning(
        "CRT0311",
        display(waiting) + " waits for " + display(slower) + " at " + kind.what + " " + name,
        waiting.at(),
        "whatever is more urgent than \""
            + slower.name()
            + "\" prolongs the wait, also what is less urgent than \""
            + waiting.name()
            + "\"",
        "give \""
            + slower.name()
            + "\" the higher priority, or say wiring.patient for \""
            + waiting.name()
            + "\" if it may wait");
  }

  private static String display(ActorNode actor) {
    return "actor \"" + actor.name() + "\" (priority " + actor.priority() + ")";
  }
}
