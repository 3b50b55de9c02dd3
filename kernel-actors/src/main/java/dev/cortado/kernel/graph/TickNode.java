package dev.cortado.kernel.graph;

/**
 * The interrupt that advances time, on the core's SysTick exception.
 *
 * @param clock a {@code dev.cortado.time.Clock}
 * @param tickHz ticks a second
 * @param at where it was wired, {@code File.java:line}
 */
public record TickNode(Object clock, int tickHz, String at) {}
