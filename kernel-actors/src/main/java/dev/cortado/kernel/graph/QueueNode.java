package dev.cortado.kernel.graph;

/**
 * A queue of the graph.
 *
 * @param name unique among the queues
 * @param queue the {@code dev.cortado.pools.Queue}
 * @param at where it was wired, {@code File.java:line}
 */
public record QueueNode(String name, Object queue, String at) {}
