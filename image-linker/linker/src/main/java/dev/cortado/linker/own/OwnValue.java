package dev.cortado.linker.own;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.analysis.Value;

/**
 * What a variable holds, as far as it matters here.
 *
 * @param kind what it is
 * @param number the constant, or the id of the symbol or the token
 * @param range of a symbol: which numbers it may be
 * @param type of a test: the class that was asked for; of an exception: its class; of a constant of
 *     an enum: its name; of a switch's map, or what it gives: the map
 * @param of of an ordinal, or of a case that a switch's map gives for it: the constant of the enum
 * @param size 1, or 2 for long and double
 */
record OwnValue(Kind kind, int number, Range range, String type, OwnValue of, int size)
    implements Value {
  /** What a value is. */
  enum Kind {
    /** Anything that does not matter. */
    PLAIN,
    /** A known int, or a known constant of an enum. */
    CONSTANT,
    /** An unknown int or reference that can be recognised, with what tests have told of it. */
    SYMBOL,
    /** The null reference. */
    NULL,
    /** A message. */
    TOKEN,
    /** The receiver, where it is no message. */
    SELF,
    /** The answer of an instanceof about a message. */
    TEST,
    /** An exception of a known class. */
    EXCEPTION,
    /** The ordinal of a constant of an enum. */
    ORDINAL,
    /** An array of javac's that has the cases of a switch over an enum, by ordinal. */
    CASES,
    /** What such an array gives. */
    CASE
  }

  static final OwnValue PLAIN = new OwnValue(Kind.PLAIN, 0, null, "", null, 1);
  static final OwnValue WIDE = new OwnValue(Kind.PLAIN, 0, null, "", null, 2);
  static final OwnValue NULL = new OwnValue(Kind.NULL, 0, null, "", null, 1);
  static final OwnValue SELF = new OwnValue(Kind.SELF, 0, null, "", null, 1);

  static OwnValue constant(int value) {
    return new OwnValue(Kind.CONSTANT, value, null, "", null, 1);
  }

  /** A constant of an enum that is told from all others by {@code number}, which is not 0. */
  static OwnValue enumConstant(int number, String name) {
    return new OwnValue(Kind.CONSTANT, number, null, name, null, 1);
  }

  static OwnValue symbol(int id, Range range) {
    return new OwnValue(Kind.SYMBOL, id, range, "", null, 1);
  }

  static OwnValue ordinal(OwnValue of, String type) {
    return new OwnValue(Kind.ORDINAL, 0, null, type, of, 1);
  }

  static OwnValue cases(String map) {
    return new OwnValue(Kind.CASES, 0, null, map, null, 1);
  }

  static OwnValue caseOf(OwnValue of, String map) {
    return new OwnValue(Kind.CASE, 0, null, map, of, 1);
  }

  static OwnValue token(int id) {
    return new OwnValue(Kind.TOKEN, id, null, "", null, 1);
  }

  static OwnValue test(int token, String type) {
    return new OwnValue(Kind.TEST, token, null, type, null, 1);
  }

  static OwnValue exception(String type) {
    return new OwnValue(Kind.EXCEPTION, 0, null, type, null, 1);
  }

  static OwnValue plain(Type type) {
    return type.getSize() == 2 ? WIDE : PLAIN;
  }

  boolean isToken() {
    return kind == Kind.TOKEN;
  }

  /** Returns whether another question tells more of the same value. */
  boolean isRecognised() {
    return kind == Kind.CONSTANT || kind == Kind.SYMBOL;
  }

  /** Returns which numbers an int or a reference may be. */
  Range possible() {
    return switch (kind) {
      case CONSTANT -> Range.only(number);
      case SYMBOL -> range;
      case NULL -> Range.NULL;
      case SELF, EXCEPTION -> Range.NOT_NULL;
      default -> Range.ANY;
    };
  }

  @Override
  public int getSize() {
    return size;
  }
}
