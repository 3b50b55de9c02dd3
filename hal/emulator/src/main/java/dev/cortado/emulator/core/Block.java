package dev.cortado.emulator.core;

/**
 * Instructions that Unicorn runs as one, with what they cost. Host only.
 *
 * @param start the first instruction's address
 * @param end the address after the last one
 * @param instructions how many
 * @param cycles with the last instruction not branching, unless it always does
 * @param takenExtra cycles to add if a conditional branch at the end is taken
 * @param stackDelta by how much all of it moves the stack pointer
 * @param stackLowest the lowest that the stack pointer gets, relative to its start; at most 0
 * @param plain whether Unicorn may run it: it holds no system instruction, and a faulting access in
 *     it could be told from the others
 */
record Block(
    int start,
    int end,
    int instructions,
    int cycles,
    int takenExtra,
    int stackDelta,
    int stackLowest,
    boolean plain) {

  int mostCycles() {
    return cycles + takenExtra;
  }
}
