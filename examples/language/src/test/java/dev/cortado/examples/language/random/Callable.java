package dev.cortado.examples.language.random;

import java.util.List;

/**
 * A method that a random program may call. Host only.
 *
 * @param kind what it is called on
 * @param name its name
 * @param result what it returns
 * @param parameters the types of its parameters
 * @param cost about how many statements a call executes
 * @param refuses whether a call may make an exception with a number
 */
record Callable(
    Kind kind, String name, Type result, List<Type> parameters, int cost, boolean refuses) {
  /** What a method is called on. */
  enum Kind {
    INSTANCE,
    STATIC,
    NODE,
    FUNCTION
  }
}
