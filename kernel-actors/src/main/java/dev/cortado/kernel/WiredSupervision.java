package dev.cortado.kernel;

import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.Problem;
import dev.cortado.pools.Holdings;
import dev.cortado.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which actors of an application are supervised. Host only. */
final class WiredSupervision {
  private final Map<Actor, Supervised> supervised = new LinkedHashMap<>();

  private record Supervised(ActorNode node, Supervisor supervisor, String at) {}

  /** Adds the supervision of an actor, wired at {@code at}; a second one is a problem. */
  void add(ActorNode node, Supervision then, String at, List<Problem> problems) {
    Actor actor = (Actor) node.actor();
    Supervised its = new Supervised(node, new Supervisor(actor, then), at);
    Supervised before = supervised.putIfAbsent(actor, its);
    if (before != null) {
      problems.add(WiringProblems.supervisedTwice(node, before.at, at));
    }
  }

  boolean isEmpty() {
    return supervised.isEmpty();
  }

  /**
   * Gives the actors their supervisors.
   *
   * @param clock null if there is none, as {@code record} and {@code link}
   * @return the classes of the actors
   */
  Set<Class<?>> begin(
      Holdings holdings, Clock clock, PanicRecord record, CoreLink link, List<Problem> problems) {
    Set<Class<?>> classes = new HashSet<>();
    supervised.forEach(
        (actor, its) -> {
          if (its.supervisor.needsClock() && clock == null) {
            problems.add(WiringProblems.limitWithoutClock(its.node, its.at));
          }
          its.supervisor.bind(holdings, clock, record, link);
          actor.supervise(its.supervisor);
          classes.add(actor.getClass());
        });
    return classes;
  }
}
