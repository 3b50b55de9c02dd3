package dev.cortado.linker.own;

import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.FlowValue;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.ObjectSet;
import dev.cortado.linker.flow.Site;
import dev.cortado.linker.world.ClassCopies;
import dev.cortado.linker.world.FieldKey;
import dev.cortado.linker.world.MethodKey;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Which messages a queue or a pool can hold: what is put into it, what it made. The flow analysis
 * does not tell containers apart, because their methods are shared.
 */
final class Contents {
  private static final String QUEUE = "dev/cortado/pools/Queue";
  private static final String POOL = "dev/cortado/pools/Pool";
  private static final FieldKey HOME =
      new FieldKey("dev/cortado/pools/Message", "home", "Ldev/cortado/pools/Pool;", false);

  private final FlowAnalysis flow;
  private final Map<Integer, ObjectSet> queues = new HashMap<>();

  Contents(FlowAnalysis flow) {
    this.flow = flow;
    for (MethodInfo method : flow.bodies()) {
      for (AbstractInsnNode instruction : method.node().instructions) {
        Site site = method.site(instruction);
        if (site != null && method.isReached(instruction)) {
          notePuts(site);
        }
      }
    }
  }

  private void notePuts(Site site) {
    for (Map.Entry<MethodKey, ObjectSet> target : site.targets().entrySet()) {
      String owner = ClassCopies.original(target.getKey().owner());
      if (owner.equals(QUEUE) && target.getKey().name().equals("put")) {
        ObjectSet put = lastOperand(site);
        target.getValue().forEach(queue -> queues.merge(queue, put, ObjectSet::union));
      }
    }
  }

  private static ObjectSet lastOperand(Site site) {
    int count = 0;
    while (site.operand(count) != null) {
      count++;
    }
    FlowValue last = count == 0 ? null : site.operand(count - 1);
    return last == null || !last.isReference() ? ObjectSet.EMPTY : last.objects();
  }

  /** Returns those of {@code messages} that the containers which a call asks can give. */
  ObjectSet narrow(ObjectSet messages, Site call) {
    ObjectSet[] left = {ObjectSet.EMPTY};
    boolean[] unknown = {call.targets().isEmpty()};
    call.targets()
        .values()
        .forEach(
            containers ->
                containers.forEach(
                    id -> {
                      HeapObject container = flow.heap().object(id);
                      String type = ClassCopies.original(container.type());
                      if (type.equals(QUEUE)) {
                        left[0] = left[0].union(queues.getOrDefault(id, ObjectSet.EMPTY));
                      } else if (type.equals(POOL)) {
                        left[0] = left[0].union(madeBy(container, messages));
                      } else {
                        unknown[0] = true;
                      }
                    }));
    return unknown[0] || left[0].isEmpty() ? messages : intersect(messages, left[0]);
  }

  private ObjectSet madeBy(HeapObject pool, ObjectSet messages) {
    ObjectSet[] made = {ObjectSet.EMPTY};
    messages.forEach(
        id -> {
          if (flow.heap().hostValue(HOME, id) == pool.host()) {
            made[0] = made[0].union(ObjectSet.of(id));
          }
        });
    return made[0];
  }

  private static ObjectSet intersect(ObjectSet first, ObjectSet second) {
    ObjectSet[] both = {ObjectSet.EMPTY};
    first.forEach(
        id -> {
          ObjectSet one = ObjectSet.of(id);
          if (second.union(one).equals(second)) {
            both[0] = both[0].union(one);
          }
        });
    return both[0].isEmpty() ? first : both[0];
  }
}
