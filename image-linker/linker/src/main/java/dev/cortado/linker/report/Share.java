package dev.cortado.linker.report;

/**
 * A part of a memory. Host only.
 *
 * @param owner a class, method or object; what belongs to nobody is in parentheses
 * @param bytes its size
 */
public record Share(String owner, int bytes) {}
