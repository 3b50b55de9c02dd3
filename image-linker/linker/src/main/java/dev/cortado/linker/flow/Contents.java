package dev.cortado.linker.flow;

import dev.cortado.linker.world.ClassCopies;
import dev.cortado.linker.world.FieldKey;
import dev.cortado.linker.world.MethodKey;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells containers apart, whose methods are shared: a queue gives what is put into it, a pool what
 * it made, a select's branch what its queue or pool gives.
 */
final class Contents {
  private static final String QUEUE = "dev/cortado/pools/Queue";
  private static final String POOL = "dev/cortado/pools/Pool";
  private static final String BRANCH = "dev/cortado/kernel/MessageBranch";
  private static final Set<String> GIVERS = Set.of("take", "poll", "alloc", "message");
  private static final FieldKey HOME =
      new FieldKey("dev/cortado/pools/Message", "home", "Ldev/cortado/pools/Pool;", false);
  private static final FieldKey SOURCE =
      new FieldKey("dev/cortado/kernel/Branch", "source", "Ldev/cortado/pools/Waitable;", false);

  private final Heap heap;

  /** By the wired queues, which the analysis may reach later than the branches on them. */
  private final Map<Object, ObjectSet> queues = new IdentityHashMap<>();

  private final Map<Object, Set<MethodState>> takers = new IdentityHashMap<>();

  Contents(Heap heap) {
    this.heap = heap;
  }

  /**
   * Notes what a call puts into its queues.
   *
   * @param argument the call's last, or null if it has none
   * @return who takes from these queues, and has to be told
   */
  Collection<MethodState> put(MethodKey method, ObjectSet receivers, FlowValue argument) {
    Set<MethodState> told = new LinkedHashSet<>();
    if (method.name().equals("put") && isFrom(method, QUEUE) && argument.isReference()) {
      receivers.forEach(
          id -> {
            Object queue = heap.object(id).host();
            ObjectSet before = queues.getOrDefault(queue, ObjectSet.EMPTY);
            ObjectSet after = before.union(argument.objects());
            if (!after.equals(before)) {
              queues.put(queue, after);
              told.addAll(takers.getOrDefault(queue, Set.of()));
            }
          });
    }
    return told;
  }

  /** Returns what of {@code result}, for all its receivers, the method gives on these. */
  FlowValue given(MethodState caller, MethodKey method, ObjectSet receivers, FlowValue result) {
    if (!GIVERS.contains(method.name())
        || !(isFrom(method, QUEUE) || isFrom(method, POOL) || isFrom(method, BRANCH))
        || result == null
        || !result.isReference()) {
      return result;
    }
    ObjectSet[] given = {ObjectSet.EMPTY};
    receivers.forEach(
        id -> given[0] = given[0].union(from(caller, container(id), result.objects())));
    return given[0].equals(result.objects())
        ? result
        : FlowValue.reference(given[0], result.maybeNull()).orRefused(result.isRefused());
  }

  /** Returns the wired container, for a branch that which it waits for. */
  private Object container(int id) {
    HeapObject receiver = heap.object(id);
    return ClassCopies.original(receiver.type()).equals(BRANCH)
        ? heap.hostValue(SOURCE, id)
        : receiver.host();
  }

  private ObjectSet from(MethodState caller, Object container, ObjectSet all) {
    if (container == null) {
      return all; // made by device code, which is refused
    }
    String type = container.getClass().getName().replace('.', '/');
    if (type.equals(QUEUE)) {
      takers.computeIfAbsent(container, key -> new LinkedHashSet<>()).add(caller);
      ObjectSet put = queues.getOrDefault(container, ObjectSet.EMPTY);
      return all.filter(put::contains);
    }
    if (type.equals(POOL)) {
      return all.filter(message -> heap.hostValue(HOME, message) == container);
    }
    return all;
  }

  private static boolean isFrom(MethodKey method, String type) {
    return ClassCopies.original(method.owner()).equals(type);
  }
}
