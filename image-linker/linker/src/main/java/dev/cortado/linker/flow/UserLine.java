package dev.cortado.linker.flow;

/**
 * A line of the application's that leads to an instruction, which may be in the JDK's code. Host
 * only.
 *
 * @param at the line as {@code File.java:line}
 * @param path how the instruction is reached over that line: {@code entry > caller > callee}
 */
public record UserLine(String at, String path) {}
