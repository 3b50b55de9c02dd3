package dev.cortado.linker.flow;

import dev.cortado.linker.world.ClassCopies;
import dev.cortado.linker.world.FieldKey;
import dev.cortado.linker.world.MethodKey;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells containers apart, whose methods are shared: a queue or rendezvous gives what is put into
 * it, a subscription what its topic publishes, a pool what it made, a select's branch what its
 * source gives. So also strings, by their lengths.
 */
final class Contents {
  private static final String QUEUE = "dev/cortado/pools/Queue";
  private static final String RENDEZVOUS = "dev/cortado/pools/Rendezvous";
  private static final String SUBSCRIPTION = "dev/cortado/pools/Subscription";
  private static final String TOPIC = "dev/cortado/pools/Topic";
  private static final String POOL = "dev/cortado/pools/Pool";
  private static final String BRANCH = "dev/cortado/kernel/MessageBranch";

  /** The method of each container that is given its messages, as its first argument. */
  private static final Map<String, String> PUTS =
      Map.of(QUEUE, "put", RENDEZVOUS, "give", TOPIC, "publish");

  private static final Set<String> GIVERS = Set.of("take", "poll", "alloc", "message");
  private static final Set<String> CONTAINERS =
      Set.of(QUEUE, RENDEZVOUS, SUBSCRIPTION, POOL, BRANCH);
  private static final FieldKey HOME =
      new FieldKey("dev/cortado/pools/Message", "home", "Ldev/cortado/pools/Pool;", false);
  private static final FieldKey SOURCE =
      new FieldKey("dev/cortado/kernel/Branch", "source", "Ldev/cortado/pools/Waitable;", false);
  private static final FieldKey SUBSCRIPTIONS =
      new FieldKey(TOPIC, "subscriptions", "[L" + SUBSCRIPTION + ";", false);

  private static final MethodKey LENGTH = new MethodKey("java/lang/String", "length", "()I");

  private final Heap heap;

  /** What is put into the wired containers, which the analysis may reach later than branches. */
  private final Map<Object, ObjectSet> given = new IdentityHashMap<>();

  private final Map<Object, Set<MethodState>> takers = new IdentityHashMap<>();

  Contents(Heap heap) {
    this.heap = heap;
  }

  /**
   * Notes what a call puts into its containers.
   *
   * @param values the receiver and the arguments
   * @return who takes from these containers, and has to be told
   */
  Collection<MethodState> put(
      MethodKey method, ObjectSet receivers, List<? extends FlowValue> values) {
    Set<MethodState> told = new LinkedHashSet<>();
    String type = ClassCopies.original(method.owner());
    if (method.name().equals(PUTS.get(type)) && values.get(1).isReference()) {
      ObjectSet messages = values.get(1).objects();
      receivers.forEach(
          id -> {
            for (Object container : containers(type, id)) {
              ObjectSet before = given.getOrDefault(container, ObjectSet.EMPTY);
              ObjectSet after = before.union(messages);
              if (!after.equals(before)) {
                given.put(container, after);
                told.addAll(takers.getOrDefault(container, Set.of()));
              }
            }
          });
    }
    return told;
  }

  /** Returns the wired containers behind a receiver: itself, or a topic's subscriptions. */
  private Object[] containers(String type, int id) {
    return type.equals(TOPIC)
        ? (Object[]) heap.hostValue(SUBSCRIPTIONS, id)
        : new Object[] {heap.object(id).host()};
  }

  /** Returns what of {@code result}, for all its receivers, the method gives on these. */
  FlowValue given(MethodState caller, MethodKey method, ObjectSet receivers, FlowValue result) {
    if (method.equals(LENGTH)) {
      return length(receivers);
    }
    if (!GIVERS.contains(method.name())
        || !CONTAINERS.contains(ClassCopies.original(method.owner()))
        || result == null
        || !result.isReference()) {
      return result;
    }
    ObjectSet[] messages = {ObjectSet.EMPTY};
    receivers.forEach(
        id -> messages[0] = messages[0].union(from(caller, container(id), result.objects())));
    return messages[0].equals(result.objects())
        ? result
        : FlowValue.reference(messages[0], result.maybeNull()).orRefused(result.isRefused());
  }

  /** Returns how long strings are: all of them are there when the image is made. */
  private FlowValue length(ObjectSet strings) {
    Set<Integer> lengths = new LinkedHashSet<>();
    strings.forEach(
        id -> lengths.add(heap.object(id).host() instanceof String text ? text.length() : null));
    Integer only = lengths.size() == 1 ? lengths.iterator().next() : null;
    return only == null ? FlowValue.INT : FlowValue.constant(only);
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
    if (type.equals(QUEUE) || type.equals(RENDEZVOUS) || type.equals(SUBSCRIPTION)) {
      takers.computeIfAbsent(container, key -> new LinkedHashSet<>()).add(caller);
      ObjectSet put = given.getOrDefault(container, ObjectSet.EMPTY);
      return all.filter(put::contains);
    }
    if (type.equals(POOL)) {
      return all.filter(message -> heap.hostValue(HOME, message) == container);
    }
    return all;
  }
}
