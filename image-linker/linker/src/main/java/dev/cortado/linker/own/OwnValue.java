package dev.cortado.linker.own;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.analysis.Value;

/**
 * What a variable holds, as far as it matters here.
 *
 * @param kind what it is
 * @param number the constant, or the id of the symbol or the token
 * @param signs of a symbol: which signs it may have
 * @param type of a test: the class that was asked for; of an exception: its class
 * @param size 1, or 2 for long and double
 */
record OwnValue(Kind kind, int number, int signs, String type, int size) implements Value {
  /** What a value is. */
  enum Kind {
    /** Anything that does not matter. */
    PLAIN,
    /** A known int. */
    CONSTANT,
    /** An unknown int that can be recognised, with what tests have told of its sign. */
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
    EXCEPTION
  }

  static final int NEGATIVE = 1;
  static final int ZERO = 2;
  static final int POSITIVE = 4;
  static final int ANY_SIGN = NEGATIVE | ZERO | POSITIVE;

  static final OwnValue PLAIN = new OwnValue(Kind.PLAIN, 0, 0, "", 1);
  static final OwnValue WIDE = new OwnValue(Kind.PLAIN, 0, 0, "", 2);
  static final OwnValue NULL = new OwnValue(Kind.NULL, 0, 0, "", 1);
  static final OwnValue SELF = new OwnValue(Kind.SELF, 0, 0, "", 1);

  static OwnValue constant(int value) {
    return new OwnValue(Kind.CONSTANT, value, 0, "", 1);
  }

  static OwnValue symbol(int id, int signs) {
    return new OwnValue(Kind.SYMBOL, id, signs, "", 1);
  }

  static OwnValue token(int id) {
    return new OwnValue(Kind.TOKEN, id, 0, "", 1);
  }

  static OwnValue test(int token, String type) {
    return new OwnValue(Kind.TEST, token, 0, type, 1);
  }

  static OwnValue exception(String type) {
    return new OwnValue(Kind.EXCEPTION, 0, 0, type, 1);
  }

  static OwnValue plain(Type type) {
    return type.getSize() == 2 ? WIDE : PLAIN;
  }

  boolean isToken() {
    return kind == Kind.TOKEN;
  }

  /** Returns which signs an int may have. */
  int possibleSigns() {
    return switch (kind) {
      case CONSTANT -> number < 0 ? NEGATIVE : number == 0 ? ZERO : POSITIVE;
      case SYMBOL -> signs;
      default -> ANY_SIGN;
    };
  }

  @Override
  public int getSize() {
    return size;
  }
}
