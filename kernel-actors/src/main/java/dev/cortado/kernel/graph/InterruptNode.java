package dev.cortado.kernel.graph;

/**
 * A device interrupt that a driver handles.
 *
 * @param name the line's name in the chip's manual
 * @param irq the line's number, from 0
 * @param handler a {@code dev.cortado.machine.InterruptHandler}
 * @param at where it was wired, {@code File.java:line}
 */
public record InterruptNode(String name, int irq, Object handler, String at) {}
