package dev.cortado.linker.check;

import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.IdleNode;
import dev.cortado.kernel.graph.TaskNode;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What runs at some urgency of its own and may wait, or be waited for: an actor, a task, the idle
 * hook. Host only.
 *
 * @param object the application's object
 * @param kind what it is
 * @param name as wired
 * @param urgency as people say it, such as {@code priority 3}
 * @param at where it was wired
 * @param core which core runs it
 * @param rank larger is more urgent: tasks come after all actors, in the order of their wiring
 */
record Party(Object object, Kind kind, String name, String urgency, String at, int core, int rank) {
  /** What it is. */
  enum Kind {
    /** An actor. */
    ACTOR,
    /** A task, which runs when no actor does. */
    TASK,
    /** The idle hook, which runs when nothing else does. */
    IDLE
  }

  /** Returns all of a graph, by object. */
  static Map<Object, Party> of(Graph graph) {
    Map<Object, Party> parties = new IdentityHashMap<>();
    for (ActorNode node : graph.actors()) {
      String urgency = "priority " + node.priority();
      Party party =
          new Party(
              node.actor(),
              Kind.ACTOR,
              node.name(),
              urgency,
              node.at(),
              node.core(),
              node.priority());
      parties.put(node.actor(), party);
    }
    List<TaskNode> tasks = graph.taskNodes();
    for (int number = 0; number < tasks.size(); number++) {
      TaskNode node = tasks.get(number);
      String urgency = "number " + (number + 1) + " of " + tasks.size();
      Party party =
          new Party(node.task(), Kind.TASK, node.name(), urgency, node.at(), 0, -1 - number);
      parties.put(node.task(), party);
    }
    graph.idle().ifPresent(idle -> parties.put(idle.hook(), idle(idle)));
    return parties;
  }

  private static Party idle(IdleNode node) {
    return new Party(node.hook(), Kind.IDLE, "idle", "", node.at(), 0, Integer.MIN_VALUE);
  }

  /** Priorities of different cores are not compared: neither keeps the other from running. */
  boolean isLessUrgentThan(Party other) {
    return core == other.core && rank < other.rank;
  }

  /** Returns it as messages name it. */
  String display() {
    return switch (kind) {
      case ACTOR -> "actor \"" + name + "\" (" + urgency + ")";
      case TASK -> "task \"" + name + "\" (" + urgency + ")";
      case IDLE -> "the idle hook";
    };
  }

  /** Returns its name as messages repeat it. */
  String called() {
    return kind == Kind.IDLE ? "the idle hook" : "\"" + name + "\"";
  }
}
