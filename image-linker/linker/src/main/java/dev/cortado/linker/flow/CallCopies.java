package dev.cortado.linker.flow;

import dev.cortado.linker.world.KernelClasses;
import dev.cortado.linker.world.MethodCopies;
import dev.cortado.linker.world.MethodKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Gives calls that lead back to their method a copy of it each, as in {@code repeat(3, () ->
 * repeat(2, action))}: with what each is given told apart, most come to an end. Host only.
 *
 * <p>Only a method that is given several objects or functions, or null as well, can end so. Each
 * round goes one call deeper; what has not come to an end then is recursion.
 */
final class CallCopies {
  private static final int MOST_ROUNDS = 16;
  private static final int MOST_COPIES = 64;

  private final ToIntFunction<String> numbers;
  private int rounds;
  private int copies;

  /** Makes copies with the numbers that are given for the symbols of methods. */
  CallCopies(ToIntFunction<String> numbers) {
    this.numbers = numbers;
  }

  /** Tells calls apart; returns whether the analysis has to be made again. */
  boolean tellApart(FlowAnalysis flow, CallCycles cycles) {
    Map<MethodInsnNode, MethodKey> calls = callsWithin(flow, cycles);
    rounds++;
    copies += calls.size();
    if (calls.isEmpty() || rounds > MOST_ROUNDS || copies > MOST_COPIES) {
      return false;
    }
    calls.forEach(
        (call, target) -> {
          int number = numbers.applyAsInt(target.symbol());
          call.name = MethodCopies.name(call.name, number);
        });
    return true;
  }

  /** Returns the calls within a cycle of methods that are called from elsewhere, too. */
  private static Map<MethodInsnNode, MethodKey> callsWithin(FlowAnalysis flow, CallCycles cycles) {
    Map<MethodInsnNode, MethodKey> within = new LinkedHashMap<>();
    for (MethodKey caller : cycles.methods()) {
      for (AbstractInsnNode instruction : flow.method(caller).node().instructions) {
        Site site = flow.method(caller).site(instruction);
        if (instruction instanceof MethodInsnNode call && site != null) {
          Set<MethodKey> targets = site.targets().keySet();
          if (targets.size() == 1) {
            MethodKey target = targets.iterator().next();
            if (cycles.areOfOne(caller, target)
                && isCopied(flow.method(target))
                && isCalledFromElsewhere(flow, cycles, target)) {
              within.put(call, target);
            }
          }
        }
      }
    }
    return within;
  }

  private static boolean isCopied(MethodInfo method) {
    if (KernelClasses.contain(method.key().owner()) || method.key().name().startsWith("<")) {
      return false;
    }
    for (int i = 0; i < method.parameterCount(); i++) {
      FlowValue given = method.parameter(i);
      if (given != null
          && given.isReference()
          && given.objects().size() + (given.maybeNull() ? 1 : 0) > 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCalledFromElsewhere(
      FlowAnalysis flow, CallCycles cycles, MethodKey target) {
    return flow.method(target).states().stream()
        .flatMap(state -> state.callers().keySet().stream())
        .anyMatch(caller -> !cycles.areOfOne(caller.method().key(), target));
  }
}
