package dev.cortado.linker.own;

import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.own.Outcome.Effect;
import dev.cortado.linker.own.Outcome.Result;
import dev.cortado.linker.own.Outcome.Thrown;
import dev.cortado.linker.world.MethodKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;

/** What the methods of containers say of themselves, by the annotation {@code Moves}. */
final class Contracts {
  private static final String MESSAGE = "dev/cortado/pools/Message";
  private static final String MOVES = "Ldev/cortado/pools/Moves;";

  private final FlowAnalysis flow;
  private final Map<MethodKey, List<Outcome>> outcomes = new HashMap<>();

  Contracts(FlowAnalysis flow) {
    this.flow = flow;
  }

  /** Returns what a trusted method does; where it throws, it has moved nothing. */
  List<Outcome> of(MethodKey key) {
    return outcomes.computeIfAbsent(key, this::read);
  }

  private List<Outcome> read(MethodKey key) {
    List<Outcome> ways = new ArrayList<>(returns(key));
    for (String type : Throwing.thrownBy(flow, flow.method(key))) {
      ways.add(new Outcome(Map.of(), Map.of(), Result.PLAIN, new Thrown(type, false)));
    }
    return ways;
  }

  private List<Outcome> returns(MethodKey key) {
    if (key.owner().equals(MESSAGE) && (key.name().equals("free") || key.name().equals("close"))) {
      return List.of(Outcome.returns(Map.of(), Map.of(0, new Effect(false, null)), Result.PLAIN));
    }
    MethodNode method = flow.classes().method(key);
    if (method == null) {
      return List.of(Outcome.PLAIN);
    }
    Map<Integer, Effect> effects = new HashMap<>();
    boolean ifTrue = false;
    int receiver = (method.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
    List<AnnotationNode>[] parameters = method.invisibleParameterAnnotations;
    for (int i = 0; parameters != null && i < parameters.length; i++) {
      AnnotationNode moves = moves(parameters[i]);
      if (moves != null) {
        effects.put(i + receiver, new Effect(false, null));
        ifTrue |= says(moves, "ifTrue");
      }
    }
    if (ifTrue) {
      return List.of(
          Outcome.returns(Map.of(), effects, Result.value(OwnValue.constant(1))),
          Outcome.returns(Map.of(), Map.of(), Result.value(OwnValue.constant(0))));
    }
    return List.of(Outcome.returns(Map.of(), effects, result(key, method)));
  }

  private static Result result(MethodKey key, MethodNode method) {
    AnnotationNode moves = moves(method.invisibleAnnotations);
    if (moves != null) {
      Nullness nullness = Nullness.of(says(moves, "orNull"));
      return Result.message(true, says(moves, "untested") ? Nullness.POSSIBLE : nullness, null);
    }
    return Type.getReturnType(key.descriptor()).getSort() == Type.OBJECT
        ? Result.message(false, Nullness.UNTESTED, null)
        : Result.PLAIN;
  }

  private static boolean says(AnnotationNode annotation, String member) {
    List<Object> values = annotation.values == null ? List.of() : annotation.values;
    int at = values.indexOf(member);
    return at >= 0 && Boolean.TRUE.equals(values.get(at + 1));
  }

  private static AnnotationNode moves(List<AnnotationNode> annotations) {
    if (annotations != null) {
      for (AnnotationNode annotation : annotations) {
        if (annotation.desc.equals(MOVES)) {
          return annotation;
        }
      }
    }
    return null;
  }
}
