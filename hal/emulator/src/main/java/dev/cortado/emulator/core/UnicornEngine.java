package dev.cortado.emulator.core;

import dev.cortado.emulator.core.Instruction.Access;

/**
 * Lets Unicorn run whole blocks, and the interpreter the rest. Host only.
 *
 * <p>Unicorn gets a block only if no event is due before its end and it has never touched a device;
 * devices and the rest of the address space are not mapped there, so an access to them comes back
 * with the registers as they were before it, and the interpreter repeats the instruction. Counts
 * are static facts of blocks, summed as they run.
 *
 * <p>Going from one to the other costs some ten microseconds: Unicorn gets code that has not
 * touched a device for {@code patience} instructions. Unlike the core it emulates, Unicorn does not
 * refuse unaligned accesses to RAM.
 */
final class UnicornEngine implements Engine {
  private final Core core;
  private final Interpreter interpreter;
  private final BlockDecoder decoder;
  private final Block[] blocks;
  private final boolean[] touchesDevices;
  private final int patience;
  private UnicornProcessor processor;
  private long sinceDevice;
  private long limit;
  private Block running;
  private int stackPointer;
  private int lowestStackPointer;
  private long nativeInstructions;
  private boolean stoppedAtBlock;
  private int stopAddress;
  private boolean faulted;
  private Access faultAccess;
  private int faultAddress;

  UnicornEngine(Core core, int patience) {
    this.core = core;
    this.patience = patience;
    this.interpreter = new Interpreter(core);
    this.decoder = new BlockDecoder(core.bus, core.timings);
    int halfwords = core.bus.code().length / 2;
    this.blocks = new Block[halfwords];
    this.touchesDevices = new boolean[halfwords];
  }

  @Override
  public void execute(long limitCycle) {
    if (core.bus.watchesRam()) {
      interpret(limitCycle);
      return;
    }
    limit = limitCycle;
    do {
      if (sinceDevice >= patience && mayEnter()) {
        runNatively();
        if (core.attention || core.cycles >= limitCycle) {
          return;
        }
      }
      long touched = core.bus.deviceAccesses();
      interpreter.step();
      sinceDevice = core.bus.deviceAccesses() == touched ? sinceDevice + 1 : 0;
    } while (core.cycles < limitCycle && !core.attention);
  }

  private void interpret(long limitCycle) {
    do {
      interpreter.step();
    } while (core.cycles < limitCycle && !core.attention);
  }

  private boolean mayEnter() {
    int index = index(core.r[Core.PC]);
    if (index < 0 || touchesDevices[index]) {
      return false;
    }
    Block known = blocks[index];
    return known == null || known.plain() && core.cycles + known.mostCycles() <= limit;
  }

  private int index(int address) {
    int offset = address - core.bus.codeBase();
    return offset >= 0 && offset < core.bus.code().length ? offset >>> 1 : -1;
  }

  private void runNatively() {
    if (processor == null) {
      processor = new UnicornProcessor(this, core.bus);
    }
    running = null;
    stoppedAtBlock = false;
    faulted = false;
    stackPointer = core.r[Core.SP];
    lowestStackPointer = stackPointer;
    long before = core.instructions;
    core.bus.ram().flush();
    processor.enter(core);
    core.bus.ram().invalidate();
    processor.leave(core);
    settle();
    if (!core.usingProcessStack) {
      core.stackDepth.note(lowestStackPointer);
    }
    nativeInstructions += core.instructions - before;
    sinceDevice = 0;
  }

  /** Brings the counts and the program counter to where Unicorn stopped. */
  private void settle() {
    int pc = core.r[Core.PC];
    if (stoppedAtBlock) {
      core.r[Core.PC] = stopAddress;
      return;
    }
    if (running == null) {
      return;
    }
    if (!core.thumb) {
      // It branched to an even address; what the hook took for a block there did not run.
      core.attention = true;
      return;
    }
    if (faulted) {
      Instruction culprit = decoder.culprit(running, faultAccess, faultAddress, core.r);
      if (culprit == null) {
        throw new IllegalStateException(
            String.format("no %s of 0x%08x in %s", faultAccess, faultAddress, running));
      }
      touchesDevices[index(running.start())] = true;
      charge(decoder.block(running.start(), culprit.address), culprit.address);
      core.r[Core.PC] = culprit.address;
      return;
    }
    // The block ended with a branch to where no code is: an exception return, or nowhere.
    charge(running, pc);
    core.instructionAddress = running.end() - 2;
    core.branchExchange(pc | (core.thumb ? 1 : 0));
  }

  private void charge(Block block, int next) {
    core.instructions += block.instructions();
    core.cycles += block.cycles() + (next == block.end() ? 0 : block.takenExtra());
    lowestStackPointer = Math.min(lowestStackPointer, stackPointer + block.stackLowest());
    stackPointer += block.stackDelta();
  }

  /** Unicorn is about to run the block at {@code address}; returns false to stop it there. */
  boolean onBlock(int address, int sizeBytes) {
    int index = index(address);
    if (running != null) {
      charge(running, address);
      running = null;
    }
    Block block = blocks[index];
    if (block == null || block.end() - block.start() != sizeBytes) {
      block = decoder.block(address, address + sizeBytes);
      blocks[index] = block;
    }
    boolean inTime = core.cycles < limit && core.cycles + block.mostCycles() <= limit;
    if (!inTime || !block.plain() || touchesDevices[index]) {
      stoppedAtBlock = true;
      stopAddress = address;
      return false;
    }
    running = block;
    return true;
  }

  /** The running block accesses what is not mapped. */
  void onFault(Access access, int address) {
    faulted = true;
    faultAccess = access;
    faultAddress = address;
  }

  @Override
  public void codeChanged(int offset, int sizeBytes) {
    for (int i = Math.max(0, offset / 2 - 1024); i < (offset + sizeBytes) / 2; i++) {
      blocks[i] = null;
      touchesDevices[i] = false;
    }
    if (processor != null) {
      processor.codeChanged(offset, sizeBytes);
    }
  }

  @Override
  public void close() {
    if (processor != null) {
      processor.close();
      processor = null;
    }
  }

  @Override
  public long nativeInstructions() {
    return nativeInstructions;
  }
}
