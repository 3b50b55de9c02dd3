package dev.cortado.linker.prove;

import java.util.List;

/**
 * The stack that an image needs at most, if everything preempts everything at its deepest point.
 * Host only.
 *
 * @param totalBytes the sum of all levels, rounded up to a multiple of 8
 * @param levels main first, then by falling NVIC level number: each preempts those before it
 * @param tasks the stacks of tasks, beside this one, in the tasks' order
 */
public record StackProof(int totalBytes, List<StackLevel> levels, List<TaskStack> tasks) {
  /** Copies the lists. */
  public StackProof {
    levels = List.copyOf(levels);
    tasks = List.copyOf(tasks);
  }

  /** Makes the proof of an image without tasks. */
  public StackProof(int totalBytes, List<StackLevel> levels) {
    this(totalBytes, levels, List.of());
  }

  /** Returns the proof with the stacks of tasks. */
  public StackProof with(List<TaskStack> stacks) {
    return new StackProof(totalBytes, levels, stacks);
  }

  /** Returns the size of all stacks. */
  public int allBytes() {
    return totalBytes + tasks.stream().mapToInt(TaskStack::totalBytes).sum();
  }
}
