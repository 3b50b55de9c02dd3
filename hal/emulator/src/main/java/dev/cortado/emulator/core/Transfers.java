package dev.cortado.emulator.core;

/** Loads and stores, one register or many. Host only. */
final class Transfers {
  private static final int SINGLE_CYCLE_PORT = 0xD;

  private final Core core;
  private final int[] r;
  private final Bus bus;
  private final boolean singleCyclePort;
  private final int popPcExtra;

  Transfers(Core core) {
    this.core = core;
    this.r = core.r;
    this.bus = core.bus;
    this.singleCyclePort = core.timings.singleCyclePort();
    this.popPcExtra = core.timings.popPcExtra();
  }

  /** Executes a transfer with a register offset (A5.2.4). */
  void register(int operation, int register, int address) {
    switch (operation) {
      case 0 -> storeWord(register, address);
      case 1 -> storeHalfword(register, address);
      case 2 -> storeByte(register, address);
      case 3 -> {
        count(address);
        r[register] = (byte) bus.load8(address);
      }
      case 4 -> loadWord(register, address);
      case 5 -> loadHalfword(register, address);
      case 6 -> loadByte(register, address);
      default -> {
        count(address);
        r[register] = (short) bus.load16(address);
      }
    }
  }

  void loadWord(int register, int address) {
    count(address);
    r[register] = bus.load32(address);
  }

  void loadHalfword(int register, int address) {
    count(address);
    r[register] = bus.load16(address);
  }

  void loadByte(int register, int address) {
    count(address);
    r[register] = bus.load8(address);
  }

  void storeWord(int register, int address) {
    count(address);
    bus.store32(address, r[register]);
  }

  void storeHalfword(int register, int address) {
    count(address);
    bus.store16(address, r[register]);
  }

  void storeByte(int register, int address) {
    count(address);
    bus.store8(address, r[register]);
  }

  void storeMultiple(int base, int list) {
    checkList(list);
    core.cycles += Integer.bitCount(list);
    int address = r[base];
    for (int rest = list; rest != 0; rest &= rest - 1) {
      bus.store32(address, r[Integer.numberOfTrailingZeros(rest)]);
      address += 4;
    }
    r[base] = address;
  }

  void loadMultiple(int base, int list) {
    checkList(list);
    core.cycles += Integer.bitCount(list);
    int address = r[base];
    for (int rest = list; rest != 0; rest &= rest - 1) {
      r[Integer.numberOfTrailingZeros(rest)] = bus.load32(address);
      address += 4;
    }
    if ((list & 1 << base) == 0) {
      r[base] = address;
    }
  }

  void push(int op) {
    int list = op & 0x1ff;
    checkList(list);
    int count = Integer.bitCount(list);
    core.cycles += count;
    int lowest = r[Core.SP] - 4 * count;
    int address = lowest;
    for (int rest = op & 0xff; rest != 0; rest &= rest - 1) {
      bus.store32(address, r[Integer.numberOfTrailingZeros(rest)]);
      address += 4;
    }
    if ((op & 0x100) != 0) {
      bus.store32(address, r[Core.LR]);
    }
    core.stackPointer(lowest);
  }

  void pop(int op) {
    checkList(op & 0x1ff);
    core.cycles += Integer.bitCount(op & 0x1ff);
    int address = r[Core.SP];
    for (int rest = op & 0xff; rest != 0; rest &= rest - 1) {
      r[Integer.numberOfTrailingZeros(rest)] = bus.load32(address);
      address += 4;
    }
    if ((op & 0x100) != 0) {
      int target = bus.load32(address);
      r[Core.SP] = address + 4;
      core.cycles += popPcExtra;
      core.branchExchange(target);
    } else {
      r[Core.SP] = address;
    }
  }

  private static void checkList(int list) {
    if (list == 0) {
      throw new FaultSignal(FaultKind.UNDEFINED_INSTRUCTION, list);
    }
  }

  private void count(int address) {
    if (!singleCyclePort || address >>> 28 != SINGLE_CYCLE_PORT) {
      core.cycles++;
    }
  }
}
