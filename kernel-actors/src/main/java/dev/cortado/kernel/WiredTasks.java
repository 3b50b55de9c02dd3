package dev.cortado.kernel;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.kernel.graph.TaskNode;
import dev.cortado.kernel.graph.TaskSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tasks of a wiring, in order. Host only. */
final class WiredTasks {
  private final List<TaskNode> nodes = new ArrayList<>();
  private final List<Problem> problems;

  /** Mistakes go to {@code problems}. */
  WiredTasks(List<Problem> problems) {
    this.problems = problems;
  }

  void add(TaskNode node) {
    Optional<TaskNode> before =
        nodes.stream().filter(other -> other.task() == node.task()).findFirst();
    if (before.isPresent()) {
      problems.add(TaskProblems.sameTask(node, before.get()));
    } else if (nodes.size() == TaskSwitch.MOST_TASKS) {
      problems.add(TaskProblems.tooMany(node));
    } else {
      nodes.add(node);
    }
  }

  int count() {
    return nodes.size();
  }

  /** Returns the tasks with their switch, if there are any. */
  Optional<TaskSet> seal() {
    if (nodes.isEmpty()) {
      return Optional.empty();
    }
    Task[] all = nodes.stream().map(node -> (Task) node.task()).toArray(Task[]::new);
    return Optional.of(new TaskSet(nodes, new TaskSwitch(all)));
  }
}
