package dev.cortado.linker.report;

/**
 * A file that was written. Host only.
 *
 * @param name without its folder
 * @param bytes its size
 */
public record OutputFile(String name, int bytes) {}
