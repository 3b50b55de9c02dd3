package dev.cortado.linker.prove;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whom calls through registers can reach, as the linker's analysis knows it before the compiler
 * inlines and merges functions. Host only.
 *
 * <p>A call through a register that is found in a function's machine code may come from anything
 * that was inlined into it. So its targets are those of everything that the function can reach.
 * That makes no chain longer and no new cycle: what it adds is reached by way of real calls anyway.
 *
 * <p>Two functions whose code is the same but whose targets differ must not become one: the
 * compiler keeps them apart if their indirect call instructions have different attributes.
 *
 * @param targets by caller: the functions that its calls through registers can reach
 * @param calls by caller: the functions that it calls by name
 */
public record IndirectCalls(Map<String, Set<String>> targets, Map<String, Set<String>> calls) {
  /** Nothing is known: whatever has its address taken may be called. */
  public static final IndirectCalls UNKNOWN = new IndirectCalls(Map.of(), Map.of());

  /** Copies the maps. */
  public IndirectCalls {
    targets = Map.copyOf(targets);
    calls = Map.copyOf(calls);
  }

  /** Returns whom a call through a register in the code of {@code function} can reach. */
  SortedSet<String> reachedFrom(Collection<String> function) {
    SortedSet<String> found = new TreeSet<>();
    Set<String> seen = new HashSet<>(function);
    Deque<String> open = new ArrayDeque<>(function);
    while (!open.isEmpty()) {
      String caller = open.removeFirst();
      Set<String> indirect = targets.getOrDefault(caller, Set.of());
      found.addAll(indirect);
      add(indirect, seen, open);
      add(calls.getOrDefault(caller, Set.of()), seen, open);
    }
    return found;
  }

  private static void add(Set<String> callees, Set<String> seen, Deque<String> open) {
    callees.stream().filter(seen::add).forEach(open::add);
  }
}
