package dev.cortado.irq;

import dev.cortado.kernel.graph.InterruptNode;

/**
 * Where a driver's interrupt lies among the interrupts. Host only.
 *
 * @param interrupt the interrupt as wired
 * @param nvicLevel 0 is the most urgent
 * @param priorityByte what the line's priority register holds: the level in its upper bits
 * @param reason why it lies there, for the report
 */
public record DeviceVector(
    InterruptNode interrupt, int nvicLevel, int priorityByte, String reason) {}
