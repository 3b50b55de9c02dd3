package dev.cortado.linker.prove;

/**
 * Where the processor can enter code with a stack of its own. Host only.
 *
 * @param symbol the function that is entered
 * @param name as the report says it, such as {@code level 2 (vector SWI1)}
 * @param nvicLevel 0 is the most urgent, or {@link #HARD_FAULT}, {@link #NMI} or {@link #MAIN};
 *     entries of one level never preempt each other
 * @param core which core enters it, from 0: each has a stack
 */
public record StackEntry(String symbol, String name, int nvicLevel, int core) {
  /** The level of the code that runs after reset, which every other entry preempts. */
  public static final int MAIN = Integer.MAX_VALUE;

  /** The level of tasks, each of which has a stack of its own. */
  public static final int TASK = MAIN - 1;

  /** The level of the HardFault exception, which preempts all but NMI. */
  public static final int HARD_FAULT = -1;

  /** The level of the NMI exception. */
  public static final int NMI = -2;

  /** An entry of core 0. */
  public StackEntry(String symbol, String name, int nvicLevel) {
    this(symbol, name, nvicLevel, 0);
  }
}
