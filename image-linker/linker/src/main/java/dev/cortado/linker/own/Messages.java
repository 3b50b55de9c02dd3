package dev.cortado.linker.own;

import dev.cortado.linker.flow.EntryContext;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.FlowValue;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.ObjectSet;
import dev.cortado.linker.flow.Site;
import dev.cortado.linker.world.ClassCopies;
import dev.cortado.linker.world.FieldKey;
import dev.cortado.linker.world.MethodKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/** Where the application's messages can be: the objects, the fields and the methods. */
final class Messages {
  private static final String TOPIC = "dev/cortado/pools/Topic";
  private static final String MESSAGE = "dev/cortado/pools/Message";

  private final FlowAnalysis flow;
  private final ObjectSet shared;
  private final Map<FieldKey, Set<EntryContext>> users = new HashMap<>();
  private final Map<MethodKey, Set<FieldKey>> touched = new HashMap<>();

  Messages(FlowAnalysis flow) {
    this.flow = flow;
    shared = published();
    for (MethodInfo method : flow.bodies()) {
      for (FieldKey field : fields(method)) {
        users.computeIfAbsent(field, key -> new HashSet<>()).addAll(method.contexts());
      }
    }
  }

  /** Returns the messages that {@code value} may be, or null if it is never one. */
  ObjectSet in(FlowValue value) {
    if (value == null || !value.isReference()) {
      return null;
    }
    ObjectSet objects = value.objects();
    int first = objects.first();
    if (first < 0) {
      return null;
    }
    boolean[] any = {isMessage(first)};
    if (!any[0]) {
      objects.forEach(id -> any[0] |= isMessage(id));
    }
    return any[0] ? objects : null;
  }

  private boolean isMessage(int object) {
    String type = flow.heap().object(object).type();
    return flow.classes().isSubtype(type, MESSAGE);
  }

  /** Returns whether a topic publishes one of the messages, so that several may hold it. */
  boolean mayBeShared(ObjectSet objects) {
    return !objects.filter(shared::contains).isEmpty();
  }

  private ObjectSet published() {
    ObjectSet published = ObjectSet.EMPTY;
    for (MethodInfo method : flow.bodies()) {
      MethodKey key = method.key();
      if (key.name().equals("publish") && ClassCopies.original(key.owner()).equals(TOPIC)) {
        published = published.union(method.parameter(1).objects());
      }
    }
    return published;
  }

  /** Returns the messages that a call of a container may give, or null. */
  ObjectSet from(Site call) {
    return call == null ? null : in(call.result());
  }

  /** Returns whether a method has anything to do with messages. */
  boolean concerns(MethodInfo method) {
    for (int i = 0; i < method.parameterCount(); i++) {
      if (in(method.parameter(i)) != null) {
        return true;
      }
    }
    for (AbstractInsnNode instruction : method.node().instructions) {
      Site site = method.site(instruction);
      if (site != null && method.isReached(instruction) && in(site.result()) != null) {
        return true;
      }
    }
    return false;
  }

  /** Returns the field if no other entry than one uses it, so that it can be followed. */
  FieldKey followed(FieldInsnNode access) {
    FieldKey key = flow.classes().field(access.owner, access.name, access.desc);
    return key != null && users.getOrDefault(key, Set.of()).size() == 1 ? key : null;
  }

  /** Returns the fields that a method, or what it calls, reads or writes. */
  Set<FieldKey> touched(MethodKey key) {
    Set<FieldKey> known = touched.get(key);
    if (known != null) {
      return known;
    }
    Set<FieldKey> fields = new HashSet<>();
    touched.put(key, fields);
    MethodInfo method = flow.method(key);
    if (method != null) {
      fields.addAll(fields(method));
      for (AbstractInsnNode instruction : method.node().instructions) {
        Site site = method.site(instruction);
        if (site != null) {
          site.targets().keySet().forEach(target -> fields.addAll(touched(target)));
        }
      }
    }
    return fields;
  }

  private Set<FieldKey> fields(MethodInfo method) {
    Set<FieldKey> fields = new HashSet<>();
    for (AbstractInsnNode instruction : method.node().instructions) {
      if (instruction instanceof FieldInsnNode access
          && access.desc.length() > 1
          && method.isReached(access)) {
        FieldKey key = flow.classes().field(access.owner, access.name, access.desc);
        if (key != null) {
          fields.add(key);
        }
      }
    }
    return fields;
  }
}
