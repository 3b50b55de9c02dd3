package dev.cortado.examples.language.random;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes random expressions. Host only.
 *
 * <p>They have side effects in every place where Java allows them (assignments, increments, calls,
 * waits), so that a wrong order of evaluation shows. Few of them throw: divisors are odd, indices
 * are masked and references are not null, but for some.
 */
final class Expressions {
  /** The size of all arrays of a program; a power of two. */
  static final int LENGTH = 8;

  /** The size of the arrays that programs make; a power of two. */
  static final int SMALL = 4;

  private static final int RISK_PERCENT = 4;
  private static final List<String> ARITHMETIC = List.of("+", "-", "*", "&", "|", "^");
  private static final List<String> DIVISIONS = List.of("/", "%");
  private static final List<String> FLOATING = List.of("+", "-", "*", "/", "%");
  private static final List<String> SHIFTS = List.of("<<", ">>", ">>>");
  private static final List<Type> NUMBERS =
      List.of(Type.DOUBLE, Type.FLOAT, Type.LONG, Type.INT, Type.BYTE);
  private static final List<String> COMPARISONS = List.of("<", ">", "<=", ">=", "==", "!=");

  private final Choices choices;
  private final Fields fields;

  Expressions(Choices choices, Fields fields) {
    this.choices = choices;
    this.fields = fields;
  }

  /** Writes an expression that can be assigned to {@code type}. */
  String of(Type type, Scope scope, int depth) {
    if (depth <= 0 || choices.chance(15)) {
      return leaf(type, scope);
    }
    return switch (choices.below(5)) {
      case 0 -> leaf(type, scope);
      case 1 -> call(type, scope, depth);
      case 2 -> effect(type, scope, depth);
      case 3 -> conditional(type, scope, depth);
      default -> operation(type, scope, depth);
    };
  }

  /** Writes a reference that is not null. */
  String node(Scope scope, int depth) {
    return of(Type.NODE, scope, depth);
  }

  /** Writes an index that fits into every array. */
  String index(Scope scope, int depth) {
    if (choices.chance(RISK_PERCENT)) {
      return "(" + of(Type.INT, scope, depth) + ") % " + (LENGTH + 2);
    }
    return choices.chance(30)
        ? Integer.toString(choices.below(LENGTH))
        : "(" + of(Type.INT, scope, depth) + ") & " + (LENGTH - 1);
  }

  /** Writes something of {@code type} that can be assigned to, or returns null. */
  String target(Type type, Scope scope, int depth) {
    List<Variable> known = visible(type, scope, true);
    if (type != Type.NODE && depth > 0 && choices.chance(40)) {
      if (scope.program != null && choices.chance(60)) {
        return scope.program + fields.array(type) + "[" + index(scope, depth - 1) + "]";
      }
      if (type == Type.INT || type == Type.LONG) {
        return node(scope, depth - 1) + (type == Type.INT ? ".v" : ".w");
      }
    }
    return known.isEmpty() ? null : choices.of(known).text();
  }

  private List<Variable> visible(Type type, Scope scope, boolean toWrite) {
    List<Variable> all = new ArrayList<>(scope.locals);
    fields.of(scope.program).forEach(all::add);
    all.removeIf(variable -> variable.type() != type || toWrite && !variable.writable());
    return all;
  }

  private String leaf(Type type, Scope scope) {
    List<Variable> known = visible(type, scope, false);
    if (type == Type.NODE) {
      int choice = choices.below(known.size() + 3);
      if (choice >= 3) {
        return known.get(choice - 3).text();
      }
      int index = choices.below(LENGTH);
      return scope.program == null ? "first" : scope.program + "nodes[" + index + "]";
    }
    if (!known.isEmpty() && choices.chance(70)) {
      return choices.of(known).text();
    }
    return "(" + Literals.of(type, choices) + ")";
  }

