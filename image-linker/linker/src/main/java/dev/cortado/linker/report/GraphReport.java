package dev.cortado.linker.report;

import java.util.List;

/**
 * Actors, queues and pools, and who uses what. Host only.
 *
 * @param actors by falling priority, then in wiring order
 * @param queues in wiring order
 * @param pools in wiring order
 * @param edges who uses what, where known
 */
public record GraphReport(
    List<ActorRow> actors, List<QueueRow> queues, List<PoolRow> pools, List<Edge> edges) {
  /** Copies the lists. */
  public GraphReport {
    actors = List.copyOf(actors);
    queues = List.copyOf(queues);
    pools = List.copyOf(pools);
    edges = List.copyOf(edges);
  }

  /**
   * An actor.
   *
   * @param name as wired
   * @param className its class
   * @param priority as wired
   * @param at where it was wired
   */
  public record ActorRow(String name, String className, int priority, String at) {}

  /**
   * A queue.
   *
   * @param name as wired
   * @param at where it was wired
   */
  public record QueueRow(String name, String at) {}

  /**
   * A pool.
   *
   * @param name as wired
   * @param messages how many it holds
   * @param at where it was wired
   */
  public record PoolRow(String name, int messages, String at) {}

  /**
   * A use: for {@code put} from an actor or interrupt to a queue, for {@code take} the same way.
   *
   * @param from who uses it
   * @param fromName its name
   * @param verb what it does, such as {@code put}
   * @param to what is used
   * @param toName its name
   */
  public record Edge(Kind from, String fromName, String verb, Kind to, String toName) {}

  /** What a node is. */
  public enum Kind {
    /** An actor. */
    ACTOR,
    /** A task. */
    TASK,
    /** A device interrupt. */
    INTERRUPT,
    /** A queue. */
    QUEUE,
    /** A pool. */
    POOL
  }
}
