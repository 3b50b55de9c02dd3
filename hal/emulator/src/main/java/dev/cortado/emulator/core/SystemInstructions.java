package dev.cortado.emulator.core;

/** The instructions of 1011xxxx and of 32 bits: masking, hints, special registers. Host only. */
final class SystemInstructions {
  private static final int MAIN_STACK_POINTER = 8;
  private static final int PROCESS_STACK_POINTER = 9;
  private static final int PRIMASK = 16;
  private static final int CONTROL = 20;

  private final Core core;
  private final int[] r;
  private final Transfers transfers;

  SystemInstructions(Core core, Transfers transfers) {
    this.core = core;
    this.r = core.r;
    this.transfers = transfers;
  }

  /** Executes an instruction of A5.2.5. */
  void miscellaneous(int op) {
    switch (op >> 8 & 15) {
      case 0 -> {
        int bytes = (op & 127) * 4;
        core.stackPointer(r[Core.SP] + ((op & 0x80) == 0 ? bytes : -bytes));
      }
      case 2 -> extend(op);
      case 4, 5 -> transfers.push(op);
      case 6 -> {
        if ((op & 0xffef) != 0xb662) {
          throw undefined(op);
        }
        core.masking.mask((op & 0x10) != 0);
      }
      case 10 -> reverse(op);
      case 12, 13 -> transfers.pop(op);
      case 14 -> throw new FaultSignal(FaultKind.BREAKPOINT, op & 0xff);
      case 15 -> hint(op);
      default -> throw undefined(op);
    }
  }

  private void extend(int op) {
    int value = r[op >> 3 & 7];
    r[op & 7] =
        switch (op >> 6 & 3) {
          case 0 -> (short) value;
          case 1 -> (byte) value;
          case 2 -> value & 0xffff;
          default -> value & 0xff;
        };
  }

  private void reverse(int op) {
    int value = r[op >> 3 & 7];
    r[op & 7] =
        switch (op >> 6 & 3) {
          case 0 -> Integer.reverseBytes(value);
          case 1 -> value >>> 8 & 0xff00ff | (value & 0xff00ff) << 8;
          case 3 -> (short) ((value & 0xff) << 8 | value >>> 8 & 0xff);
          default -> throw undefined(op);
        };
  }

  private void hint(int op) {
    switch (op & 0xff) {
      case 0x00, 0x10 -> {
        // NOP and YIELD.
      }
      case 0x20 -> {
        core.cycles++;
        core.sleepFor(true);
      }
      case 0x30 -> {
        core.cycles++;
        core.sleepFor(false);
      }
      case 0x40 -> core.registerEvent();
      default -> {
        if ((op & 15) != 0) {
          throw undefined(op);
        }
      }
    }
  }

  /** Executes a 32-bit instruction whose first half is {@code op} (A5.3). */
  void wide(int op, int pc) {
    int second = core.bus.fetch(pc + 2);
    r[Core.PC] = pc + 4;
    if ((second & 0xd000) == 0xd000) {
      r[Core.LR] = pc + 4 | 1;
      r[Core.PC] = pc + 4 + branchOffset(op, second);
      core.cycles += core.timings.branchWithLink() - 1;
    } else if (op == 0xf3ef && (second & 0xf000) == 0x8000) {
      core.cycles += core.timings.specialRegister() - 1;
      r[second >> 8 & 15] = special(second & 0xff);
    } else if ((op & 0xfff0) == 0xf380 && (second & 0xff00) == 0x8800) {
      core.cycles += core.timings.specialRegister() - 1;
      special(second & 0xff, r[op & 15]);
    } else if (op == 0xf3bf && (second & 0xff00) == 0x8f00 && (second >> 4 & 15) >= 4) {
      core.cycles += core.timings.barrier() - 1;
    } else {
      throw new FaultSignal(FaultKind.UNDEFINED_INSTRUCTION, op << 16 | second);
    }
  }

  static int branchOffset(int op, int second) {
    int sign = op >> 10 & 1;
    int i1 = ~(second >> 13 ^ sign) & 1;
    int i2 = ~(second >> 11 ^ sign) & 1;
    return -sign << 24 | i1 << 23 | i2 << 22 | (op & 0x3ff) << 12 | (second & 0x7ff) << 1;
  }

  private int special(int number) {
    if (number < 8) {
      int value = (number & 1) != 0 ? core.ipsr : 0;
      return (number & 4) == 0 ? value | core.xpsr() & 0xf0000000 : value;
    }
    return switch (number) {
      case MAIN_STACK_POINTER -> core.usingProcessStack ? core.otherStackPointer : r[Core.SP];
      case PROCESS_STACK_POINTER -> core.usingProcessStack ? r[Core.SP] : core.otherStackPointer;
      case PRIMASK -> core.masking.masked() ? 1 : 0;
      case CONTROL -> (core.usingProcessStack ? 2 : 0);
      default -> 0;
    };
  }

  private void special(int number, int value) {
    if (number < 4) {
      core.flags(value);
      return;
    }
    switch (number) {
      case MAIN_STACK_POINTER -> {
        if (core.usingProcessStack) {
          core.otherStackPointer = value & ~3;
        } else {
          r[Core.SP] = value & ~3;
        }
        core.stackDepth.restart(value & ~3);
      }
      case PROCESS_STACK_POINTER -> {
        if (core.usingProcessStack) {
          r[Core.SP] = value & ~3;
        } else {
          core.otherStackPointer = value & ~3;
        }
      }
      case PRIMASK -> core.masking.mask((value & 1) != 0);
      case CONTROL -> {
        if (core.ipsr == 0) {
          core.useProcessStack((value & 2) != 0);
        }
      }
      default -> {
        // Not there on ARMv6-M without the unprivileged extension.
      }
    }
  }

  private static FaultSignal undefined(int op) {
    return new FaultSignal(FaultKind.UNDEFINED_INSTRUCTION, op);
  }
}