  private String call(Type type, Scope scope, int depth) {
    List<Callable> fitting = new ArrayList<>();
    for (Callable callable : scope.callables) {
      boolean reachable =
          scope.program != null
              || callable.kind() == Callable.Kind.STATIC
              || callable.kind() == Callable.Kind.NODE;
      boolean allowed = !callable.refuses() || !scope.inFinally;
      if (callable.result() == type && reachable && allowed) {
        fitting.add(callable);
      }
    }
    if (fitting.isEmpty()) {
      return operation(type, scope, depth);
    }
    Callable callable = choices.of(fitting);
    if (!scope.afford(callable.cost())) {
      return leaf(type, scope);
    }
    scope.refuses |= callable.refuses();
    StringBuilder text = new StringBuilder();
    switch (callable.kind()) {
      case INSTANCE -> text.append(scope.program);
      case STATIC -> text.append("");
      case NODE -> text.append(node(scope, depth - 1)).append('.');
      case FUNCTION ->
          text.append(scope.program).append("functions[").append(index(scope, 0)).append("].");
    }
    text.append(callable.name()).append('(');
    for (int i = 0; i < callable.parameters().size(); i++) {
      text.append(i == 0 ? "" : ", ").append(of(callable.parameters().get(i), scope, depth - 1));
    }
    return text.append(')').toString();
  }

  /** Writes an assignment or increment that is used as a value. */
  private String effect(Type type, Scope scope, int depth) {
    String target = target(type, scope, depth - 1);
    if (target == null) {
      return leaf(type, scope);
    }
    if (type.isNumeric() && choices.chance(50)) {
      return switch (choices.below(4)) {
        case 0 -> target + "++";
        case 1 -> target + "--";
        case 2 -> "(++" + target + ")";
        default -> "(--" + target + ")";
      };
    }
    return "(" + assignment(type, target, scope, depth) + ")";
  }

  /** Writes an assignment, plain or compound, to {@code target}. */
  String assignment(Type type, String target, Scope scope, int depth) {
    if (!type.isNumeric()) {
      if (type == Type.BOOLEAN && choices.chance(40)) {
        String operator = choices.of(List.of("&=", "|=", "^="));
        return target + " " + operator + " " + of(type, scope, depth - 1);
      }
      return target + " = " + of(type, scope, depth - 1);
    }
    if (type.isFloating() || choices.chance(8)) {
      String operator = choices.chance(30) ? "" : choices.of(FLOATING);
      Type from = operator.isEmpty() || !choices.chance(60) ? type : choices.of(NUMBERS);
      return target + " " + operator + "= " + of(from, scope, depth - 1);
    }
    Type other = choices.chance(30) ? Type.LONG : Type.INT;
    return switch (choices.below(4)) {
      case 0 -> target + " = " + of(type, scope, depth - 1);
      case 1 -> target + " " + choices.of(ARITHMETIC) + "= " + of(other, scope, depth - 1);
      case 2 -> target + " " + choices.of(SHIFTS) + "= " + of(other, scope, depth - 1);
      default ->
          target
              + " "
              + choices.of(DIVISIONS)
              + "= ("
              + of(other, scope, depth - 1)
              + ")"
              + (choices.chance(RISK_PERCENT) ? "" : " | 1");
    };
  }

  private String conditional(Type type, Scope scope, int depth) {
    return "("
        + of(Type.BOOLEAN, scope, depth - 1)
        + " ? "
        + of(type, scope, depth - 1)
        + " : "
        + of(type, scope, depth - 1)
        + ")";
  }

  /** Writes a switch expression; only for the right side of a declaration. */
  String switched(Type type, Scope scope, int depth) {
    StringBuilder text = new StringBuilder("switch ((int) (");
    boolean sparse = choices.chance(40);
    text.append(of(Type.INT, scope, depth - 1)).append(sparse ? ")" : ") & 7").append(") {");
    int cases = 1 + choices.below(4);
    for (int i = 0; i < cases; i++) {
      int label = sparse ? i * 1000 - 1 : i;
      text.append(" case ").append(label).append(" -> ").append(of(type, scope, depth - 2));
      text.append(';');
    }
    return text.append(" default -> ").append(of(type, scope, depth - 2)).append("; }").toString();
  }

