package dev.cortado.machine;

/**
 * What the instructions of a core cost in cycles where they do not cost one, memory without wait
 * states. Host only: the emulator counts with it, and the linker proves with it.
 *
 * <p>Cortex-M0 Technical Reference Manual (DDI 0432C), table 3-1, and Cortex-M0+ Technical
 * Reference Manual (DDI 0484C), table 3-1, with the single-cycle multiplier that the supported
 * chips have. A load or store takes two cycles, of n registers 1 + n; on the Cortex-M0+ a load or
 * store at its I/O port takes one.
 *
 * @param branchTaken a taken branch, BX, BLX, or an ALU write to the program counter
 * @param branchWithLink the 32-bit BL
 * @param popPcExtra what popping the program counter adds to a POP
 * @param specialRegister MRS and MSR
 * @param barrier ISB, DMB and DSB
 */
public record InstructionCycles(
    int branchTaken, int branchWithLink, int popPcExtra, int specialRegister, int barrier) {

  /** The Cortex-M0 with its three-stage pipeline. */
  public static final InstructionCycles CORTEX_M0 = new InstructionCycles(3, 4, 3, 4, 4);

  /** The Cortex-M0+ with its two-stage pipeline. */
  public static final InstructionCycles CORTEX_M0PLUS = new InstructionCycles(2, 3, 2, 3, 3);
}
