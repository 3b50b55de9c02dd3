package dev.cortado.linker.lower;

import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.FlowValue;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.Site;
import dev.cortado.linker.world.MethodKey;
import dev.cortado.machine.Hot;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Decides which calls of the kernel's {@link Hot} methods to inline whatever LLVM thinks of their
 * size: those with one known receiver, where an image has few. Host only.
 */
final class HotCalls {
  /** With more calls than this, one function for all of them is what a small image wants. */
  private static final int FEW = 3;

  private static final String HOT = Type.getDescriptor(Hot.class);

  private final FlowAnalysis flow;
  private final boolean enabled;
  private final Map<MethodKey, Integer> counts = new HashMap<>();

  /**
   * Counts the calls of {@code flow}.
   *
   * @param enabled false where the code is for a debugger
   */
  HotCalls(FlowAnalysis flow, boolean enabled) {
    this.flow = flow;
    this.enabled = enabled;
    for (MethodInfo method : flow.bodies()) {
      for (AbstractInsnNode instruction : method.node().instructions) {
        Site site = method.isReached(instruction) ? method.site(instruction) : null;
        if (site != null) {
          site.targets().keySet().forEach(target -> counts.merge(target, 1, Integer::sum));
        }
      }
    }
  }

  /** Returns the attributes of a call of {@code target}, each after a space. */
  String attributes(MethodKey target, FlowValue receiver) {
    boolean inline =
        enabled
            && receiver != null
            && receiver.only() >= 0
            && counts.getOrDefault(target, 0) <= FEW
            && isHot(flow.classes().method(target));
    return inline ? " alwaysinline" : "";
  }

  private static boolean isHot(MethodNode method) {
    if (method.invisibleAnnotations != null) {
      for (AnnotationNode annotation : method.invisibleAnnotations) {
        if (annotation.desc.equals(HOT)) {
          return true;
        }
      }
    }
    return false;
  }
}
