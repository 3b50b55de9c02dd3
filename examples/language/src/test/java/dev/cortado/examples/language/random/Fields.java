package dev.cortado.examples.language.random;

import java.util.ArrayList;
import java.util.List;

/** The fields, arrays and node classes of one random program. Host only. */
final class Fields {
  private static final List<Type> KINDS =
      List.of(
          Type.INT,
          Type.LONG,
          Type.SHORT,
          Type.BYTE,
          Type.CHAR,
          Type.BOOLEAN,
          Type.FLOAT,
          Type.DOUBLE);

  private final Choices choices;
  private final int nodeClasses;
  private final List<Variable> instance = new ArrayList<>();
  private final List<Variable> shared = new ArrayList<>();
  private final StringBuilder declarations = new StringBuilder();

  Fields(Choices choices) {
    this.choices = choices;
    nodeClasses = 1 + choices.below(8);
    int count = choices.below(8);
    for (int i = 0; i < count; i++) {
      Type type = choices.of(KINDS);
      boolean isStatic = choices.chance(30);
      String name = (isStatic ? "s" : "f") + i;
      declarations.append("  ").append(isStatic ? "static " : "");
      declarations.append(type.word()).append(' ').append(name);
      declarations.append(" = ").append(Literals.of(type, choices)).append(";\n");
      (isStatic ? shared : instance).add(new Variable(type, name, true));
    }
    for (Type type : KINDS) {
      declarations.append("  final ").append(type.word()).append("[] ").append(array(type));
      declarations.append(" = {");
      for (int i = 0; i < Expressions.LENGTH; i++) {
        declarations.append(i == 0 ? "" : ", ").append(Literals.of(type, choices));
      }
      declarations.append("};\n");
    }
  }

  int nodeClasses() {
    return nodeClasses;
  }

  String declarations() {
    return declarations.toString();
  }

  /** Returns the name of the array with elements of {@code type}. */
  String array(Type type) {
    return type.word() + "s";
  }

  String nodeClass(Choices deciding) {
    return "N" + deciding.below(nodeClasses);
  }

  /** Returns the fields that code can name that reaches its program by {@code prefix}, or null. */
  List<Variable> of(String prefix) {
    List<Variable> all = new ArrayList<>(shared);
    if (prefix != null) {
      for (Variable field : instance) {
        all.add(new Variable(field.type(), prefix + field.text(), true));
      }
    }
    return all;
  }

  /** Writes statements that tell the final values of all fields and arrays. */
  String report() {
    StringBuilder text = new StringBuilder();
    for (Variable field : of("")) {
      text.append("    out(").append(field.text()).append(");\n");
    }
    for (Type type : KINDS) {
      text.append("    for (").append(type.word()).append(" e : ").append(array(type));
      text.append(") {\n      mix(e);\n    }\n");
    }
    text.append("    for (N n : nodes) {\n      mix(n.v);\n      mix(n.w);\n");
    return text.append("      mix(n.next.v);\n    }\n    out(mixed());\n").toString();
  }
}
