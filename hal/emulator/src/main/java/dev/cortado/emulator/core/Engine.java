package dev.cortado.emulator.core;

/** Executes instructions on a {@link Core}. Host only. */
interface Engine {
  /**
   * Executes instructions, at least one, until the core wants attention or its cycle counter has
   * reached {@code limitCycle}; never an instruction more.
   */
  void execute(long limitCycle);

  /** Code memory has changed, before or during a run. */
  default void codeChanged(int offset, int sizeBytes) {}

  /** Frees native memory. */
  default void close() {}

  /** Returns how many instructions ran outside of the Java interpreter. */
  default long nativeInstructions() {
    return 0;
  }
}
