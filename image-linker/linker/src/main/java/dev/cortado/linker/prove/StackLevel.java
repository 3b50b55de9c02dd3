package dev.cortado.linker.prove;

import java.util.List;

/**
 * What one preemption level takes of the stack at most. Host only.
 *
 * @param name of the entry that takes the most
 * @param nvicLevel as in {@link StackEntry}
 * @param exceptionBytes what the processor pushes on entry, alignment included; 0 for main
 * @param chainBytes what the code takes
 * @param chain the chain of calls that takes it, the entry first
 */
public record StackLevel(
    String name, int nvicLevel, int exceptionBytes, int chainBytes, List<StackFrame> chain) {
  /** Copies the list. */
  public StackLevel {
    chain = List.copyOf(chain);
  }

  /** Returns what the level takes in all. */
  public int totalBytes() {
    return exceptionBytes + chainBytes;
  }
}
