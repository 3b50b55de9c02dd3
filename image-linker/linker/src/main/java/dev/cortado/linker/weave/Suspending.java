package dev.cortado.linker.weave;

import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.Site;
import dev.cortado.linker.snapshot.Usage;
import dev.cortado.linker.world.MethodKey;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Finds the methods that can suspend, and those that ask who is running. Host only. */
public final class Suspending {
  private static final String SUSPENSION = "dev/cortado/machine/Suspension";

  private final FlowAnalysis flow;
  private final Usage usage;
  private final Set<MethodKey> suspending = new HashSet<>();
  private final Set<MethodKey> asking = new HashSet<>();
  private final Variants variants;

  /** Colours the methods of {@code flow}. */
  public Suspending(FlowAnalysis flow) {
    this.flow = flow;
    usage = new Usage(flow, false);
    variants = new Variants(flow);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (MethodInfo method : flow.methods()) {
        changed |= visit(method);
      }
    }
  }

  private boolean visit(MethodInfo method) {
    boolean changed = false;
    for (AbstractInsnNode instruction : method.node().instructions) {
      if (severalMakeHere(instruction)) {
        changed |= asking.add(method.key());
      }
      if (!(instruction instanceof MethodInsnNode call) || !method.isReached(instruction)) {
        continue;
      }
      Site site = method.site(call);
      boolean calleeSuspends = isBare(call);
      boolean calleeAsks = isCurrent(call);
      if (site != null) {
        calleeSuspends |= site.targets().keySet().stream().anyMatch(suspending::contains);
        calleeAsks |= site.targets().keySet().stream().anyMatch(asking::contains);
      }
      if (calleeSuspends) {
        changed |= suspending.add(method.key());
        for (MethodKey target : site == null ? Set.<MethodKey>of() : site.targets().keySet()) {
          changed |= suspending.add(target);
        }
      }
      if (calleeAsks || calleeSuspends) {
        changed |= asking.add(method.key());
      }
    }
    return changed;
  }

  /** Returns whether the exception that is made here depends on who runs. */
  private boolean severalMakeHere(AbstractInsnNode instruction) {
    Map<Integer, HeapObject> made = flow.exceptions().madeAt(instruction);
    return made.size() > 1 && usage.hasState(made.values().iterator().next().type());
  }

  /** Returns whether the call is the suspension primitive. */
  public static boolean isBare(MethodInsnNode call) {
    return call.owner.equals(SUSPENSION) && call.name.equals("suspend");
  }

  private static boolean isCurrent(MethodInsnNode call) {
    return call.owner.equals(SUSPENSION) && call.name.startsWith("current");
  }

  /** Returns whether the method can suspend. */
  public boolean suspends(MethodKey method) {
    return suspending.contains(method);
  }

  /** Returns whether the method can suspend and actors run it: as a state machine. */
  public boolean isWoven(MethodKey method) {
    return suspends(method) && variants.ofActors(method);
  }

  /** Returns whether the method can suspend and tasks run it: as plain code that waits. */
  public boolean isBlocking(MethodKey method) {
    return suspends(method) && variants.ofTasks(method);
  }

  /** Returns whether the method has to be told which activity runs it. */
  public boolean asks(MethodKey method) {
    return asking.contains(method) || suspending.contains(method);
  }

  /** Returns whether the call can suspend. */
  public boolean suspends(MethodInfo caller, MethodInsnNode call) {
    Site site = caller.site(call);
    return isBare(call)
        || site != null && site.targets().keySet().stream().anyMatch(suspending::contains);
  }

  /** Returns the analysis that this is made from. */
  public FlowAnalysis flow() {
    return flow;
  }
}
