package dev.cortado.linker.flow;

import dev.cortado.linker.world.ClassPool;
import dev.cortado.linker.world.KernelClasses;
import dev.cortado.linker.world.MethodCopies;
import dev.cortado.linker.world.MethodKey;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Gives a call that makes an exception, while the one of the same line is still in use, copies of
 * the code that makes it, whose line then has an exception of its own: so two resources of one
 * class may both fail to close. Host only.
 */
final class ThrowerCopies {
  private static final int MOST_COPIES = 32;

  private final ClassPool classes;
  private final ToIntFunction<String> numbers;
  private final Set<MethodInsnNode> copied = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Makes copies with the numbers that are given for the symbols of methods. */
  ThrowerCopies(ClassPool classes, ToIntFunction<String> numbers) {
    this.classes = classes;
    this.numbers = numbers;
  }

  /** A call on the way to where an exception is made. */
  private record Step(MethodInsnNode call, MethodKey target) {}

  /** Copies what leads from the instruction to where the exception is made; says if it could. */
  boolean tellApart(FlowAnalysis flow, Remaking remaking) {
    MethodInfo method = remaking.method();
    Deque<Step> steps = new ArrayDeque<>();
    boolean found =
        remaking.at() instanceof MethodInsnNode call
            && leads(flow, method, call, remaking.exception(), new HashSet<>(), steps);
    if (!found || copied.size() + steps.size() > MOST_COPIES) {
      return false;
    }
    boolean news = false;
    InsnList code = method.node().instructions;
    for (Step step : steps) {
      MethodInsnNode own = (MethodInsnNode) code.get(method.node().instructions.indexOf(step.call));
      MethodKey copy = step.target;
      if (copied.add(own)) {
        own.name = MethodCopies.name(own.name, numbers.applyAsInt(copy.symbol()));
        copy = new MethodKey(copy.owner(), own.name, copy.descriptor());
        news = true;
      }
      method = flow.method(step.target);
      code = classes.method(copy).instructions;
    }
    return news;
  }

  /** Finds the calls from {@code call} inward to the method that makes the exception. */
  private static boolean leads(
      FlowAnalysis flow,
      MethodInfo method,
      MethodInsnNode call,
      int exception,
      Set<MethodKey> seen,
      Deque<Step> steps) {
    for (MethodKey target : targets(method, call)) {
      if (!seen.add(target)) {
        continue;
      }
      steps.addLast(new Step(call, target));
      MethodInfo callee = flow.method(target);
      for (AbstractInsnNode instruction : callee.node().instructions) {
        boolean makes =
            flow.exceptions().madeAt(instruction).values().stream()
                .anyMatch(object -> object.id() == exception);
        if (makes
            || instruction instanceof MethodInsnNode inner
                && leads(flow, callee, inner, exception, seen, steps)) {
          return true;
        }
      }
      steps.removeLast();
    }
    return false;
  }

  /** Returns the methods that a call runs, if copies of them can be called in their place. */
  private static Set<MethodKey> targets(MethodInfo method, MethodInsnNode call) {
    Site site = method.site(call);
    Set<MethodKey> targets = site == null ? Set.of() : site.targets().keySet();
    boolean haveCopies =
        !call.name.startsWith("<")
            && targets.stream()
                .allMatch(
                    target ->
                        target.name().equals(call.name) && !KernelClasses.contain(target.owner()));
    return haveCopies ? targets : Set.of();
  }
}
