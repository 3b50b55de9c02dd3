package dev.cortado.examples.language.random;

import java.util.List;

/** Writes random statements. Host only. */
final class Statements {
  private static final int DEPTH = 3;
  private static final List<Type> TYPES = List.of(Type.values());

  private final Choices choices;
  private final Expressions expressions;
  private final Fields fields;
  private final Faults faults;

  Statements(Choices choices, Expressions expressions, Fields fields) {
    this.choices = choices;
    this.expressions = expressions;
    this.fields = fields;
    faults = new Faults(choices, expressions, this);
  }

  /** Writes a block's content of up to {@code most} statements; its locals end with it. */
  String block(Scope scope, int most, int nesting, String indent) {
    int locals = scope.locals.size();
    StringBuilder text = new StringBuilder();
    int count = choices.below(most + 1);
    for (int i = 0; i < count; i++) {
      text.append(statement(scope, nesting, indent));
    }
    scope.locals.subList(locals, scope.locals.size()).clear();
    return text.toString();
  }

  private String statement(Scope scope, int nesting, String indent) {
    if (!scope.afford(1)) {
      return "";
    }
    int choice = choices.below(nesting > 0 ? 20 : 10);
    return switch (choice) {
      case 0, 1 -> indent + "out(" + value(any(), scope) + ");\n";
      case 2, 3 -> declaration(scope, indent);
      case 4, 5 -> assignment(scope, indent);
      case 6 -> indent + (scope.program == null ? "first.p." : scope.program) + "pause();\n";
      case 7 -> link(scope, indent);
      case 8 -> leave(scope, indent);
      case 9 -> faults.raise(scope, indent);
      case 10, 11 -> branch(scope, nesting, indent);
      case 12, 13 -> loop(scope, nesting, indent);
      case 14 -> switched(scope, nesting, indent);
      case 15, 16, 17 -> faults.attempt(scope, nesting, indent);
      case 18 ->
          choices.chance(60) ? pattern(scope, nesting, indent) : temporary(scope, nesting, indent);
      default -> each(scope, nesting, indent);
    };
  }

  private Type any() {
    return TYPES.get(choices.below(TYPES.size() - 1));
  }

  private String value(Type type, Scope scope) {
    return expressions.of(type, scope, DEPTH);
  }

  private String declaration(Scope scope, String indent) {
    Type type = choices.of(TYPES);
    String name = scope.name("x");
    String value =
        choices.chance(20) ? expressions.switched(type, scope, DEPTH) : value(type, scope);
    String text = indent + type.word() + " " + name + " = " + value + ";\n";
    scope.locals.add(new Variable(type, name, true));
    return text;
  }

  private String assignment(Scope scope, String indent) {
    Type type = choices.of(TYPES);
    String target = expressions.target(type, scope, DEPTH - 1);
    if (target == null) {
      return declaration(scope, indent);
    }
    return indent + expressions.assignment(type, target, scope, DEPTH) + ";\n";
  }

  private String link(Scope scope, String indent) {
    String field = choices.chance(50) ? ".next" : ".other";
    return indent + expressions.node(scope, 2) + field + " = " + expressions.node(scope, 2) + ";\n";
  }

  private String leave(Scope scope, String indent) {
    String head = indent + "if (" + value(Type.BOOLEAN, scope) + ") {\n" + indent + "  ";
    String tail = ";\n" + indent + "}\n";
    int choice = choices.below(4);
    if (choice == 1 && (scope.loops > 0 || scope.inSwitch)) {
      return head + "break" + tail;
    }
    if (choice == 2 && scope.loops > 0) {
      return head + "continue" + tail;
    }
    if (choice == 3 && !scope.labels.isEmpty()) {
      return head + (choices.chance(50) ? "break " : "continue ") + choices.of(scope.labels) + tail;
    }
    if (scope.inFinally) {
      return "";
    }
    return head + (scope.result == null ? "return" : "return " + value(scope.result, scope)) + tail;
  }

  private String branch(Scope scope, int nesting, String indent) {
    String text = indent + "if (" + value(Type.BOOLEAN, scope) + ") {\n";
    text += block(scope, 3, nesting - 1, indent + "  ");
    if (choices.chance(50)) {
      text += indent + "} else {\n" + block(scope, 3, nesting - 1, indent + "  ");
    }
    return text + indent + "}\n";
  }

