package dev.cortado.kernel.graph;

/**
 * What runs when nothing else does.
 *
 * @param hook a {@code dev.cortado.kernel.IdleHook}
 * @param at where it was wired, {@code File.java:line}
 */
public record IdleNode(Object hook, String at) {}
