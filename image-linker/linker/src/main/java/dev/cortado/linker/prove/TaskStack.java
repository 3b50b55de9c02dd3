package dev.cortado.linker.prove;

/**
 * The stack that a task needs at most. Host only.
 *
 * @param totalBytes code, exception frame and saved registers, rounded up to a multiple of 8
 * @param savedBytes what is kept below the exception frame while another task runs
 * @param level the chain of calls that takes the most, and the exception frame
 */
public record TaskStack(int totalBytes, int savedBytes, StackLevel level) {}
