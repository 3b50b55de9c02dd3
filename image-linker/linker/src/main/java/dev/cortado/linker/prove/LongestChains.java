package dev.cortado.linker.prove;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The chain of calls that takes the most stack, from any function. Host only. */
final class LongestChains {
  private final CallGraph graph;
  private final Map<Integer, Best> best = new HashMap<>();

  LongestChains(CallGraph graph) {
    this.graph = graph;
  }

  /**
   * Returns the deepest chain that begins with {@code function}; it ends with a function whose own
   * frame is deeper than all of its calls.
   *
   * @throws RecursionFound if a chain from it has no end
   */
  List<Step> from(MachineFunction function) throws RecursionFound {
    solve(function, new LinkedHashMap<>());
    List<Step> chain = new ArrayList<>();
    for (MachineFunction at = function; at != null; ) {
      Best found = best.get(at.address());
      chain.add(new Step(at, found.own));
      at = found.next;
    }
    return chain;
  }

  private Best solve(MachineFunction function, LinkedHashMap<Integer, MachineFunction> path)
      throws RecursionFound {
    Best known = best.get(function.address());
    if (known != null) {
      return known;
    }
    if (path.containsKey(function.address())) {
      throw recursion(function, path);
    }
    path.put(function.address(), function);
    int own = graph.frameBytes(function);
    Best result = new Best(own, own, null);
    for (CallGraph.Call call : graph.calls(function)) {
      Best callee = solve(call.callee(), path);
      int total = call.depthBytes() + callee.total;
      boolean isDeeper = total > result.total;
      boolean isAsDeep = total == result.total && result.next == null;
      if (isDeeper || isAsDeep) {
        result = new Best(total, call.depthBytes(), call.callee());
      }
    }
    path.remove(function.address());
    best.put(function.address(), result);
    return result;
  }

  private static RecursionFound recursion(
      MachineFunction again, LinkedHashMap<Integer, MachineFunction> path) {
    List<String> cycle = new ArrayList<>();
    for (MachineFunction function : path.values()) {
      if (!cycle.isEmpty() || function.address() == again.address()) {
        cycle.add(function.name());
      }
    }
    cycle.add(again.name());
    return new RecursionFound(cycle);
  }

  /**
   * A function of a chain.
   *
   * @param function the function
   * @param bytes what it takes when it calls the next one
   */
  record Step(MachineFunction function, int bytes) {}

  private record Best(int total, int own, MachineFunction next) {}
}
