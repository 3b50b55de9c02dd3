package dev.cortado.kernel.graph;

/**
 * A task of the graph.
 *
 * @param name unique among the tasks
 * @param task the application's object, of a subclass of {@code dev.cortado.kernel.Task}
 * @param at where it was wired, {@code File.java:line}
 */
public record TaskNode(String name, Object task, String at) {}