  private String operation(Type type, Scope scope, int depth) {
    return switch (type) {
      case INT, LONG ->
          choices.chance(10) ? temporary(type, scope, depth) : arithmetic(type, scope, depth);
      case FLOAT, DOUBLE -> floating(type, scope, depth);
      case BOOLEAN -> test(scope, depth);
      case NODE ->
          choices.chance(50)
              ? scope.program == null
                  ? node(scope, depth - 1) + ".next"
                  : scope.program + "nodes[" + index(scope, depth - 1) + "]"
              : node(scope, depth - 1) + (choices.chance(50) ? ".next" : ".other");
      default ->
          "("
              + type.word()
              + ") ("
              + of(choices.chance(40) ? choices.of(NUMBERS) : Type.INT, scope, depth - 1)
              + ")";
    };
  }

  private String arithmetic(Type type, Scope scope, int depth) {
    Type narrow = choices.chance(25) ? Type.SHORT : choices.chance(30) ? Type.BYTE : type;
    return switch (choices.below(9)) {
      case 0 -> "(" + of(type, scope, depth - 1) + " + " + of(narrow, scope, depth - 1) + ")";
      case 1, 2 ->
          "("
              + of(type, scope, depth - 1)
              + " "
              + choices.of(ARITHMETIC)
              + " "
              + of(narrow, scope, depth - 1)
              + ")";
      case 3 ->
          "("
              + of(type, scope, depth - 1)
              + " "
              + choices.of(SHIFTS)
              + " "
              + of(choices.chance(30) ? Type.LONG : Type.INT, scope, depth - 1)
              + ")";
      case 4 ->
          "("
              + of(type, scope, depth - 1)
              + " "
              + choices.of(DIVISIONS)
              + " ("
              + of(type, scope, depth - 1)
              + (choices.chance(RISK_PERCENT) ? "))" : " | 1))");
      case 5 ->
          (type == Type.INT ? "(int) (" : "(long) (") + of(converted(type), scope, depth - 1) + ")";
      case 6 ->
          choices.chance(2 * RISK_PERCENT)
              ? "((" + fields.nodeClass(choices) + ") " + node(scope, depth - 1) + ").own"
              : "(" + choices.of(List.of("-", "~")) + of(type, scope, depth - 1) + ")";
      case 7 -> library(type, scope, depth);
      default ->
          type == Type.INT
              ? "(" + of(choices.of(List.of(Type.BYTE, Type.SHORT, Type.CHAR)), scope, depth) + ")"
              : "(" + of(Type.INT, scope, depth - 1) + ")";
    };
  }

  private Type converted(Type type) {
    return choices.chance(40)
        ? choices.chance(50) ? Type.DOUBLE : Type.FLOAT
        : type == Type.INT ? Type.LONG : Type.INT;
  }

  private String floating(Type type, Scope scope, int depth) {
    String one = of(type, scope, depth - 1);
    Type narrow =
        choices.chance(60) ? type : choices.of(List.of(Type.FLOAT, Type.LONG, Type.INT, Type.CHAR));
    return switch (choices.below(8)) {
      case 0, 1, 2 ->
          "(" + one + " " + choices.of(FLOATING) + " " + of(narrow, scope, depth - 1) + ")";
      case 3 -> "(-" + one + ")";
      case 4 -> "(" + type.word() + ") (" + of(choices.of(NUMBERS), scope, depth - 1) + ")";
      case 5 -> "Math.abs(" + one + ")";
      case 6 -> "(" + type.word() + ") Math.sqrt(" + one + ")";
      default ->
          "Math."
              + (choices.chance(50) ? "max(" : "min(")
              + one
              + ", "
              + of(type, scope, depth - 1)
              + ")";
    };
  }

