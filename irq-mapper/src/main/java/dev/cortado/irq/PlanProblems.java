package dev.cortado.irq;

import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.Chip;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.InterruptNode;
import dev.cortado.kernel.graph.LevelNode;
import dev.cortado.kernel.graph.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** What can be wrong with a plan, ids CRT0301 to CRT0399. Host only. */
final class PlanProblems {
  private PlanProblems() {}

  /**
   * More levels than the interrupt controller has.
   *
   * @param urgentFirst all levels, most urgent first
   * @param room how many of them fit
   * @param timeReaders the device interrupts that took a level of their own, may be empty
   */
  static Problem tooManyLevels(
      Chip chip, List<LevelNode> urgentFirst, int room, List<InterruptNode> timeReaders) {
    String why =
        "actors have the NVIC levels that the tick and the device interrupts (1) leave of "
            + chip.name()
            + "'s "
            + chip.levels()
            + (chip.core().masksByPriority() ? ", one of them being out of BASEPRI's reach" : "");
    if (!timeReaders.isEmpty()) {
      why +=
          "; 1 more went to interrupt handlers that read time and so must lie below the tick: "
              + timeReaders.stream()
                  .map(reader -> reader.name() + " (" + reader.at() + ")")
                  .collect(Collectors.joining(", "));
    }
    return Problem.error(
        "CRT0301",
        count(urgentFirst.size(), "priority level")
            + " wired, but "
            + chip.name()
            + " has room for "
            + room,
        at(urgentFirst.get(room)),
        why + "; wired are " + priorities(urgentFirst),
        "use at most "
            + room
            + " different priorities: actors of one priority share a level and run in turn"
            + (timeReaders.isEmpty() ? "" : ", or let those handlers not ask for the time"));
  }

  /**
   * More levels than free interrupt lines.
   *
   * @param urgentFirst the levels that need a line, most urgent first
   * @param free how many lines are free
   */
  static Problem noFreeVector(Graph graph, List<LevelNode> urgentFirst, int free) {
    Chip chip = graph.chip();
    return Problem.error(
        "CRT0302",
        count(urgentFirst.size(), "priority level")
            + " wired, but "
            + chip.name()
            + " has only "
            + count(free, "free interrupt line"),
        at(urgentFirst.get(free)),
        "each level needs a line of its own among lines 0 to "
            + (Math.min(FreeLines.REACHABLE_LINES, chip.irqs().size()) - 1)
            + "; drivers use "
            + (graph.interrupts().isEmpty() ? "none" : drivers(graph))
            + "; wired are "
            + priorities(urgentFirst),
        "use at most "
            + free
            + (free == 1 ? " priority" : " different priorities")
            + ", or wire fewer drivers");
  }

  /** One line with two handlers. */
  static Problem twoUsers(InterruptNode first, InterruptNode second) {
    return Problem.error(
        "CRT0303",
        "interrupt line "
            + second.irq()
            + " has 2 users, "
            + first.name()
            + " and "
            + second.name(),
        second.at(),
        "a vector has one handler; the other user was wired at " + first.at(),
        "wire one of them only");
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String at(LevelNode level) {
    return level.actors().get(0).at();
  }

  private static String priorities(List<LevelNode> urgentFirst) {
    return urgentFirst.stream()
        .map(level -> level.priority() + " (" + names(level) + ")")
        .collect(Collectors.joining(", "));
  }

  private static String drivers(Graph graph) {
    return graph.interrupts().stream()
        .map(used -> used.irq() + " " + used.name())
        .collect(Collectors.joining(", "));
  }

  private static String names(LevelNode level) {
    return level.actors().stream().map(ActorNode::name).collect(Collectors.joining(", "));
  }
}
