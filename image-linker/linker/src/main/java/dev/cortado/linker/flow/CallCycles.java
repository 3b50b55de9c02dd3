package dev.cortado.linker.flow;

import dev.cortado.linker.world.MethodKey;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * The methods whose calls come back to them: the strongly connected components of the call graph,
 * by Tarjan's algorithm (SIAM J. Comput. 1, 1972). Host only.
 */
final class CallCycles {
  private final FlowAnalysis flow;
  private final Map<MethodKey, Integer> order = new HashMap<>();
  private final Deque<MethodKey> open = new ArrayDeque<>();
  private final Set<MethodKey> closed = new LinkedHashSet<>();
  private final Map<MethodKey, Integer> cyclic = new LinkedHashMap<>();

  CallCycles(FlowAnalysis flow) {
    this.flow = flow;
    for (MethodInfo method : flow.methods()) {
      if (!order.containsKey(method.key())) {
        visit(method);
      }
    }
  }

  /** Returns the methods, in the order in which they are found. */
  Set<MethodKey> methods() {
    return cyclic.keySet();
  }

  /** Returns whether the calls of each of two methods come to the other, and back. */
  boolean areOfOne(MethodKey one, MethodKey other) {
    return cyclic.containsKey(one) && cyclic.get(one).equals(cyclic.get(other));
  }

  /** Returns the earliest method still open that {@code method} leads to. */
  private int visit(MethodInfo method) {
    MethodKey key = method.key();
    int own = order.size();
    int earliest = own;
    order.put(key, own);
    open.push(key);
    for (AbstractInsnNode instruction : method.node().instructions) {
      Site site = method.site(instruction);
      Collection<MethodKey> targets = site == null ? Set.of() : site.targets().keySet();
      for (MethodKey target : targets) {
        if (target.equals(key)) {
          cyclic.put(key, own);
        }
        if (!closed.contains(target)) {
          Integer known = order.get(target);
          earliest = Math.min(earliest, known == null ? visit(flow.method(target)) : known);
        }
      }
    }
    if (earliest == own) {
      close(key, own);
    }
    return earliest;
  }

  private void close(MethodKey first, int number) {
    boolean several = !open.peek().equals(first);
    MethodKey last;
    do {
      last = open.pop();
      closed.add(last);
      if (several) {
        cyclic.put(last, number);
      }
    } while (!last.equals(first));
  }
}
