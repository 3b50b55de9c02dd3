package dev.cortado.linker.prove;

import java.util.ArrayList;
import java.util.List;

/**
 * The stack that an image needs at most, if everything preempts everything at its deepest point.
 * Host only.
 *
 * @param totalBytes the sum of all levels, rounded up to a multiple of 8
 * @param levels main first, then by falling NVIC level number: each preempts those before it; then
 *     those of the second core, alike
 * @param tasks the stacks of tasks, beside this one, in the tasks' order
 * @param secondCoreBytes what of the total is the second core's own stack
 */
public record StackProof(
    int totalBytes, List<StackLevel> levels, List<TaskStack> tasks, int secondCoreBytes) {
  /** Copies the lists. */
  public StackProof {
    levels = List.copyOf(levels);
    tasks = List.copyOf(tasks);
  }

  /** Makes the proof of one core's stack, without tasks. */
  public StackProof(int totalBytes, List<StackLevel> levels) {
    this(totalBytes, levels, List.of(), 0);
  }

  /** Returns the proof with the stacks of tasks. */
  public StackProof with(List<TaskStack> stacks) {
    return new StackProof(totalBytes, levels, stacks, secondCoreBytes);
  }

  /** Returns the size of all stacks. */
  public int allBytes() {
    return totalBytes + tasks.stream().mapToInt(TaskStack::totalBytes).sum();
  }

  /** Returns what core 0's stack takes. */
  public int firstCoreBytes() {
    return totalBytes - secondCoreBytes;
  }

  /** Returns this with the stack of a second core beside it. */
  StackProof and(StackProof second) {
    List<StackLevel> both = new ArrayList<>(levels);
    both.addAll(second.levels);
    return new StackProof(totalBytes + second.totalBytes, both, tasks, second.totalBytes);
  }
}
