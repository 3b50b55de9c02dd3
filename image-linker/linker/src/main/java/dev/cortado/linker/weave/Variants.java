package dev.cortado.linker.weave;

import dev.cortado.linker.flow.EntryContext;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.Site;
import dev.cortado.linker.world.MethodKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Says in which variants a suspending method is in the image: woven, for actors, or blocking, for
 * tasks, which have stacks to wait on. Host only.
 *
 * <p>What is known of calls is known for all entries together, so a method counts for both as soon
 * as a call in a shared method may reach it.
 */
final class Variants {
  private final FlowAnalysis flow;
  private final boolean hasTasks;
  private final Set<MethodKey> ofActors;
  private final Set<MethodKey> ofTasks;

  Variants(FlowAnalysis flow) {
    this.flow = flow;
    ofTasks = reachedFrom(EntryContext.Kind.TASK);
    hasTasks = !ofTasks.isEmpty();
    ofActors = hasTasks ? reachedFrom(EntryContext.Kind.ACTOR) : Set.of();
  }

  boolean ofActors(MethodKey method) {
    return !hasTasks || ofActors.contains(method);
  }

  boolean ofTasks(MethodKey method) {
    return ofTasks.contains(method);
  }

  private Set<MethodKey> reachedFrom(EntryContext.Kind kind) {
    Set<MethodKey> reached = new HashSet<>();
    Deque<MethodKey> open = new ArrayDeque<>();
    for (EntryContext entry : flow.entries().keySet()) {
      if (entry.kind() == kind && reached.add(entry.method())) {
        open.add(entry.method());
      }
    }
    while (!open.isEmpty()) {
      MethodInfo method = flow.method(open.remove());
      for (AbstractInsnNode instruction : method.node().instructions) {
        Site site = method.isReached(instruction) ? method.site(instruction) : null;
        for (MethodKey target : site == null ? Set.<MethodKey>of() : site.targets().keySet()) {
          if (reached.add(target)) {
            open.add(target);
          }
        }
      }
    }
    return reached;
  }
}
