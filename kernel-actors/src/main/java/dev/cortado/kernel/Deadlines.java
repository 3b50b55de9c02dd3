package dev.cortado.kernel;

import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.Problem;
import java.time.Duration;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Orders actors by their deadlines, the shortest the most urgent. Wiring. */
final class Deadlines {
  private final Map<Object, Duration> deadlines = new IdentityHashMap<>();

  /** Notes the deadline of {@code actor}, if it has one. */
  void note(Actor actor, Priority priority) {
    if (priority.deadline() != null) {
      deadlines.put(actor, priority.deadline());
    }
  }

  /** Gives the actors with deadlines their numbers, from 1; all must have one, or none. */
  void number(List<ActorNode> actors, List<Problem> problems) {
    if (deadlines.isEmpty()) {
      return;
    }
    List<Duration> longestFirst =
        deadlines.values().stream().distinct().sorted(Comparator.reverseOrder()).toList();
    for (int i = 0; i < actors.size(); i++) {
      ActorNode node = actors.get(i);
      Duration deadline = deadlines.get(node.actor());
      if (deadline == null) {
        problems.add(WiringProblems.numberBesideDeadlines(node));
      } else {
        actors.set(i, node.withPriority(1 + longestFirst.indexOf(deadline)));
      }
    }
  }
}