  /** Writes something that a new object gives, which nothing keeps. */
  private String temporary(Type type, Scope scope, int depth) {
    return switch (choices.below(4)) {
      case 0 -> small(type, scope, depth - 1) + "[(" + of(Type.INT, scope, depth - 1) + ") & 3]";
      case 1 -> pair(scope, depth - 1) + (type == Type.INT ? ".a()" : ".sum()");
      case 2 -> "(" + pair(scope, depth - 1) + ".equals(" + pair(scope, depth - 1) + ") ? 1 : 2)";
      default -> {
        String a = scope.name("a");
        String b = scope.name("b");
        Scope inside = scope.lambda(Type.LONG);
        inside.locals.add(new Variable(Type.INT, a, true));
        inside.locals.add(new Variable(Type.LONG, b, true));
        String body = of(Type.LONG, inside, depth - 1);
        yield (type == Type.INT ? "(int) " : "")
            + "apply(("
            + a
            + ", "
            + b
            + ") -> "
            + body
            + ", "
            + of(Type.INT, scope, depth - 1)
            + ", "
            + of(Type.LONG, scope, depth - 1)
            + ")";
      }
    };
  }

  /** Writes a new record. */
  String pair(Scope scope, int depth) {
    String text = "(" + of(Type.INT, scope, depth - 1) + ", " + of(Type.LONG, scope, depth - 1);
    return (choices.chance(70) ? "new R" : "made") + text + ")";
  }

  /** Writes a new array of {@link #SMALL} elements. */
  String small(Type type, Scope scope, int depth) {
    StringBuilder text = new StringBuilder("new " + type.word() + "[] {");
    for (int i = 0; i < SMALL; i++) {
      text.append(i == 0 ? "" : ", ").append(of(type, scope, depth - 1));
    }
    return text.append("}").toString();
  }

  private String library(Type type, Scope scope, int depth) {
    String owner = type == Type.INT ? "Integer" : "Long";
    String one = of(type, scope, depth - 1);
    return switch (choices.below(8)) {
      case 0 -> "Math.max(" + one + ", " + of(type, scope, depth - 1) + ")";
      case 1 -> "Math.min(" + one + ", " + of(type, scope, depth - 1) + ")";
      case 2 -> "Math.abs(" + one + ")";
      case 3 -> owner + ".rotateLeft(" + one + ", " + of(Type.INT, scope, depth - 1) + ")";
      case 4 -> owner + ".bitCount(" + one + ")";
      case 5 -> owner + ".numberOfLeadingZeros(" + one + ")";
      case 6 -> owner + ".compare(" + one + ", " + of(type, scope, depth - 1) + ")";
      default -> owner + ".reverse(" + one + ")";
    };
  }

  private String test(Scope scope, int depth) {
    String comparison = choices.of(COMPARISONS);
    return switch (choices.below(10)) {
      case 0, 1 -> compare(Type.INT, comparison, scope, depth);
      case 2 -> compare(Type.LONG, comparison, scope, depth);
      case 3 -> "(!" + of(Type.BOOLEAN, scope, depth - 1) + ")";
      case 4 ->
          "("
              + of(Type.BOOLEAN, scope, depth - 1)
              + choices.of(List.of(" && ", " || ", " & ", " | ", " ^ ", " == ", " != "))
              + of(Type.BOOLEAN, scope, depth - 1)
              + ")";
      case 5 -> compare(Type.NODE, choices.chance(50) ? "==" : "!=", scope, depth);
      case 6 -> "(" + node(scope, depth - 1) + " instanceof " + fields.nodeClass(choices) + ")";
      case 7 -> compare(Type.FLOAT, comparison, scope, depth);
      case 8 -> compare(Type.DOUBLE, comparison, scope, depth);
      default -> compare(Type.CHAR, comparison, scope, depth);
    };
  }

  private String compare(Type type, String comparison, Scope scope, int depth) {
    return "("
        + of(type, scope, depth - 1)
        + " "
        + comparison
        + " "
        + of(type, scope, depth - 1)
        + ")";
  }
}
