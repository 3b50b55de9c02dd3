package dev.cortado.linker.prove;

import dev.cortado.machine.InstructionCycles;
import java.util.Optional;

/**
 * What the instructions of an image cost in cycles, where the core's manual says it: ARMv6-M. Host
 * only.
 */
final class InstructionCosts {
  /** What is in no table: where it goes, or how long it takes, is not known. */
  static final int UNKNOWN = -1;

  private static final int SUPERVISOR_CALL = 0xDF00;
  private static final int BREAKPOINT = 0xBE00;
  private static final int WAIT_FOR_EVENT = 0xBF20;
  private static final int WAIT_FOR_INTERRUPT = 0xBF30;

  private final Optional<InstructionCycles> core;

  /**
   * Makes the costs of a core.
   *
   * @param core its table; if there is none, every instruction counts 0 cycles
   */
  InstructionCosts(Optional<InstructionCycles> core) {
    this.core = core;
  }

  boolean areKnown() {
    return core.isPresent();
  }

  /** Returns whether the instruction waits until an interrupt is pending. */
  static boolean sleeps(int first) {
    return first == WAIT_FOR_INTERRUPT;
  }

  /** Returns what a branch adds when it is taken. */
  int taken() {
    return core.map(cycles -> cycles.branchTaken() - 1).orElse(0);
  }

  /** Returns the cycles of an instruction, a conditional branch not taken, or {@link #UNKNOWN}. */
  int cycles(int first, int second) {
    int top = first & 0xFF00;
    if (top == SUPERVISOR_CALL || top == BREAKPOINT || first == WAIT_FOR_EVENT) {
      return UNKNOWN;
    }
    if (core.isEmpty()) {
      return 0;
    }
    return ThumbDecoder.isWide(first) ? wide(first, second) : narrow(first);
  }

  private int narrow(int code) {
    return switch (code >> 11) {
      case 8 -> (code & 0x400) != 0 && writesProgramCounter(code) ? 1 + taken() : 1;
      case 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 -> 2;
      case 22, 23 -> miscellaneous(code);
      case 24, 25 -> 1 + Integer.bitCount(code & 0xFF);
      case 28 -> 1 + taken();
      default -> 1;
    };
  }

  /** BX, BLX, and ADD and MOV to the program counter. */
  private static boolean writesProgramCounter(int code) {
    int operation = code >> 8 & 3;
    return operation == 3 || operation != 1 && (code & 0x87) == 0x87;
  }

  private int miscellaneous(int code) {
    return switch (code >> 8 & 15) {
      case 4, 5 -> 1 + Integer.bitCount(code & 0x1FF);
      case 12 -> 1 + Integer.bitCount(code & 0xFF);
      case 13 -> 1 + Integer.bitCount(code & 0x1FF) + core.orElseThrow().popPcExtra();
      case 0, 2, 6, 10 -> 1;
      case 15 -> (code & 15) != 0 ? UNKNOWN : sleeps(code) ? 2 : 1;
      default -> UNKNOWN;
    };
  }

  private int wide(int first, int second) {
    InstructionCycles cycles = core.orElseThrow();
    if ((first & 0xF800) == 0xF000 && (second & 0xD000) == 0xD000) {
      return cycles.branchWithLink();
    }
    if (first == 0xF3EF || (first & 0xFFF0) == 0xF380) {
      return cycles.specialRegister();
    }
    if (first == 0xF3BF && (second & 0xFF00) == 0x8F00) {
      return cycles.barrier();
    }
    return (first & 0xFFF0) == 0xF7F0 ? 1 : UNKNOWN;
  }
}
