package dev.cortado.emulator.core;

/**
 * Executes one ARMv6-M instruction (Architecture Reference Manual, A5 and A6.7). Host only.
 *
 * <p>Cycles are counted before memory is accessed, so a device sees the cycle at which the
 * instruction ends.
 */
final class Interpreter {
  private final Core core;
  private final int[] r;
  private final Bus bus;
  private final DataProcessing data;
  private final Transfers transfers;
  private final SystemInstructions system;
  private final int takenExtra;

  Interpreter(Core core) {
    this.core = core;
    this.r = core.r;
    this.bus = core.bus;
    this.data = new DataProcessing(core);
    this.transfers = new Transfers(core);
    this.system = new SystemInstructions(core, transfers);
    this.takenExtra = core.timings.branchTaken() - 1;
  }

  void step() {
    int pc = r[Core.PC];
    core.instructionAddress = pc;
    int op = bus.fetch(pc);
    core.instructions++;
    core.cycles++;
    r[Core.PC] = pc + 2;
    int low = op & 7;
    int second = op >> 3 & 7;
    int imm5 = op >> 6 & 31;
    int imm8 = op & 0xff;
    int middle = op >> 8 & 7;
    switch (op >> 11) {
      case 0 -> r[low] = data.shiftLeft(r[second], imm5);
      case 1 -> r[low] = data.shiftRight(r[second], imm5 == 0 ? 32 : imm5);
      case 2 -> r[low] = data.shiftRightSigned(r[second], imm5 == 0 ? 32 : imm5);
      case 3 -> addOrSubtract(op, low, second);
      case 4 -> r[middle] = data.flagged(imm8);
      case 5 -> data.add(r[middle], ~imm8, 1);
      case 6 -> r[middle] = data.add(r[middle], imm8, 0);
      case 7 -> r[middle] = data.add(r[middle], ~imm8, 1);
      case 8 -> {
        if ((op & 0x400) == 0) {
          data.register(op >> 6 & 15, low, second);
        } else {
          highRegister(op, pc);
        }
      }
      case 9 -> {
        core.cycles++;
        r[middle] = bus.load32((pc + 4 & ~3) + imm8 * 4);
      }
      case 10, 11 -> transfers.register(op >> 9 & 7, low, r[second] + r[op >> 6 & 7]);
      case 12 -> transfers.storeWord(low, r[second] + imm5 * 4);
      case 13 -> transfers.loadWord(low, r[second] + imm5 * 4);
      case 14 -> transfers.storeByte(low, r[second] + imm5);
      case 15 -> transfers.loadByte(low, r[second] + imm5);
      case 16 -> transfers.storeHalfword(low, r[second] + imm5 * 2);
      case 17 -> transfers.loadHalfword(low, r[second] + imm5 * 2);
      case 18 -> transfers.storeWord(middle, r[Core.SP] + imm8 * 4);
      case 19 -> transfers.loadWord(middle, r[Core.SP] + imm8 * 4);
      case 20 -> r[middle] = (pc + 4 & ~3) + imm8 * 4;
      case 21 -> r[middle] = r[Core.SP] + imm8 * 4;
      case 22, 23 -> system.miscellaneous(op);
      case 24 -> transfers.storeMultiple(middle, imm8);
      case 25 -> transfers.loadMultiple(middle, imm8);
      case 26, 27 -> conditional(op, pc);
      case 28 -> branch(pc + 4 + (op << 21 >> 20));
      case 30 -> system.wide(op, pc);
      // 11101 and 11111 begin instructions of 32 bits that ARMv6-M does not have.
      default ->
          throw new FaultSignal(FaultKind.UNDEFINED_INSTRUCTION, op << 16 | bus.fetch(pc + 2));
    }
  }

  private void addOrSubtract(int op, int low, int second) {
    int third = op >> 6 & 7;
    r[low] =
        switch (op >> 9 & 3) {
          case 0 -> data.add(r[second], r[third], 0);
          case 1 -> data.add(r[second], ~r[third], 1);
          case 2 -> data.add(r[second], third, 0);
          default -> data.add(r[second], ~third, 1);
        };
  }

  private void highRegister(int op, int pc) {
    int target = op >> 4 & 8 | op & 7;
    int source = op >> 3 & 15;
    int value = source == Core.PC ? pc + 4 : r[source];
    switch (op >> 8 & 3) {
      case 0 -> writeHigh(target, (target == Core.PC ? pc + 4 : r[target]) + value);
      case 1 -> data.add(target == Core.PC ? pc + 4 : r[target], ~value, 1);
      case 2 -> writeHigh(target, value);
      default -> {
        if ((op & 0x80) != 0) {
          r[Core.LR] = pc + 2 | 1;
        }
        core.cycles += takenExtra;
        core.branchExchange(value);
      }
    }
  }

  private void writeHigh(int target, int value) {
    if (target == Core.PC) {
      branch(value & ~1);
    } else if (target == Core.SP) {
      core.stackPointer(value);
    } else {
      r[target] = value;
    }
  }

  private void conditional(int op, int pc) {
    int condition = op >> 8 & 15;
    if (condition == 14) {
      throw new FaultSignal(FaultKind.PANIC, op & 0xff);
    }
    if (condition == 15) {
      core.exceptions.supervisorCall(op & 0xff);
    } else if (holds(condition)) {
      branch(pc + 4 + (byte) op * 2);
    }
  }

  private void branch(int target) {
    core.cycles += takenExtra;
    r[Core.PC] = target;
  }

  private boolean holds(int condition) {
    return switch (condition) {
      case 0 -> core.z;
      case 1 -> !core.z;
      case 2 -> core.c;
      case 3 -> !core.c;
      case 4 -> core.n;
      case 5 -> !core.n;
      case 6 -> core.v;
      case 7 -> !core.v;
      case 8 -> core.c && !core.z;
      case 9 -> !core.c || core.z;
      case 10 -> core.n == core.v;
      case 11 -> core.n != core.v;
      case 12 -> !core.z && core.n == core.v;
      default -> core.z || core.n != core.v;
    };
  }
}
