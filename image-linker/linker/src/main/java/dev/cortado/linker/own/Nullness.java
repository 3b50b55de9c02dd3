package dev.cortado.linker.own;

/** Whether null may be where a message could be. */
enum Nullness {
  /** It is a message. */
  NEVER,
  /** It may be null, and whoever uses it without a test is warned. */
  UNTESTED,
  /** It may be null, but the program can know that it is not. */
  POSSIBLE;

  static Nullness of(boolean maybeNull) {
    return maybeNull ? UNTESTED : NEVER;
  }
}
