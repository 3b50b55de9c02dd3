package dev.cortado.linker.prove;

import dev.cortado.linker.prove.Instruction.Kind;
import dev.cortado.linker.prove.MaskedWalk.Edge;
import dev.cortado.linker.prove.MaskedWalk.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A loop that a register counts. Host only.
 *
 * <p>The register is a constant where the loop begins, one instruction on every way round adds to
 * it, nothing else in the loop writes it, and every way round compares it with a constant and
 * leaves once it is larger. That is so for any other reason to leave, which is not looked at.
 *
 * @param test the branch after the comparison
 * @param stay where it goes to stay in the loop
 * @param turns how often it does so at most
 */
record CountedLoop(Place test, Place stay, int turns) {
  private static final int MOST_TURNS = 256;
  private static final int COMPARE = 5;
  private static final int ADD = 6;
  private static final int BRANCH = 0xD;
  private static final int NOT_EQUAL = 1;

  /**
   * Finds what counts the loop of {@code component}, a strongly connected part of {@code edges}.
   *
   * @param component its places, by address
   * @param values of the registers of the function
   */
  static Optional<CountedLoop> of(
      Map<Place, List<Edge>> edges,
      List<Place> component,
      MachineCode code,
      MachineFunction function,
      RegisterValues values) {
    Set<Place> loop = new HashSet<>(component);
    boolean calls =
        component.stream()
            .flatMap(place -> edges.get(place).stream())
            .anyMatch(edge -> edge.inside() != Longest.NOTHING);
    if (calls) {
      return Optional.empty();
    }
    List<Place> entries = new ArrayList<>();
    edges.forEach(
        (place, ways) -> {
          if (!loop.contains(place) && ways.stream().anyMatch(way -> loop.contains(way.to()))) {
            entries.add(place);
          }
        });
    return component.stream()
        .map(test -> of(edges, loop, test, entries, code, function, values))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<CountedLoop> of(
      Map<Place, List<Edge>> edges,
      Set<Place> loop,
      Place test,
      List<Place> entries,
      MachineCode code,
      MachineFunction function,
      RegisterValues values) {
    Instruction branch = function.code().get(test.address());
    Place before = new Place(test.address() - 2, test.masks());
    List<Place> stays =
        edges.get(test).stream().map(Edge::to).filter(loop::contains).distinct().toList();
    if (branch.kind() != Kind.BRANCH
        || code.half(test.address()) >> 12 != BRANCH
        || stays.size() != 1
        || edges.get(test).size() != 2
        || !isOnlyWayTo(edges, before, test)
        || code.half(before.address()) >> 11 != COMPARE) {
      return Optional.empty();
    }
    int limit = code.half(before.address()) & 0xFF;
    int register = code.half(before.address()) >> 8 & 7;
    int condition = code.half(test.address()) >> 8 & 15;
    boolean staysIfTrue = stays.get(0).address() == branch.operand();
    int stayCondition = staysIfTrue ? condition : condition ^ 1;
    int last = lastStaying(stayCondition, limit);
    Place counter = counter(loop, register, code, function);
    if (last < 0
        || counter == null
        || entries.isEmpty()
        || loops(edges, loop, test)
        || loops(edges, loop, counter)) {
      return Optional.empty();
    }
    long first = Long.MAX_VALUE;
    long latest = Long.MIN_VALUE;
    for (Place entry : entries) {
      long value = values.after(entry.address(), register);
      if (value == RegisterValues.UNKNOWN || RegisterValues.isRead(value)) {
        return Optional.empty();
      }
      first = Math.min(first, value);
      latest = Math.max(latest, value);
    }
    int add = code.half(counter.address());
    int step = isShortAdd(code, counter) ? add >> 6 & 7 : add & 0xFF;
    if (!isReached(edges, loop, entries, test, counter)) {
      first += step;
      latest += step;
    }
    if (stayCondition == NOT_EQUAL && (step != 1 || latest > limit)) {
      return Optional.empty();
    }
    long turns = first > last ? 0 : (last - first) / step + 1;
    return turns > MOST_TURNS
        ? Optional.empty()
        : Optional.of(new CountedLoop(test, stays.get(0), (int) turns));
  }

  /** Returns whether {@code test} may be reached first without {@code counter} before it. */
  private static boolean isReached(
      Map<Place, List<Edge>> edges,
      Set<Place> loop,
      List<Place> entries,
      Place test,
      Place counter) {
    Set<Place> seen = new HashSet<>(entries);
    Deque<Place> open = new ArrayDeque<>(entries);
    while (!open.isEmpty()) {
      for (Edge edge : edges.get(open.removeFirst())) {
        Place to = edge.to();
        if (loop.contains(to) && !to.equals(counter) && seen.add(to)) {
          open.add(to);
        }
      }
    }
    return seen.contains(test);
  }

  private static boolean isOnlyWayTo(Map<Place, List<Edge>> edges, Place from, Place to) {
    return edges.entrySet().stream()
        .filter(each -> each.getValue().stream().anyMatch(edge -> to.equals(edge.to())))
        .allMatch(each -> each.getKey().equals(from));
  }

  /** Returns the largest number that stays if compared with {@code limit}, or -1. */
  private static int lastStaying(int condition, int limit) {
    return switch (condition) {
      // LS and LE; CC and LT.
      case 9, 13 -> limit;
      case NOT_EQUAL, 3, 11 -> limit - 1;
      default -> -1;
    };
  }

  /** Returns the one place that writes {@code register}, if it adds a constant to it. */
  private static Place counter(
      Set<Place> loop, int register, MachineCode code, MachineFunction function) {
    Place counter = null;
    for (Place place : loop) {
      int first = code.half(place.address());
      int second = code.secondHalf(function.code().get(place.address()));
      if ((RegisterWrites.of(first, second) >> register & 1) != 0) {
        boolean adds = first >> 11 == ADD && (first & 0xFF) != 0;
        if (counter != null || !adds && !isShortAdd(code, place)) {
          return null;
        }
        counter = place;
      }
    }
    return counter;
  }

  /** ADDS of a constant of three bits to the register itself. */
  private static boolean isShortAdd(MachineCode code, Place place) {
    int half = code.half(place.address());
    return half >> 9 == 0b0001110 && (half & 7) == (half >> 3 & 7) && (half >> 6 & 7) != 0;
  }

  /** Returns whether there is a way round that leaves out {@code without}. */
  private static boolean loops(Map<Place, List<Edge>> edges, Set<Place> loop, Place without) {
    Set<Place> left = new HashSet<>(loop);
    left.remove(without);
    boolean removed = true;
    while (removed) {
      Set<Place> now = Set.copyOf(left);
      removed =
          left.removeIf(
              place ->
                  edges.get(place).stream()
                      .noneMatch(edge -> edge.to() != null && now.contains(edge.to())));
    }
    return !left.isEmpty();
  }
}
