package dev.cortado.irq;

import dev.cortado.kernel.graph.TickNode;

/**
 * Where the tick, the core's SysTick or a timer's line, lies among the interrupts. Host only.
 *
 * @param tick the tick as wired
 * @param nvicLevel 0, which is the most urgent
 * @param priorityByte what its priority register holds
 * @param reason why it lies there, for the report
 */
public record TickVector(TickNode tick, int nvicLevel, int priorityByte, String reason) {}