  private String loop(Scope scope, int nesting, String indent) {
    int times = 1 + choices.below(4);
    String counter = scope.name("i");
    int repeat = scope.repeat;
    int labels = scope.labels.size();
    boolean inSwitch = scope.inSwitch;
    StringBuilder text = new StringBuilder();
    if (choices.chance(30)) {
      String label = scope.name("loop");
      scope.labels.add(label);
      text.append(indent).append(label).append(":\n");
    }
    int locals = scope.locals.size();
    int kind = choices.below(3);
    boolean wide = kind == 0 && choices.chance(30);
    scope.locals.add(new Variable(wide ? Type.LONG : Type.INT, counter, false));
    scope.repeat *= times;
    scope.loops++;
    scope.inSwitch = false;
    String body = block(scope, 4, nesting - 1, indent + "  ");
    scope.repeat = repeat;
    scope.loops--;
    scope.inSwitch = inSwitch;
    scope.locals.subList(locals, scope.locals.size()).clear();
    scope.labels.subList(labels, scope.labels.size()).clear();
    switch (kind) {
      case 0 -> {
        text.append(indent).append("for (").append(wide ? "long " : "int ").append(counter);
        text.append(" = 0; ").append(counter).append(" < ").append(times).append("; ");
        text.append(counter).append("++) {\n").append(body).append(indent).append("}\n");
      }
      case 1 ->
          text.insert(0, indent + "int " + counter + " = " + times + ";\n")
              .append(indent)
              .append("while (--" + counter + " >= 0) {\n")
              .append(body)
              .append(indent)
              .append("}\n");
      default ->
          text.insert(0, indent + "int " + counter + " = " + times + ";\n")
              .append(indent)
              .append("do {\n")
              .append(body)
              .append(indent)
              .append("} while (--" + counter + " > 0 && " + value(Type.BOOLEAN, scope) + ");\n");
    }
    return text.toString();
  }

  private String switched(Scope scope, int nesting, String indent) {
    boolean sparse = choices.chance(40);
    StringBuilder text = new StringBuilder(indent + "switch ((int) (" + value(Type.INT, scope));
    text.append(sparse ? ")" : ") & 7").append(") {\n");
    boolean inSwitch = scope.inSwitch;
    scope.inSwitch = true;
    int cases = 1 + choices.below(5);
    for (int i = 0; i < cases; i++) {
      int label = sparse ? i * i * 77 - 3 : i;
      text.append(indent).append("  case ").append(label).append(": {\n");
      text.append(block(scope, 2, nesting - 1, indent + "    "));
      text.append(indent).append("  }\n");
      if (choices.chance(60)) {
        text.append(indent).append("  break;\n");
      }
    }
    if (choices.chance(70)) {
      text.append(indent).append("  default: {\n");
      text.append(block(scope, 2, nesting - 1, indent + "    ")).append(indent).append("  }\n");
    }
    scope.inSwitch = inSwitch;
    return text.append(indent).append("}\n").toString();
  }

  /** Writes a record or a small array that lives as long as a block. */
  private String temporary(Scope scope, int nesting, String indent) {
    String name = scope.name("t");
    int locals = scope.locals.size();
    String text = indent + "{\n" + indent + "  ";
    if (choices.chance(50)) {
      text += "R " + name + " = " + expressions.pair(scope, 2) + ";\n";
      scope.locals.add(new Variable(Type.INT, name + ".a()", false));
      scope.locals.add(new Variable(Type.LONG, name + ".b()", false));
      if (choices.chance(40)) {
        text += indent + "  if (" + value(Type.BOOLEAN, scope) + ") {\n";
        text += indent + "    " + name + " = " + expressions.pair(scope, 2) + ";\n";
        text += indent + "  }\n";
      }
    } else {
      Type type = choices.chance(50) ? Type.LONG : any();
      text += type.word() + "[] " + name + " = " + expressions.small(type, scope, 2) + ";\n";
      String element = name + "[" + choices.below(Expressions.SMALL) + "]";
      scope.locals.add(new Variable(type, element, true));
      scope.locals.add(new Variable(Type.INT, name + ".length", false));
    }
    text += block(scope, 3, nesting - 1, indent + "  ");
    scope.locals.subList(locals, scope.locals.size()).clear();
    return text + indent + "}\n";
  }

  private String pattern(Scope scope, int nesting, String indent) {
    String name = scope.name("n");
    String text = indent + "if (" + expressions.node(scope, 2) + " instanceof ";
    text += fields.nodeClass(choices) + " " + name + ") {\n";
    int locals = scope.locals.size();
    scope.locals.add(new Variable(Type.NODE, "((N) " + name + ")", false));
    text += indent + "  out(" + name + ".own);\n";
    text += block(scope, 3, nesting - 1, indent + "  ");
    scope.locals.subList(locals, scope.locals.size()).clear();
    return text + indent + "}\n";
  }

  private String each(Scope scope, int nesting, String indent) {
    if (scope.program == null || scope.repeat > 4) {
      return "";
    }
    Type type = choices.of(TYPES);
    String name = scope.name("e");
    String array = type == Type.NODE ? "nodes" : fields.array(type);
    int repeat = scope.repeat;
    boolean inSwitch = scope.inSwitch;
    int locals = scope.locals.size();
    scope.locals.add(new Variable(type, name, choices.chance(50)));
    scope.repeat *= Expressions.LENGTH;
    scope.loops++;
    scope.inSwitch = false;
    String body = block(scope, 2, nesting - 1, indent + "  ");
    scope.inSwitch = inSwitch;
    scope.loops--;
    scope.repeat = repeat;
    scope.locals.subList(locals, scope.locals.size()).clear();
    return indent
        + "for ("
        + type.word()
        + " "
        + name
        + " : "
        + scope.program
        + array
        + ") {\n"
        + body
        + indent
        + "}\n";
  }
}
