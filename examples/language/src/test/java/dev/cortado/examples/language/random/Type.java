package dev.cortado.examples.language.random;

/** The types of a random program's values. Host only. */
enum Type {
  INT("int"),
  LONG("long"),
  SHORT("short"),
  BYTE("byte"),
  CHAR("char"),
  BOOLEAN("boolean"),
  FLOAT("float"),
  DOUBLE("double"),
  NODE("N");

  private final String word;

  Type(String word) {
    this.word = word;
  }

  /** Returns the type as Java spells it. */
  String word() {
    return word;
  }

  /** Says whether values are promoted to int in arithmetic. */
  boolean promotes() {
    return this == SHORT || this == BYTE || this == CHAR;
  }

  /** Says whether values are floating-point numbers. */
  boolean isFloating() {
    return this == FLOAT || this == DOUBLE;
  }

  /** Says whether arithmetic works on values. */
  boolean isNumeric() {
    return this != BOOLEAN && this != NODE;
  }
}
