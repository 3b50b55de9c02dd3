package dev.cortado.kernel.graph;

/**
 * An actor of the graph.
 *
 * @param name unique among the actors
 * @param priority as wired; larger is more urgent
 * @param core as wired, from 0
 * @param actor the application's object, of a subclass of {@code dev.cortado.kernel.Actor}
 * @param at where it was wired, {@code File.java:line}
 * @param entry the method that is run, without parameters
 * @param isSupervised whether this, or another of its class, is supervised
 */
public record ActorNode(
    String name,
    int priority,
    int core,
    Object actor,
    String at,
    String entry,
    boolean isSupervised) {
  /** An actor that runs on core 0, without supervision. */
  public ActorNode(String name, int priority, Object actor, String at) {
    this(name, priority, 0, actor, at, "run", false);
  }

  /** Returns this with another priority. */
  public ActorNode withPriority(int newPriority) {
    return new ActorNode(name, newPriority, core, actor, at, entry, isSupervised);
  }

  /** Returns this with another method to run. */
  public ActorNode entering(String method) {
    return new ActorNode(name, priority, core, actor, at, method, isSupervised);
  }

  /** Returns this, entered so that its supervision sees its failures. */
  public ActorNode supervised() {
    return new ActorNode(name, priority, core, actor, at, "runSupervised", true);
  }
}
