package dev.cortado.kernel.graph;

import java.util.List;

/**
 * The tasks of a graph.
 *
 * @param tasks in wiring order, the most urgent first
 * @param taskSwitch the {@code dev.cortado.kernel.TaskSwitch} that says which one runs
 */
public record TaskSet(List<TaskNode> tasks, Object taskSwitch) {
  /** Copies the list. */
  public TaskSet {
    tasks = List.copyOf(tasks);
  }
}
