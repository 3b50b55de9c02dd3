package dev.cortado.kernel.graph;

/**
 * An interrupt line of a chip.
 *
 * @param number from 0
 * @param name in the chip's manual, such as {@code SWI0} or {@code UART0}
 * @param spare true where the line has no peripheral behind it, or one that only software triggers
 */
public record Irq(int number, String name, boolean spare) {}
