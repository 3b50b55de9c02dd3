package dev.cortado.kernel;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.kernel.graph.TaskNode;

/** The mistakes with tasks that wiring finds, ids CRT0221, CRT0222 and CRT0224. Host only. */
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

  static Problem besideSecondCore(TaskNode first) {
    return Problem.error(
        "CRT0224",
        "task \"" + first.name() + "\" is wired beside actors on core 1",
        first.at(),
        "the switch of tasks belongs to one core, and cannot be called from another",
        "make it an actor, which core 1 may run, or place all actors on core 0");
  }
}
