package dev.cortado.linker.own;

import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.ObjectSet;
import dev.cortado.linker.flow.Site;
import dev.cortado.linker.own.Outcome.Effect;
import dev.cortado.linker.own.Outcome.Result;
import dev.cortado.linker.world.KernelClasses;
import dev.cortado.linker.world.MethodKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** Calls: each outcome of each method that may run makes a path of its own. */
final class Calling {
  private final MethodPaths paths;
  private final MethodInfo method;
  private final Findings findings;

  Calling(MethodPaths paths) {
    this.paths = paths;
    method = paths.method();
    findings = paths.ownership().findings();
  }

  void call(PathState state, MethodInsnNode call) {
    Site site = method.site(call);
    Collection<MethodKey> targets = site == null ? Set.of() : site.targets().keySet();
    Set<Outcome> outcomes = new LinkedHashSet<>();
    for (MethodKey target : targets) {
      outcomes.addAll(paths.ownership().outcomes(target));
    }
    if (targets.isEmpty()) {
      outcomes.add(Outcome.PLAIN);
    }
    paths.throwing().checks(state, call);
    PathState ready = state.copy(state.position + 1, state);
    List<OwnValue> arguments = pop(ready, call);
    for (int i = 0; i < arguments.size(); i++) {
      look(ready, call, i, arguments.get(i), outcomes);
    }
    for (Outcome outcome : outcomes) {
      PathState next = ready.copy(state.position + 1, state);
      if (assume(next, arguments, outcome.assumptions())) {
        affect(next, call, arguments, outcome.effects());
        for (MethodKey target : targets) {
          next.fields.keySet().removeAll(paths.ownership().messages().touched(target));
        }
        if (outcome.thrown() != null) {
          paths.throwing().go(next, state, outcome.thrown());
        } else {
          push(next, call, arguments, outcome.result());
          paths.arrive(next, state);
        }
      }
    }
  }

  private static List<OwnValue> pop(PathState state, MethodInsnNode call) {
    int count = Type.getArgumentTypes(call.desc).length;
    if (call.getOpcode() != Opcodes.INVOKESTATIC) {
      count++;
    }
    List<OwnValue> arguments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      arguments.add(0, state.frame.pop());
    }
    return arguments;
  }

  /** Checks an argument that the call does not take away. */
  private void look(
      PathState state, MethodInsnNode call, int index, OwnValue value, Set<Outcome> outcomes) {
    boolean taken = false;
    for (Outcome outcome : outcomes) {
      taken |= outcome.effects().containsKey(index);
    }
    boolean receiver = index == 0 && call.getOpcode() != Opcodes.INVOKESTATIC;
    Token token = state.token(value);
    if (token == null || taken && token.isGone()) {
      return;
    }
    if (receiver || taken && KernelClasses.contain(call.owner)) {
      Paths.dereference(findings, method, call, state, value);
    } else {
      Paths.use(findings, method, call, state, value);
    }
  }

  private static boolean assume(
      PathState next, List<OwnValue> arguments, Map<Integer, OwnValue> assumptions) {
    for (Map.Entry<Integer, OwnValue> assumption : assumptions.entrySet()) {
      OwnValue argument = arguments.get(assumption.getKey());
      OwnValue wanted = assumption.getValue();
      boolean isNull = wanted.kind() == OwnValue.Kind.NULL;
      if (wanted.kind() == OwnValue.Kind.SYMBOL) {
        if (!Paths.narrow(next, argument, wanted.range())) {
          return false;
        }
      } else if (argument.kind() == OwnValue.Kind.NULL) {
        if (!isNull) {
          return false;
        }
      } else if (argument.isToken() && next.token(argument) != null) {
        if (isNull && !next.token(argument).maybeNull()) {
          return false;
        }
        if (isNull) {
          Paths.isNull(next, argument.number());
        } else {
          Paths.nonNull(next, argument.number());
        }
      }
    }
    return true;
  }

  private void affect(
      PathState next, MethodInsnNode call, List<OwnValue> arguments, Map<Integer, Effect> effects) {
    effects.forEach(
        (index, effect) -> {
          OwnValue argument = arguments.get(index);
          Token token = next.token(argument);
          if (token == null) {
            return;
          }
          if (token.isGone()) {
            findings.givenTwice(
                method, call, next, token, method.at(call) + " " + verb(call, effect));
            Paths.excuse(next, argument);
            return;
          }
          Step trail = new Step(method.at(call) + " " + verb(call, effect), token.trail());
          for (String inner : Step.list(effect.trail())) {
            trail = new Step(inner, trail);
          }
          next.tokens.put(
              argument.number(),
              effect.stored()
                  ? token.storedInto(null, trail)
                  : token.with(Token.Status.GONE, trail));
        });
  }

  private static String verb(MethodInsnNode call, Effect effect) {
    if (effect.trail() != null) {
      return "passes it to " + display(call);
    }
    return switch (call.name) {
      case "put" -> "puts it into a queue";
      case "give" -> "hands it over";
      case "publish" -> "publishes it";
      default -> "gives it back";
    };
  }

  private static String display(MethodInsnNode call) {
    return call.owner.substring(call.owner.lastIndexOf('/') + 1).replace('$', '.')
        + "."
        + call.name;
  }

  private void push(PathState next, MethodInsnNode call, List<OwnValue> arguments, Result result) {
    Type type = Type.getReturnType(call.desc);
    if (type == Type.VOID_TYPE) {
      return;
    }
    next.frame.push(value(next, call, arguments, result, type));
  }

  private OwnValue value(
      PathState next, MethodInsnNode call, List<OwnValue> arguments, Result result, Type type) {
    if (call.owner.equals("dev/cortado/machine/Proved")) {
      return arguments.get(0);
    }
    if (EnumSwitch.asksForOrdinal(call) && arguments.get(0).isRecognised()) {
      return OwnValue.ordinal(arguments.get(0), call.owner);
    }
    ObjectSet objects =
        result.objects() == null
            ? paths.ownership().messages().from(method.site(call))
            : result.objects();
    switch (result.kind()) {
      case PARAMETER:
        return arguments.get(result.parameter());
      case VALUE:
        return result.value().kind() == OwnValue.Kind.SYMBOL
            ? paths.freshSymbol(next, result.value().range())
            : result.value();
      case OWNED, FOREIGN:
        if (objects == null) {
          return OwnValue.PLAIN;
        }
        boolean owned = result.kind() == Outcome.Kind.OWNED;
        Step step =
            owned ? new Step(method.at(call) + " gets it from " + display(call), null) : null;
        return paths.freshToken(
            next,
            new Token(
                owned ? Token.Status.OWNED : Token.Status.FOREIGN,
                result.nullness(),
                objects,
                null,
                step));
      default:
        return objects == null || type.getSort() < Type.ARRAY
            ? OwnValue.plain(type)
            : paths.freshToken(
                next, new Token(Token.Status.FOREIGN, Nullness.UNTESTED, objects, null, null));
    }
  }
}
