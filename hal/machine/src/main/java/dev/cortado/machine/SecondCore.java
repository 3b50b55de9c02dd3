package dev.cortado.machine;

/**
 * Where a second core begins, in an image that has actors on it: addresses that only the linker
 * knows. Device, at boot.
 */
public final class SecondCore {
  private SecondCore() {}

  /** Returns the address of the vector table, which the cores share. */
  @Intrinsic
  public static int vectorTable() {
    throw new UnsupportedOperationException("a host run has no vector table");
  }

  /** Returns the end of the second core's stack. */
  @Intrinsic
  public static int stackTop() {
    throw new UnsupportedOperationException("a host run has no stack");
  }

  /** Returns the address of the second core's first instruction, with the Thumb bit. */
  @Intrinsic
  public static int entry() {
    throw new UnsupportedOperationException("a host run has no code of a second core");
  }
}
