package dev.cortado.linker.flow;

import dev.cortado.linker.world.ClassPool;
import dev.cortado.linker.world.MethodKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Exceptions that are asked for their message, and that were made with a cause and without one: a
 * JVM gives the text of the cause.
 */
final class CauseTexts {
  private static final MethodKey ASKS =
      new MethodKey(ClassPool.THROWABLE, "getMessage", "()Ljava/lang/String;");
  private static final MethodKey MAKES =
      new MethodKey(ClassPool.THROWABLE, "<init>", "(Ljava/lang/Throwable;)V");

  private final Map<MethodState, AbstractInsnNode> asked = new LinkedHashMap<>();

  /** Notes that {@code at} asks a cause for its text; returns whether it does. */
  boolean note(MethodState state, AbstractInsnNode at) {
    boolean asks = state.method.key().equals(ASKS);
    if (asks) {
      asked.put(state, at);
    }
    return asks;
  }

  boolean any() {
    return !asked.isEmpty();
  }

  /** Returns what is wrong: for each class of exceptions, or, if none is told, for all. */
  List<Finding> findings(FlowAnalysis analysis) {
    ObjectSet[] made = {ObjectSet.EMPTY};
    Optional.ofNullable(analysis.method(MAKES)).stream()
        .flatMap(method -> method.states().stream())
        .map(state -> state.parameter(0))
        .filter(self -> self != null && self.isReference())
        .forEach(self -> made[0] = made[0].union(self.objects()));
    List<Finding> findings = new ArrayList<>();
    asked.forEach(
        (state, at) -> {
          FlowValue self = state.parameter(0);
          Map<String, ObjectSet> types =
              self.isReference()
                  ? self.objects()
                      .filter(made[0]::contains)
                      .groupBy(id -> analysis.heap().object(id).type().replace('/', '.'))
                  : Map.of();
          types.forEach(
              (type, objects) ->
                  findings.add(FlowProblems.causeText(state, at, type).about(objects)));
        });
    if (findings.isEmpty()) {
      asked.forEach(
          (state, at) -> findings.add(FlowProblems.causeText(state, at, "java.lang.Throwable")));
    }
    return findings;
  }
}
