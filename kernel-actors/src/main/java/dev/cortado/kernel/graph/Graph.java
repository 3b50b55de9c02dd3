package dev.cortado.kernel.graph;

import java.util.List;
import java.util.Optional;

/**
 * All that an application's wiring has left behind.
 *
 * @param board the board's name
 * @param chip the board's chip
 * @param actors in wiring order
 * @param levels ascending by priority
 * @param tasks the tasks, if there are any
 * @param queues in wiring order
 * @param pools in wiring order
 * @param interrupts in wiring order
 * @param bootSteps in the order in which they start
 * @param tick the tick, where something uses time
 * @param panicRecord what handles a HardFault, where panics are recorded
 * @param idle what runs when nothing else does, where that is not just sleeping
 * @param statistics what is measured
 * @param patient the actors that may wait for less urgent ones
 * @param cores the chip's two cores, where actors run on the second
 * @param problems the mistakes that wiring found; with an error among them the rest is incomplete
 */
public record Graph(
    String board,
    Chip chip,
    List<ActorNode> actors,
    List<LevelNode> levels,
    Optional<TaskSet> tasks,
    List<QueueNode> queues,
    List<PoolNode> pools,
    List<InterruptNode> interrupts,
    List<BootStep> bootSteps,
    Optional<TickNode> tick,
    Optional<Object> panicRecord,
    Optional<IdleNode> idle,
    List<StatisticsNode> statistics,
    List<Object> patient,
    Optional<CorePair> cores,
    List<Problem> problems) {
  /** Copies the lists. */
  public Graph {
    actors = List.copyOf(actors);
    levels = List.copyOf(levels);
    queues = List.copyOf(queues);
    pools = List.copyOf(pools);
    interrupts = List.copyOf(interrupts);
    bootSteps = List.copyOf(bootSteps);
    statistics = List.copyOf(statistics);
    patient = List.copyOf(patient);
    problems = List.copyOf(problems);
  }

  /** Returns the tasks, the most urgent first; empty if there are none. */
  public List<TaskNode> taskNodes() {
    return tasks.map(TaskSet::tasks).orElse(List.of());
  }

  /** Returns whether some actor is supervised. */
  public boolean hasSupervision() {
    return actors.stream().anyMatch(ActorNode::isSupervised);
  }
}
