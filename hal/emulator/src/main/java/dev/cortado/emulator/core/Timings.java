package dev.cortado.emulator.core;

import dev.cortado.machine.InstructionCycles;

/**
 * What instructions and exceptions cost in cycles, memory without wait states. Host only.
 *
 * <p>Instructions: {@link InstructionCycles}. Exception entry: section 3.6 of the Cortex-M0 (DDI
 * 0432C) and Cortex-M0+ (DDI 0484C) Technical Reference Manuals. The manuals give no figure for a
 * return (here: eight loads and the refill of the pipeline) and for tail-chaining (here: what
 * others measured); both are fixed estimates.
 *
 * @param branchTaken a taken branch, BX, BLX, or an ALU write to the program counter
 * @param branchWithLink the 32-bit BL
 * @param popPcExtra what popping the program counter adds to a POP
 * @param specialRegister MRS and MSR
 * @param barrier ISB, DMB and DSB
 * @param singleCyclePort whether loads and stores at 0xD0000000 take one cycle instead of two
 * @param exceptionEntry from the interrupt to the handler's first instruction
 * @param exceptionReturn unstacking, beside the branch itself
 * @param tailChain from one handler's return to the next one's first instruction
 */
public record Timings(
    int branchTaken,
    int branchWithLink,
    int popPcExtra,
    int specialRegister,
    int barrier,
    boolean singleCyclePort,
    int exceptionEntry,
    int exceptionReturn,
    int tailChain) {

  /** The Cortex-M0 with its three-stage pipeline. */
  public static final Timings CORTEX_M0 = of(InstructionCycles.CORTEX_M0, false, 16, 12, 7);

  /** The Cortex-M0+ with its two-stage pipeline and its single-cycle I/O port. */
  public static final Timings CORTEX_M0PLUS = of(InstructionCycles.CORTEX_M0PLUS, true, 15, 12, 7);

  private static Timings of(
      InstructionCycles instructions,
      boolean singleCyclePort,
      int exceptionEntry,
      int exceptionReturn,
      int tailChain) {
    return new Timings(
        instructions.branchTaken(),
        instructions.branchWithLink(),
        instructions.popPcExtra(),
        instructions.specialRegister(),
        instructions.barrier(),
        singleCyclePort,
        exceptionEntry,
        exceptionReturn,
        tailChain);
  }
}
