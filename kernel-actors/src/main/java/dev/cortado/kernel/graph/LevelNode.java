package dev.cortado.kernel.graph;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * A priority level of the graph: the actors that share one vector.
 *
 * @param priority as wired; larger is more urgent
 * @param core which core runs it, from 0
 * @param actors in wiring order, at least one
 * @param level the {@code dev.cortado.kernel.Level}, which is the vector's handler
 * @param bind tells the level which interrupt line it got, 0 to 31
 */
public record LevelNode(
    int priority, int core, List<ActorNode> actors, Object level, IntConsumer bind) {
  /** Copies the list. */
  public LevelNode {
    actors = List.copyOf(actors);
  }

  /** Makes a level of core 0. */
  public LevelNode(int priority, List<ActorNode> actors, Object level, IntConsumer bind) {
    this(priority, 0, actors, level, bind);
  }
}
