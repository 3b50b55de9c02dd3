package dev.cortado.linker.world;

/** How the classes that the linker makes of lambdas, and their fields, are named. Host only. */
public final class LambdaNames {
  /** Stands between the name of the class in whose code a lambda stands and its number, from 1. */
  public static final String INFIX = "$$Lambda$";

  private LambdaNames() {}

  /** Returns the name of the field of captured value {@code index}, from 0. */
  public static String field(int index) {
    return "captured" + index;
  }

  /** Returns the class in whose code the lambda of class {@code internalName} stands, or null. */
  public static String outer(String internalName) {
    int at = internalName.lastIndexOf(INFIX);
    return at < 0 ? null : internalName.substring(0, at);
  }
}
