package dev.cortado.linker.own;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.own.Outcome.Result;
import dev.cortado.linker.own.Outcome.Thrown;
import dev.cortado.linker.world.KernelClasses;
import dev.cortado.linker.world.MethodKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks who owns each message on each path of the reached code, ids CRT0601 to CRT0608; the rules
 * are this package's. Host only; visits a method once for each way in which it can be passed.
 */
public final class Ownership {
  private static final int MOST_ROUNDS = 10;

  private final FlowAnalysis flow;
  private final Messages messages;
  private final Contracts contracts;
  private final Findings findings = new Findings();
  private final Map<MethodKey, List<Outcome>> outcomes = new HashMap<>();
  private final Set<MethodKey> running = new HashSet<>();
  private final Map<String, Range> enums = new HashMap<>();
  private boolean recursive;

  private Ownership(FlowAnalysis flow) {
    this.flow = flow;
    messages = new Messages(flow);
    contracts = new Contracts(flow);
  }

  /**
   * Returns the mistakes, errors and warnings; call it before handlers are removed from the code.
   */
  public static List<Problem> check(FlowAnalysis flow) {
    Ownership ownership = new Ownership(flow);
    for (MethodInfo method : flow.bodies()) {
      if (!KernelClasses.contain(method.key().owner())) {
        ownership.outcomes(method.key());
      }
    }
    return ownership.findings.problems();
  }

  FlowAnalysis flow() {
    return flow;
  }

  Messages messages() {
    return messages;
  }

  Findings findings() {
    return findings;
  }

  /** Returns the numbers that tell the constants of an enum from all others, in order. */
  Range numbers(String type, int count) {
    Range known = enums.get(type);
    if (known == null) {
      int first = enums.values().stream().mapToInt(Range::high).max().orElse(0) + 1;
      known = new Range(first, first + count - 1, Set.of());
      enums.put(type, known);
    }
    return known;
  }

  /** Returns the ways in which a method can end; none if it never does. */
  List<Outcome> outcomes(MethodKey key) {
    if (KernelClasses.contain(key.owner())) {
      return contracts.of(key);
    }
    if (running.contains(key)) {
      recursive = true;
      return outcomes.get(key);
    }
    List<Outcome> known = outcomes.get(key);
    if (known != null) {
      return known;
    }
    MethodInfo method = flow.method(key);
    if (method == null || !messages.concerns(method)) {
      List<Outcome> plain = plain(method);
      outcomes.put(key, plain);
      return plain;
    }
    return explore(key, method);
  }

  /** Returns the ways in which a method ends that has nothing to do with messages. */
  private List<Outcome> plain(MethodInfo method) {
    List<Outcome> ways = new ArrayList<>(List.of(Outcome.PLAIN));
    if (method != null) {
      method
          .thrown()
          .forEach(
              id -> {
                HeapObject exception = flow.heap().object(id);
                String type = exception.type();
                boolean byCheck = flow.exceptions().raised(type) == exception;
                ways.add(new Outcome(Map.of(), Map.of(), Result.PLAIN, new Thrown(type, byCheck)));
              });
    }
    return List.copyOf(new LinkedHashSet<>(ways));
  }

  /** Recursion begins with no outcome and is run again until it has found no further one. */
  private List<Outcome> explore(MethodKey key, MethodInfo method) {
    running.add(key);
    List<Outcome> found = List.of();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      outcomes.put(key, found);
      recursive = false;
      List<Outcome> now = new MethodPaths(this, method).explore();
      boolean same = now.equals(found);
      found = now;
      if (same || !recursive) {
        break;
      }
    }
    running.remove(key);
    outcomes.put(key, found);
    return found;
  }
}
