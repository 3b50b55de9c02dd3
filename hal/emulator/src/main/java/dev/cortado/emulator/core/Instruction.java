package dev.cortado.emulator.core;

/**
 * What is known of an instruction without executing it. Host only.
 *
 * <p>Kept apart from the interpreter on purpose: the two engines check each other.
 */
final class Instruction {
  /** How an instruction touches memory. */
  enum Access {
    NONE,
    LOAD,
    STORE
  }

  final int address;
  final int op;
  int sizeBytes = 2;
  int cycles = 1;
  int takenExtra;
  boolean plain = true;
  Access access = Access.NONE;
  int accessBytes;
  int accessCount = 1;
  int base = -1;
  int index = -1;
  int offset;
  int writes;
  int stackDelta;

  private Instruction(int address, int op) {
    this.address = address;
    this.op = op;
  }

  /** Decodes the halfword {@code op} and, for BL, the {@code next} one. */
  static Instruction decode(int address, int op, int next, Timings timings) {
    Instruction it = new Instruction(address, op);
    it.decode(next, timings);
    return it;
  }

  private void decode(int next, Timings timings) {
    int low = 1 << (op & 7);
    int middle = 1 << (op >> 8 & 7);
    int imm5 = op >> 6 & 31;
    switch (op >> 11) {
      case 0, 1, 2, 3 -> writes = low;
      case 4, 6, 7 -> writes = middle;
      case 5 -> writes = 0;
      case 8 -> {
        if ((op & 0x400) == 0) {
          int operation = op >> 6 & 15;
          writes = operation == 8 || operation == 10 || operation == 11 ? 0 : low;
        } else {
          high(timings);
        }
      }
      case 9 -> {
        cycles = 2;
        writes = middle;
      }
      case 10, 11 -> {
        boolean load = (op >> 9 & 7) >= 3;
        int[] bytes = {4, 2, 1, 1, 4, 2, 1, 2};
        memory(load, bytes[op >> 9 & 7], op >> 3 & 7, op >> 6 & 7, 0, low);
      }
      case 12, 13 -> memory(op >> 11 == 13, 4, op >> 3 & 7, -1, imm5 * 4, low);
      case 14, 15 -> memory(op >> 11 == 15, 1, op >> 3 & 7, -1, imm5, low);
      case 16, 17 -> memory(op >> 11 == 17, 2, op >> 3 & 7, -1, imm5 * 2, low);
      case 18, 19 -> memory(op >> 11 == 19, 4, Core.SP, -1, (op & 0xff) * 4, middle);
      case 20, 21 -> writes = middle;
      case 22, 23 -> miscellaneous(timings);
      case 24, 25 -> multiple();
      case 26, 27 -> {
        // A branch to the next instruction looks not taken from outside.
        plain = (op >> 8 & 15) < 14 && (op & 0xff) != 0xff;
        takenExtra = timings.branchTaken() - 1;
      }
      case 28 -> cycles = timings.branchTaken();
      case 30 -> {
        sizeBytes = 4;
        plain = (next & 0xd000) == 0xd000;
        cycles = timings.branchWithLink();
        writes = 1 << Core.LR;
      }
      default -> plain = false;
    }
  }

  private void high(Timings timings) {
    int target = op >> 4 & 8 | op & 7;
    int operation = op >> 8 & 3;
    if (operation == 3) {
      cycles = timings.branchTaken();
      writes = (op & 0x80) != 0 ? 1 << Core.LR : 0;
    } else if (operation != 1) {
      writes = 1 << target;
      plain = target != Core.SP;
      cycles = target == Core.PC ? timings.branchTaken() : 1;
    }
  }

  private void memory(
      boolean load, int bytes, int baseRegister, int indexRegister, int immediate, int target) {
    cycles = 2;
    access = load ? Access.LOAD : Access.STORE;
    accessBytes = bytes;
    base = baseRegister;
    index = indexRegister;
    offset = immediate;
    writes = load ? target : 0;
  }

  private void multiple() {
    int list = op & 0xff;
    int baseRegister = op >> 8 & 7;
    plain = list != 0;
    memory(op >> 11 == 25, 4, baseRegister, -1, 0, list);
    accessCount = Integer.bitCount(list);
    cycles = 1 + accessCount;
    writes |= 1 << baseRegister;
  }

  private void miscellaneous(Timings timings) {
    switch (op >> 8 & 15) {
      case 0 -> {
        int bytes = (op & 127) * 4;
        stackDelta = (op & 0x80) == 0 ? bytes : -bytes;
        writes = 1 << Core.SP;
      }
      case 2 -> writes = 1 << (op & 7);
      case 4, 5 -> {
        accessCount = Integer.bitCount(op & 0x1ff);
        plain = accessCount != 0;
        memory(false, 4, Core.SP, -1, -4 * accessCount, 0);
        stackDelta = -4 * accessCount;
        cycles = 1 + accessCount;
        writes = 1 << Core.SP;
      }
      case 10 -> {
        plain = (op >> 6 & 3) != 2;
        writes = 1 << (op & 7);
      }
      case 12, 13 -> {
        accessCount = Integer.bitCount(op & 0x1ff);
        plain = accessCount != 0;
        memory(true, 4, Core.SP, -1, 0, op & 0xff | 1 << Core.SP);
        stackDelta = 4 * accessCount;
        cycles = 1 + accessCount + ((op & 0x100) != 0 ? timings.popPcExtra() : 0);
      }
      case 15 -> plain = op == 0xbf00;
      default -> plain = false;
    }
  }

  /** Returns the first address that the instruction would access with these registers. */
  int firstAddress(int[] r) {
    return r[base] + (index < 0 ? 0 : r[index]) + offset;
  }

  /** Returns whether the instruction reaches {@code address} with these registers. */
  boolean reaches(int address, int[] r) {
    int distance = address - firstAddress(r);
    return access != Access.NONE && distance >= 0 && distance < accessBytes * accessCount;
  }

  /**
   * Returns whether, at {@code later}, a fault of it could be taken for one of this instruction:
   * both touch memory alike, and this one's address registers have changed since.
   */
  boolean couldBeTakenFor(Instruction later, int writtenSince) {
    if (access == Access.NONE || access != later.access || accessBytes != later.accessBytes) {
      return false;
    }
    int uses = 1 << base | (index < 0 ? 0 : 1 << index);
    boolean single = accessCount == 1 && later.accessCount == 1;
    boolean sameBase = base == later.base && index < 0 && later.index < 0;
    return (uses & writtenSince) != 0 && !(single && sameBase && offset != later.offset);
  }
}
