package dev.cortado.linker.report;

/**
 * A piece of code and what it was compiled from. Host only.
 *
 * @param from its first address
 * @param to the address after it
 * @param owner the method, with its class
 */
public record CodeRange(int from, int to, SymbolOwner owner) {}
