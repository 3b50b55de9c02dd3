package dev.cortado.examples.language.random;

import java.util.ArrayList;
import java.util.List;

/** Writes one random program as a Java class. Host only. */
final class ProgramWriter {
  private static final List<Type> TYPES = List.of(Type.values());
  private static final int LATE_COST = 4;

  private final Choices choices;
  private final String name;
  private final Fields fields;
  private final Statements statements;
  private final Expressions expressions;
  private final List<Callable> callables = new ArrayList<>();
  private final StringBuilder members = new StringBuilder();
  private final StringBuilder base = new StringBuilder();
  private final List<StringBuilder> nodes = new ArrayList<>();

  private ProgramWriter(String name, Choices choices) {
    this.choices = choices;
    this.name = name;
    fields = new Fields(choices);
    expressions = new Expressions(choices, fields);
    statements = new Statements(choices, expressions, fields);
    for (int i = 0; i < fields.nodeClasses(); i++) {
      nodes.add(new StringBuilder());
    }
    for (Type type : TYPES) {
      callables.add(
          new Callable(Callable.Kind.INSTANCE, "late", type, List.of(type), LATE_COST, false));
    }
  }

  /** Returns the source of class {@code name}, which {@code choices} determine. */
  static String write(String packageName, String name, Choices choices) {
    return "package " + packageName + ";\n\n" + new ProgramWriter(name, choices).text();
  }

  private String text() {
    int methods = choices.below(7);
    for (int i = 0; i < methods; i++) {
      method(i);
    }
    Scope scope = new Scope("", callables, null);
    String body = statements.block(scope, 12, 3, "    ");
    StringBuilder text = new StringBuilder();
    text.append("import dev.cortado.examples.language.random.Program;\n");
    text.append("import dev.cortado.time.Clock;\n\n");
    text.append("public final class ").append(name).append(" extends Program {\n");
    text.append(fields.declarations());
    text.append("  final N[] nodes = new N[").append(Expressions.LENGTH).append("];\n");
    text.append("  final N[] likes = new N0[").append(Expressions.LENGTH).append("];\n");
    text.append("  F[] functions = new F[").append(Expressions.LENGTH).append("];\n\n");
    text.append(constructor()).append(members);
    text.append("  N late(N n) {\n    pause();\n    return n;\n  }\n\n");
    text.append("  @Override\n  public void go() {\n").append(guarded("run"));
    text.append(guarded("report")).append("  }\n\n  void report() {\n").append(fields.report());
    text.append("  }\n\n  void run() {\n").append(body).append("  }\n\n");
    text.append("  record R(int a, long b) {\n    long sum() {\n      return a * 31L + b;\n");
    text.append("    }\n  }\n\n  static R made(int a, long b) {\n    return new R(a ^ 5, b);\n");
    text.append("  }\n\n  static long apply(F f, int a, long b) {\n");
    text.append("    return f.f(a, b) + f.f(a ^ 1, b);\n  }\n\n");
    text.append("  interface F {\n    long f(int a, long b);\n  }\n\n");
    text.append("  abstract static class N {\n    final ").append(name).append(" p;\n");
    text.append("    int v;\n    long w;\n    N next;\n    N other;\n\n");
    text.append("    N(").append(name).append(" p, int v, long w) {\n");
    text.append("      this.p = p;\n      this.v = v;\n      this.w = w;\n    }\n");
    text.append(base).append("  }\n\n");
    for (int i = 0; i < nodes.size(); i++) {
      text.append("  static final class N").append(i).append(" extends N {\n    int own;\n\n");
      text.append("    N").append(i).append("(").append(name).append(" p, int v, long w) {\n");
      text.append("      super(p, v, w);\n      own = v ^ ").append(i).append(";\n    }\n");
      text.append(nodes.get(i)).append("  }\n\n");
    }
    return text.append("}\n").toString();
  }

  private static String guarded(String method) {
    return "    try {\n      "
        + method
        + "();\n    } catch (RuntimeException e) {\n      caught(e);\n    }\n";
  }

  private String constructor() {
    StringBuilder text = new StringBuilder();
    text.append("  public ").append(name).append("(Clock clock) {\n    super(clock);\n");
    for (int i = 0; i < Expressions.LENGTH; i++) {
      text.append("    nodes[").append(i).append("] = new ").append(fields.nodeClass(choices));
      text.append("(this, ").append(Literals.of(Type.INT, choices)).append(", ");
      text.append(Literals.of(Type.LONG, choices)).append(");\n");
    }
    for (int i = 0; i < Expressions.LENGTH; i++) {
      for (String field : List.of("next", "other")) {
        text.append("    nodes[").append(i).append("].").append(field).append(" = nodes[");
        text.append(choices.below(Expressions.LENGTH)).append("];\n");
      }
    }
    text.append(functions());
    return text.append("  }\n\n").toString();
  }

