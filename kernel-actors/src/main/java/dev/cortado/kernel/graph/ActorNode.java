package dev.cortado.kernel.graph;

/**
 * An actor of the graph.
 *
 * @param name unique among the actors
 * @param priority as wired; larger is more urgent
 * @param actor the application's object, of a subclass of {@code dev.cortado.kernel.Actor}
 * @param at where it was wired, {@code File.java:line}
 */
public record ActorNode(String name, int priority, Object actor, String at) {}
