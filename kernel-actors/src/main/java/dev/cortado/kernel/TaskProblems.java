package dev.cortado.kernel;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.kernel.graph.TaskNode;

/** The mistakes with tasks that wiring finds, ids CRT0221 and CRT0222. Host only. */
final class TaskProblems {
  private TaskProblems() {}

  static Problem sameTask(TaskNode again, TaskNode before) {
    return Problem.error(
        "CRT0221",
        "one object is wired as two tasks, \"" + before.name() + "\" and \"" + again.name() + "\"",
        again.at(),
        "a task has one stack, and its object is its memory; first wired at " + before.at(),
        "make a second object for \"" + again.name() + "\"");
  }

  static Problem tooMany(TaskNode beyond) {
    return Problem.error(
        "CRT0222",
        "task \""
            + beyond.name()
            + "\" is number "
            + (TaskSwitch.MOST_TASKS + 1)
            + ", an image can have "
            + TaskSwitch.MOST_TASKS,
        beyond.at(),
        "the switch keeps a bit for each task in one word",
        "make it an actor, which needs no stack, or let one task do the work of several");
  }
}