  /** Writes lambdas that may call everything; nothing calls them that they may call. */
  private String functions() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Expressions.LENGTH; i++) {
      Scope scope = new Scope("", lambdaCallables(), Type.LONG);
      String k = "k" + i;
      scope.locals.add(new Variable(Type.INT, "a", true));
      scope.locals.add(new Variable(Type.LONG, "b", true));
      scope.locals.add(new Variable(Type.INT, k, false));
      text.append("    int ").append(k).append(" = ").append(Literals.of(Type.INT, choices));
      text.append(";\n    functions[").append(i).append("] = (a, b) -> ");
      text.append(expressions.of(Type.LONG, scope, 2)).append(";\n");
    }
    return text.toString();
  }

  private List<Callable> lambdaCallables() {
    return callables.stream().filter(callable -> callable.name().equals("late")).toList();
  }

  private void method(int number) {
    if (number == 1 && choices.chance(70)) {
      callables.add(
          new Callable(
              Callable.Kind.FUNCTION,
              "f",
              Type.LONG,
              List.of(Type.INT, Type.LONG),
              3 * LATE_COST,
              false));
      return;
    }
    Type result = choices.of(TYPES);
    List<Type> parameters = new ArrayList<>();
    int count = choices.below(5);
    for (int i = 0; i < count; i++) {
      parameters.add(choices.of(TYPES));
    }
    int kind = choices.below(4);
    if (kind == 0 || kind == 3) {
      nodeMethod(number, result, parameters, kind == 3);
    } else if (kind == 1) {
      Scope scope = new Scope("", callables, result);
      String head = "  " + head(scope, "m" + number, result, parameters);
      members.append(head).append(body(scope, result, "    ")).append("  }\n\n");
      add(Callable.Kind.INSTANCE, "m" + number, parameters, scope, scope.cost(), scope.refuses);
    } else {
      List<Type> all = new ArrayList<>(List.of(Type.NODE));
      all.addAll(parameters);
      Scope scope = new Scope(null, callables, result);
      String head = "  static " + head(scope, "s" + number + "s", result, all);
      members.append(head.replaceFirst("\\bq0\\b", "first"));
      scope.locals.set(0, new Variable(Type.NODE, "first", false));
      members.append(body(scope, result, "    ")).append("  }\n\n");
      add(Callable.Kind.STATIC, "s" + number + "s", all, scope, scope.cost(), scope.refuses);
    }
  }

  /** Writes a method of the nodes: a default, and other bodies in some classes. */
  private void nodeMethod(int number, Type result, List<Type> parameters, boolean allOverride) {
    String method = "v" + number;
    Scope first = nodeScope(result);
    String head = "\n    " + head(first, method, result, parameters);
    base.append(head).append(body(first, result, "      ")).append("    }\n");
    int cost = first.cost();
    boolean refuses = first.refuses;
    for (StringBuilder node : nodes) {
      if (allOverride || choices.chance(40)) {
        Scope scope = nodeScope(result);
        node.append("\n    @Override\n    ");
        scope.locals.add(new Variable(Type.INT, "own", true));
        node.append(head(scope, method, result, parameters));
        node.append(body(scope, result, "      ")).append("    }\n");
        cost = Math.max(cost, scope.cost());
        refuses |= scope.refuses;
      }
    }
    add(Callable.Kind.NODE, method, parameters, first, cost, refuses);
  }

  private Scope nodeScope(Type result) {
    Scope scope = new Scope("p.", List.copyOf(callables), result);
    scope.locals.add(new Variable(Type.INT, "v", true));
    scope.locals.add(new Variable(Type.LONG, "w", true));
    scope.locals.add(new Variable(Type.NODE, "((N) this)", false));
    return scope;
  }

  private void add(
      Callable.Kind kind,
      String method,
      List<Type> parameters,
      Scope scope,
      int cost,
      boolean refuses) {
    callables.add(new Callable(kind, method, scope.result, parameters, cost + 1, refuses));
  }

  private static String head(Scope scope, String method, Type result, List<Type> parameters) {
    StringBuilder text = new StringBuilder(result.word() + " " + method + "(");
    for (int i = 0; i < parameters.size(); i++) {
      Type type = parameters.get(i);
      text.append(i == 0 ? "" : ", ").append(type.word()).append(" q").append(i);
      scope.locals.add(new Variable(type, "q" + i, true));
    }
    return text.append(") {\n").toString();
  }

  private String body(Scope scope, Type result, String indent) {
    String text = statements.block(scope, 6, 2, indent);
    return text + indent + "return " + expressions.of(result, scope, 3) + ";\n";
  }
}
