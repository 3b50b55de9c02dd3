package dev.cortado.linker.prove;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A function of the image, decoded. Host only.
 *
 * @param names its symbols, sorted; functions with the same code may have become one
 * @param address where it begins
 * @param endAddress where it ends
 * @param code its instructions by address
 */
record MachineFunction(
    List<String> names, int address, int endAddress, TreeMap<Integer, Instruction> code) {
  /**
   * Takes calls into the function's own middle as what they are: ARMv6-M's BL is LLVM's long jump
   * where a function that has saved its link register outgrows B.
   */
  MachineFunction {
    code.replaceAll(
        (at, instruction) ->
            instruction.kind() == Instruction.Kind.CALL
                    && instruction.operand() > address
                    && instruction.operand() < endAddress
                ? instruction.asJump()
                : instruction);
  }

  /** Returns the name by which reports call it. */
  String name() {
    return names.get(0);
  }

  /** Returns whether {@code position} lies in it. */
  boolean contains(int position) {
    return position >= address && position < endAddress;
  }

  /**
   * Returns whether {@code position} lies right behind it: LLVM's branch to a last block that
   * nothing reaches, which has no code.
   */
  boolean isBehind(int position) {
    return position == endAddress;
  }

  /** Returns the compiler's frame size, or null if it gave none. */
  Integer frameBytes(Map<String, Integer> frames) {
    Integer largest = null;
    for (String name : names) {
      Integer bytes = frames.get(name);
      if (bytes != null && (largest == null || bytes > largest)) {
        largest = bytes;
      }
    }
    return largest;
  }
}
