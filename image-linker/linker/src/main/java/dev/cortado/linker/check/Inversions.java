package dev.cortado.linker.check;

import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.PoolNode;
import dev.cortado.kernel.graph.Problem;
import dev.cortado.kernel.graph.QueueNode;
import dev.cortado.linker.flow.EntryContext;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.flow.Uses;
import dev.cortado.linker.world.ClassCopies;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Warns of actors and tasks that wait for less urgent ones, CRT0311: whatever lies between the two
 * in urgency then prolongs the wait (Lampson and Redell, "Experience with Processes and Monitors in
 * Mesa", CACM 1980). Host only.
 *
 * <p>The rule tells waiting for help from being asked for it: one that serves requests of less
 * urgent ones waits for nothing that it needs. So a queue counts if all who put into it are less
 * urgent and one of them answers what the waiting one asks: it puts messages, which it takes from a
 * pool itself, into a queue from which the other takes. Who only serves takes none.
 */
public final class Inversions {
  private static final Set<String> OWNERS =
      WaitKind.ALL.stream().map(WaitKind::owner).collect(Collectors.toUnmodifiableSet());

  private static final Set<String> PUTS = Set.of("put", "offer");
  private static final Set<String> TAKES = Set.of("take", "poll", "begin");

  private final FlowAnalysis flow;
  private final Graph graph;
  private final Map<Object, Party> parties;
  private final Map<Object, String> names = new IdentityHashMap<>();
  private final Map<Integer, String> classes = new TreeMap<>();
  private final Map<Integer, Map<String, Set<EntryContext>>> users = new HashMap<>();
  private final Set<EntryContext> following = new HashSet<>();
  private final Map<String, Inversion> found = new LinkedHashMap<>();

  private Inversions(FlowAnalysis flow, Graph graph) {
    this.flow = flow;
    this.graph = graph;
    parties = Party.of(graph);
    for (QueueNode node : graph.queues()) {
      names.put(node.queue(), "\"" + node.name() + "\"");
    }
    for (PoolNode node : graph.pools()) {
      names.put(node.pool(), "\"" + node.name() + "\"");
    }
    parties.forEach((object, party) -> names.put(object, party.called()));
    for (Uses.Use use : Uses.of(flow)) {
      String owner = ClassCopies.original(use.owner());
      if (OWNERS.contains(owner)) {
        classes.put(use.object(), owner);
        users
            .computeIfAbsent(use.object(), key -> new HashMap<>())
            .computeIfAbsent(use.method(), key -> new LinkedHashSet<>())
            .add(use.by());
      } else if (owner.equals(WaitKind.FOLLOWER) && use.method().equals("begin")) {
        following.add(use.by());
      }
    }
  }

  /** Returns a warning for each actor or task and less urgent one that it waits for. */
  public static List<Problem> check(FlowAnalysis flow, Graph graph) {
    Inversions inversions = new Inversions(flow, graph);
    inversions.classes.forEach(
        (object, owner) ->
            WaitKind.ALL.stream()
                .filter(kind -> kind.owner().equals(owner))
                .forEach(kind -> inversions.look(object, kind)));
    return inversions.found.values().stream().map(Inversion::warning).toList();
  }

  private void look(int object, WaitKind kind) {
    for (EntryContext entry : using(object, kind.waits())) {
      Party waiting = party(entry);
      boolean waits = !kind.owner().equals(WaitKind.WATCH) || following.contains(entry);
      if (waiting != null && waits && !graph.patient().contains(waiting.object())) {
        Set<Party> slower = slower(object, kind, waiting);
        if (!slower.isEmpty()) {
          HeapObject thing = flow.heap().object(object);
          String name = names.getOrDefault(thing.host(), "of " + thing.reason());
          Inversion inversion = new Inversion(waiting, slower.iterator().next());
          found
              .computeIfAbsent(inversion.actors(), key -> inversion)
              .at("at " + kind.what() + " " + name);
        }
      }
    }
  }

  /** Returns the actor, task or idle hook in whose name an entry's code runs, or null. */
  private Party party(EntryContext entry) {
    boolean runs = entry.isActivity() || entry.kind() == EntryContext.Kind.IDLE;
    return runs ? parties.get(entry.receiver()) : null;
  }

  /** Returns the less urgent ones that {@code waiting} has to wait for. */
  private Set<Party> slower(int object, WaitKind kind, Party waiting) {
    if (kind.rule() == WaitKind.Rule.SELF) {
      Party job = parties.get(flow.heap().object(object).host());
      return job != null && job.isLessUrgentThan(waiting) ? Set.of(job) : Set.of();
    }
    Set<Party> slower = new LinkedHashSet<>();
    boolean others = false;
    boolean answers = false;
    for (EntryContext entry : using(object, kind.ends())) {
      Party ending = party(entry);
      if (ending != null && ending.isLessUrgentThan(waiting)) {
        slower.add(ending);
        answers |= answers(waiting, ending);
      } else if (ending == null || ending.object() != waiting.object()) {
        others = true;
      }
    }
    boolean counts =
        switch (kind.rule()) {
          case ALL -> !others;
          case ANSWER -> !others && answers && asks(waiting);
          default -> true;
        };
    return counts ? slower : Set.of();
  }

  /** Returns whether {@code second} takes from a queue that {@code first} puts into. */
  private boolean answers(Party first, Party second) {
    return classes.entrySet().stream()
        .filter(each -> WaitKind.QUEUES.contains(each.getValue()))
        .map(Map.Entry::getKey)
        .anyMatch(
            queue -> isAmong(first, using(queue, PUTS)) && isAmong(second, using(queue, TAKES)));
  }

  /** Returns whether {@code asking} takes messages from a pool. */
  private boolean asks(Party asking) {
    return classes.keySet().stream()
        .filter(object -> classes.get(object).equals(WaitKind.POOL))
        .anyMatch(pool -> isAmong(asking, using(pool, Set.of("take", "alloc", "begin"))));
  }

  private static boolean isAmong(Party party, Set<EntryContext> entries) {
    return entries.stream().anyMatch(entry -> entry.receiver() == party.object());
  }

  private Set<EntryContext> using(int object, Set<String> methods) {
    Set<EntryContext> using = new LinkedHashSet<>();
    methods.stream()
        .sorted()
        .forEach(name -> using.addAll(users.get(object).getOrDefault(name, Set.of())));
    return using;
  }
}
