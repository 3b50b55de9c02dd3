package dev.cortado.emulator.core;

/** How deep the main stack went, exception frames included. Host only. */
public final class StackDepth {
  private int top;
  private int deepest;

  /** Starts anew at {@code stackPointer}: at reset, and when the image moves its stack. */
  void restart(int stackPointer) {
    top = stackPointer;
    deepest = stackPointer;
  }

  void note(int stackPointer) {
    if (Integer.compareUnsigned(stackPointer, deepest) < 0) {
      deepest = stackPointer;
    }
  }

  /** Returns the lowest value that the stack pointer had. */
  public int deepest() {
    return deepest;
  }

  /** Returns the bytes between the stack's top and its deepest point. */
  public int sizeBytes() {
    return top - deepest;
  }
}
