package dev.cortado.linker.own;

import dev.cortado.linker.flow.ObjectSet;
import java.util.Map;

/**
 * One way in which a method can end.
 *
 * @param assumptions by parameter: what it must be for this to happen; NULL, a token for not null,
 *     or a symbol with what an int or a reference may be
 * @param effects by parameter: what becomes of the message
 * @param result what it returns
 * @param thrown the exception that leaves it instead, or null if it returns
 */
record Outcome(
    Map<Integer, OwnValue> assumptions,
    Map<Integer, Effect> effects,
    Result result,
    Thrown thrown) {
  /** A method that has nothing to do with messages, or only borrows them. */
  static final Outcome PLAIN = returns(Map.of(), Map.of(), Result.PLAIN);

  static Outcome returns(
      Map<Integer, OwnValue> assumptions, Map<Integer, Effect> effects, Result result) {
    return new Outcome(assumptions, effects, result, null);
  }

  /** Copies the maps. */
  Outcome {
    assumptions = Map.copyOf(assumptions);
    effects = Map.copyOf(effects);
  }

  /**
   * What a method does to a message that it is given.
   *
   * @param stored whether an object keeps it; else it is given away
   * @param trail how, in the method's own lines; not compared
   */
  record Effect(boolean stored, Step trail) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Effect effect && effect.stored == stored;
    }

    @Override
    public int hashCode() {
      return Boolean.hashCode(stored);
    }
  }

  /**
   * An exception.
   *
   * @param type the internal name of its class
   * @param byCheck whether Java's own checks raise it, so that nobody knows whether they ever do
   */
  record Thrown(String type, boolean byCheck) {}

  /** What a result is. */
  enum Kind {
    /** Nothing that matters, or nothing at all. */
    PLAIN,
    /** The known value. */
    VALUE,
    /** A message that the caller owns from now on. */
    OWNED,
    /** A message that somebody else owns. */
    FOREIGN,
    /** One of the arguments. */
    PARAMETER
  }

  /**
   * What a method returns.
   *
   * @param kind what it is
   * @param value the value, for {@link Kind#VALUE}
   * @param parameter which, for {@link Kind#PARAMETER}
   * @param nullness whether a message may be null instead
   * @param objects what a message may be, or null for what the call says
   */
  record Result(Kind kind, OwnValue value, int parameter, Nullness nullness, ObjectSet objects) {
    static final Result PLAIN = new Result(Kind.PLAIN, null, 0, Nullness.NEVER, null);

    static Result value(OwnValue value) {
      return new Result(Kind.VALUE, value, 0, Nullness.NEVER, null);
    }

    static Result message(boolean owned, Nullness nullness, ObjectSet objects) {
      return new Result(owned ? Kind.OWNED : Kind.FOREIGN, null, 0, nullness, objects);
    }

    static Result parameter(int index) {
      return new Result(Kind.PARAMETER, null, index, Nullness.NEVER, null);
    }
  }
}
