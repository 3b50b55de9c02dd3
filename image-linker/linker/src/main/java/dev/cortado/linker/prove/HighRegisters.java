package dev.cortado.linker.prove;

import dev.cortado.linker.LinkerBug;

/**
 * Checks that no code writes r8 to r11, which the task switch of an ARMv6-M image does not keep:
 * there LLVM gives compiled code r0 to r7 only. Host only.
 *
 * <p>Of the instructions of ARMv6-M only ADD and MOV between all registers and MRS can write them
 * (ARMv6-M Architecture Reference Manual, A5.2.3 and A6.7).
 */
final class HighRegisters {
  private static final int FIRST = 8;
  private static final int LAST = 11;
  private static final int ADD = 0x44;
  private static final int MOVE = 0x46;

  /** MOV r8, r8, with which code is aligned. */
  private static final int NOTHING = 0x46C0;

  private static final int READ_SPECIAL = 0xF3EF;

  private HighRegisters() {}

  /**
   * Checks all functions of {@code code}.
   *
   * @throws LinkerBug if one of them writes a register that is not kept
   */
  static void check(MachineCode code) {
    for (MachineFunction function : code.functions().values()) {
      for (int address : function.code().keySet()) {
        int written = written(code, address);
        if (written >= FIRST && written <= LAST) {
          throw new LinkerBug(
              "function="
                  + function.name()
                  + " writes r"
                  + written
                  + ", which the task switch does not keep");
        }
      }
    }
  }

  /** Returns the register that the instruction writes, if it is one that could be meant. */
  private static int written(MachineCode code, int address) {
    int first = half(code, address);
    if (first == NOTHING) {
      return -1;
    }
    if (first >> 8 == ADD || first >> 8 == MOVE) {
      return first & 7 | first >> 4 & 8;
    }
    return first == READ_SPECIAL ? half(code, address + 2) >> 8 & 15 : -1;
  }

  private static int half(MachineCode code, int address) {
    int word = code.elf().wordAt(address & ~3).orElse(0);
    return word >> (address & 2) * Byte.SIZE & 0xFFFF;
  }
}
