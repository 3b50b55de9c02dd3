package dev.cortado.linker.prove;

/**
 * A task, which has a stack of its own. Host only.
 *
 * @param symbol the function that it begins with
 * @param name as the report says it, such as {@code task "filter"}
 * @param savedBytes what is kept on its stack below the exception frame while another one runs
 */
public record TaskEntry(String symbol, String name, int savedBytes) {
  private static final int ALL_BYTES = 32;

  /** Returns whether the switch keeps less than r4 to r11. */
  boolean savesLowOnly() {
    return savedBytes < ALL_BYTES;
  }
}
