package dev.cortado.examples.language.random;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes what throws and what catches. Host only.
 *
 * <p>A device has one object for each place that makes an exception, and the linker refuses code
 * that uses one while the same place makes the next. So an exception with a number is read at once,
 * and none is made in finally clauses, where another one may be under way.
 */
final class Faults {
  private static final List<String> CLASSES =
      List.of(
          "SharpRefusal",
          "Refusal",
          "Plain",
          "ArithmeticException",
          "NullPointerException",
          "ArrayIndexOutOfBoundsException",
          "ClassCastException | ArrayStoreException",
          "RuntimeException");

  private final Choices choices;
  private final Expressions expressions;
  private final Statements statements;

  Faults(Choices choices, Expressions expressions, Statements statements) {
    this.choices = choices;
    this.expressions = expressions;
    this.statements = statements;
  }

  /** Writes a statement that throws sometimes. */
  String raise(Scope scope, String indent) {
    String program = scope.program == null ? "first.p." : scope.program;
    String wrong =
        switch (choices.below(5)) {
          case 0 -> {
            boolean sharp = choices.chance(40);
            if (scope.inFinally) {
              yield "throw new Plain()";
            }
            String number = expressions.of(Type.INT, scope, 2);
            scope.refuses = true;
            yield "throw new " + (sharp ? "SharpRefusal(" : "Refusal(") + number + ")";
          }
          case 1 -> "throw " + program + "refusals[" + expressions.index(scope, 1) + " & 3]";
          case 2 -> "throw new Plain()";
          case 3 ->
              program
                  + "likes["
                  + expressions.index(scope, 1)
                  + "] = "
                  + expressions.node(scope, 2);
          default -> expressions.node(scope, 1) + ".other = null";
        };
    String when = expressions.of(Type.BOOLEAN, scope, 2);
    return indent + "if (" + when + ") {\n" + indent + "  " + wrong + ";\n" + indent + "}\n";
  }

  /** Writes a try statement. */
  String attempt(Scope scope, int nesting, String indent) {
    int kind = choices.below(4);
    StringBuilder text = new StringBuilder(indent + "try {\n");
    text.append(statements.block(scope, 4, nesting - 1, indent + "  "));
    if (kind != 3) {
      for (String type : clauses()) {
        String name = scope.name("e");
        text.append(indent).append("} catch (").append(type).append(' ').append(name);
        text.append(") {\n").append(indent).append("  caught(").append(name).append(");\n");
        if (choices.chance(20)) {
          text.append(indent).append("  if (").append(expressions.of(Type.BOOLEAN, scope, 0));
          text.append(") {\n").append(indent).append("    throw ").append(name).append(";\n");
          text.append(indent).append("  }\n");
        }
        text.append(statements.block(scope, 2, nesting - 1, indent + "  "));
      }
    }
    if (kind > 1) {
      text.append(indent).append("} finally {\n");
      boolean inFinally = scope.inFinally;
      scope.inFinally = true;
      text.append(statements.block(scope, 2, nesting - 1, indent + "  "));
      scope.inFinally = inFinally;
    }
    return text.append(indent).append("}\n").toString();
  }

  /** Returns some classes, each before those that it extends. */
  private List<String> clauses() {
    List<String> some = new ArrayList<>(CLASSES);
    while (some.size() > 3) {
      some.remove(choices.below(some.size()));
    }
    while (some.size() > 1 && choices.chance(50)) {
      some.remove(choices.below(some.size()));
    }
    return some;
  }
}
