package dev.cortado.examples.language.random;

import java.util.ArrayList;
import java.util.List;

/**
 * What the code that is being written can see. Host only.
 *
 * <p>Costs are counted in statements, multiplied by the loops around, so that a program ends soon
 * on any machine.
 */
final class Scope {
  private static final int COST_LIMIT = 400;

  /** How to reach the program's fields and methods: nothing, {@code p.}, or null if static. */
  final String program;

  final List<Callable> callables;
  final List<Variable> locals = new ArrayList<>();
  final List<String> labels = new ArrayList<>();
  final Type result;
  int repeat = 1;
  int loops;
  boolean inSwitch;
  boolean inFinally;

  /** Whether the code may make an exception with a number, itself or in what it calls. */
  boolean refuses;

  private int cost = 1;
  private int names;

  Scope(String program, List<Callable> callables, Type result) {
    this.program = program;
    this.callables = callables;
    this.result = result;
  }

  /** Returns the scope of a lambda in this one: it sees no locals, and uses other names. */
  Scope lambda(Type lambdaResult) {
    Scope inside = new Scope(program, List.of(), lambdaResult);
    inside.names = names;
    return inside;
  }

  int cost() {
    return cost;
  }

  /** Says whether something of {@code price} may still be added, and adds it. */
  boolean afford(int price) {
    if (cost + price * repeat > COST_LIMIT) {
      return false;
    }
    cost += price * repeat;
    return true;
  }

  /** Returns an unused name. */
  String name(String prefix) {
    return prefix + names++;
  }
}
