package dev.cortado.linker.report;

/**
 * An entry of the vector table. Host only.
 *
 * @param number the exception's number; interrupt line 0 is 16
 * @param name the exception's or the line's name in the manuals
 * @param handler the symbol that it enters, or {@code initial stack pointer}
 */
public record VectorRow(int number, String name, String handler) {}
