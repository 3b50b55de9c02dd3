package dev.cortado.linker.prove;

import dev.cortado.linker.prove.MaskedWalk.Edge;
import dev.cortado.linker.prove.MaskedWalk.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The longest ways through a graph of places, which is linear in its edges: strongly connected
 * components come out with their successors first (Tarjan, "Depth-first search and linear graph
 * algorithms", 1972). Host only.
 *
 * <p>A component of more than one place is a loop, and has no longest way, but for two: one that
 * counts its turns, and one that waits for the other core, of which one turn through all of its
 * places counts.
 */
final class LongestWays {
  private static final String OTHER_CORE = "the wait for the other core";

  private final Map<Place, List<Edge>> edges;
  private final Loops loops;
  private final Map<Place, Integer> numbers = new HashMap<>();
  private final Map<Place, Integer> lowest = new HashMap<>();
  private final Deque<Place> open = new ArrayDeque<>();
  private final Map<Place, Outcome> outcomes = new HashMap<>();

  /**
   * Prepares to search.
   *
   * @param edges by place; what they lead to is among them, or out of the function
   * @param loops knows the loops
   */
  LongestWays(Map<Place, List<Edge>> edges, Loops loops) {
    this.edges = edges;
    this.loops = loops;
  }

  Outcome from(Place start) {
    Deque<Visit> visits = new ArrayDeque<>();
    visits.push(visit(start));
    while (!visits.isEmpty()) {
      Visit visit = visits.peek();
      if (visit.next < edges.get(visit.place).size()) {
        Place to = edges.get(visit.place).get(visit.next++).to();
        if (to == null || !edges.containsKey(to)) {
          continue;
        }
        if (!numbers.containsKey(to)) {
          visits.push(visit(to));
        } else if (!outcomes.containsKey(to)) {
          lowest.merge(visit.place, numbers.get(to), Math::min);
        }
        continue;
      }
      visits.pop();
      int low = lowest.get(visit.place);
      if (low == numbers.get(visit.place)) {
        close(visit.place);
      }
      if (!visits.isEmpty()) {
        lowest.merge(visits.peek().place, low, Math::min);
      }
    }
    return outcomes.get(start);
  }

  private Visit visit(Place place) {
    numbers.put(place, numbers.size());
    lowest.put(place, numbers.get(place));
    open.push(place);
    return new Visit(place);
  }

  private void close(Place root) {
    List<Place> component = new ArrayList<>();
    Place place;
    do {
      place = open.pop();
      component.add(place);
    } while (!place.equals(root));
    boolean isLoop =
        component.size() > 1 || edges.get(root).stream().anyMatch(edge -> root.equals(edge.to()));
    component.sort(Comparator.comparingInt(Place::address));
    if (isLoop) {
      loop(component);
    } else {
      outcomes.put(root, single(root));
    }
  }

  private Outcome single(Place place) {
    Outcome found = Outcome.none();
    for (Edge edge : edges.get(place)) {
      found = found.or(along(place, edge));
    }
    return found;
  }

  private void loop(List<Place> component) {
    List<Integer> addresses = component.stream().map(Place::address).toList();
    Optional<CountedLoop> counted = loops.counted(edges, component);
    if (counted.isPresent()) {
      component.forEach(each -> outcomes.put(each, Outcome.none()));
      for (int turns = 0; turns <= counted.get().turns(); turns++) {
        turn(component, counted.get());
      }
      return;
    }
    Outcome outcome =
        loops.areWaits(addresses)
            ? waiting(component)
            : Outcome.unbounded("a loop", loops.named(addresses));
    component.forEach(each -> outcomes.put(each, outcome));
  }

  /** Puts one more turn before what is known of the loop's places. */
  private void turn(List<Place> component, CountedLoop loop) {
    Map<Place, Outcome> before = new HashMap<>();
    component.forEach(each -> before.put(each, outcomes.get(each)));
    component.forEach(outcomes::remove);
    component.forEach(each -> turn(each, component, loop, before));
  }

  private Outcome turn(
      Place place, List<Place> component, CountedLoop loop, Map<Place, Outcome> before) {
    Outcome known = outcomes.get(place);
    if (known != null) {
      return known;
    }
    Outcome found = Outcome.none();
    for (Edge edge : edges.get(place)) {
      if (place.equals(loop.test()) && loop.stay().equals(edge.to())) {
        found = found.or(along(place, edge, before.get(edge.to())));
      } else {
        Outcome rest =
            component.contains(edge.to()) ? turn(edge.to(), component, loop, before) : null;
        found = found.or(rest == null ? along(place, edge) : along(place, edge, rest));
      }
    }
    outcomes.put(place, found);
    return found;
  }

  private Outcome waiting(List<Place> component) {
    Outcome out = Outcome.none();
    for (Place last : component) {
      Longest turn = round(component, last);
      for (Edge edge : edges.get(last)) {
        if (!component.contains(edge.to())) {
          out = out.or(along(last, edge).each(turn::then));
        }
      }
    }
    out.beside().add(OTHER_CORE);
    return out;
  }

  /** Returns what one round takes that leaves the loop at {@code last}, without that place. */
  private Longest round(List<Place> component, Place last) {
    Longest turn = Longest.NOTHING;
    for (Place place : component) {
      Longest step = null;
      for (Edge edge : edges.get(place)) {
        if (!place.equals(last) && component.contains(edge.to())) {
          step =
              Longest.max(
                  step, Longest.NOTHING.after(place.address(), edge.cycles(), edge.inside()));
        }
      }
      turn = step == null ? turn : turn.then(step);
    }
    return turn;
  }

  private Outcome along(Place place, Edge edge) {
    Place to = edge.to();
    if (to == null || to.address() == 0) {
      Outcome left = Outcome.none();
      Longest own = Longest.NOTHING.after(place.address(), edge.cycles(), edge.inside());
      if (to == null) {
        return left.or(new Outcome(own, left.returns(), left.beside(), left.unbounded()));
      }
      left.returns()[to.masks()] = own;
      return left;
    }
    return along(place, edge, outcomes.get(to));
  }

  private static Outcome along(Place place, Edge edge, Outcome rest) {
    return rest.each(way -> way.after(place.address(), edge.cycles(), edge.inside()));
  }

  /** What is known of loops. */
  interface Loops {
    /** Returns what counts the loop through these places, if anything does. */
    Optional<CountedLoop> counted(Map<Place, List<Edge>> edges, List<Place> component);

    /** Returns whether the instructions at these addresses wait for the other core. */
    boolean areWaits(List<Integer> addresses);

    /** Returns that of these addresses that names their line. */
    int named(List<Integer> addresses);
  }

  /** A place whose ways are being looked at. */
  private static final class Visit {
    private final Place place;
    private int next;

    Visit(Place place) {
      this.place = place;
    }
  }
}
