package dev.cortado.emulator.core;

import java.util.Random;

/**
 * In which order the instructions of two cores run: lets one of them wait now and then, as for a
 * bus that the other has or for code that is not in the cache. Host only.
 *
 * <p>Without it the core that is behind goes next, so that both run in step.
 */
@FunctionalInterface
public interface Interleaving {
  /** The cores run in step. */
  Interleaving IN_STEP = (core, instructions) -> 0;

  /**
   * Returns how many cycles a core waits before its next instruction, at least 0.
   *
   * @param core the core's number
   * @param instructions how many it has executed
   */
  int stallCycles(int core, long instructions);

  /** Returns one that follows from {@code seed}: many short waits, and some of 1,000 cycles. */
  static Interleaving of(long seed) {
    Random random = new Random(seed);
    return (core, instructions) -> {
      int dice = random.nextInt(512);
      return dice < 64 ? random.nextInt(24) : dice == 64 ? random.nextInt(1000) : 0;
    };
  }

  /** Returns one in which {@code core} waits once, after so many of its instructions. */
  static Interleaving stallOnce(int core, long afterInstructions, int cycles) {
    return (number, instructions) ->
        number == core && instructions == afterInstructions ? cycles : 0;
  }
}
