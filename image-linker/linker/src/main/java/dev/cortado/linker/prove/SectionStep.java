package dev.cortado.linker.prove;

/**
 * A line that a masked section executes. Host only.
 *
 * @param at {@code File.java:line}, empty for code of no line
 * @param function the symbol of the function that it has been compiled into
 */
public record SectionStep(String at, String function) {}
