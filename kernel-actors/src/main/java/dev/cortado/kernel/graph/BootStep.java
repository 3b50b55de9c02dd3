package dev.cortado.kernel.graph;

/**
 * Something that is started at boot, in the order of wiring, before the first interrupt.
 *
 * @param name for the report
 * @param startable a {@code dev.cortado.kernel.Startable}
 * @param at where it was wired, {@code File.java:line}
 */
public record BootStep(String name, Object startable, String at) {}
