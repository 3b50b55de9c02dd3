package dev.cortado.kernel.graph;

/**
 * A pool of the graph.
 *
 * @param name unique among the pools
 * @param size how many messages it holds
 * @param pool the {@code dev.cortado.pools.Pool}
 * @param at where it was wired, {@code File.java:line}
 */
public record PoolNode(String name, int size, Object pool, String at) {}
