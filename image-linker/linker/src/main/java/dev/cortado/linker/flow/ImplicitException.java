package dev.cortado.linker.flow;

import dev.cortado.machine.Panic;

/** The exceptions that Java's own checks throw (JVMS 2.10), by the panics that they else are. */
public final class ImplicitException {
  private ImplicitException() {}

  /** Returns the internal name of the exception's class. */
  public static String of(int panic) {
    return switch (panic) {
      case Panic.NULL_POINTER -> "java/lang/NullPointerException";
      case Panic.INDEX_OUT_OF_BOUNDS -> "java/lang/ArrayIndexOutOfBoundsException";
      case Panic.DIVISION_BY_ZERO -> "java/lang/ArithmeticException";
      case Panic.CLASS_CAST -> "java/lang/ClassCastException";
      case Panic.NEGATIVE_ARRAY_SIZE -> "java/lang/NegativeArraySizeException";
      case Panic.ARRAY_STORE -> "java/lang/ArrayStoreException";
      default -> throw new IllegalArgumentException("panic=" + panic);
    };
  }
}
