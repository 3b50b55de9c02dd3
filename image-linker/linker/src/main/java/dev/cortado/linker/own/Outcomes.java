package dev.cortado.linker.own;

import dev.cortado.linker.own.Outcome.Effect;
import dev.cortado.linker.own.Outcome.Result;
import dev.cortado.linker.own.Outcome.Thrown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes outcomes of final states. */
final class Outcomes {
  private Outcomes() {}

  static Result result(PathState state, OwnValue value) {
    return switch (value.kind()) {
      case NULL, CONSTANT -> Result.value(value);
      case SYMBOL ->
          value.range().equals(Range.ANY)
              ? Result.PLAIN
              : Result.value(OwnValue.symbol(0, value.range()));
      case SELF -> Result.parameter(0);
      case TOKEN -> {
        Token token = state.token(value);
        yield value.number() < 0
            ? Result.parameter(-1 - value.number())
            : Result.message(token.isOwned(), token.nullness(), token.objects());
      }
      default -> Result.PLAIN;
    };
  }

  static Outcome of(PathState state, Result result, Thrown thrown) {
    Map<Integer, Effect> effects = new HashMap<>();
    state.tokens.forEach(
        (id, token) -> {
          if (id < 0 && token.trail() != null) {
            effects.put(-1 - id, new Effect(!token.isGone(), token.trail()));
          }
        });
    return new Outcome(state.assumptions, effects, result, thrown);
  }

  /** Leaves out assumptions on which nothing depends. */
  static List<Outcome> simplest(Collection<Outcome> outcomes) {
    Map<List<Object>, Outcome> different = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      different.putIfAbsent(
          Arrays.asList(outcome.effects(), outcome.result(), outcome.thrown()), outcome);
    }
    if (different.size() == 1) {
      Outcome only = different.values().iterator().next();
      return List.of(new Outcome(Map.of(), only.effects(), only.result(), only.thrown()));
    }
    return new ArrayList<>(outcomes);
  }
}
