package dev.cortado.emulator.core;

import com.github.unidbg.arm.backend.unicorn.BlockHook;
import com.github.unidbg.arm.backend.unicorn.EventMemHook;
import com.github.unidbg.arm.backend.unicorn.InterruptHook;
import com.github.unidbg.arm.backend.unicorn.Unicorn;
import dev.cortado.emulator.core.Instruction.Access;
import java.util.Arrays;
import unicorn.UnicornException;

/** Unicorn's processor with the image's code and RAM, and nothing else mapped. Host only. */
final class UnicornProcessor {
  private static final int ARCHITECTURE_ARM = 1;
  private static final int MODE_THUMB_AND_MCLASS = 0x10 | 0x20;
  private static final int READ_EXECUTE = 5;
  private static final int READ_WRITE = 3;
  private static final int READ_UNMAPPED_OR_PROTECTED = 16 | 128;
  private static final int WRITE_UNMAPPED_OR_PROTECTED = 32 | 256;
  private static final int XPSR = 120;
  private static final int FLAGS = 0xf0000000;
  private static final int THUMB = 1 << 24;
  private static final long NOWHERE = 0xfffffffeL;

  /** Unicorn's numbers of r0 to r12, sp, lr and pc. */
  private static final int[] REGISTERS = {
    66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 12, 10, 11
  };

  private final Bus bus;
  private final Unicorn unicorn;

  UnicornProcessor(UnicornEngine engine, Bus bus) {
    this.bus = bus;
    UnicornLibrary.load();
    unicorn = new Unicorn(ARCHITECTURE_ARM, MODE_THUMB_AND_MCLASS);
    long codeBase = bus.codeBase() & 0xffffffffL;
    long ramBase = bus.ramBase() & 0xffffffffL;
    unicorn.mem_map(codeBase, bus.code().length, READ_EXECUTE);
    unicorn.mem_write(codeBase, bus.code());
    unicorn.mem_map(ramBase, bus.ram().sizeBytes(), READ_WRITE);
    bus.ram()
        .backWith(
            new Ram.Backing() {
              @Override
              public byte[] read(int offset, int sizeBytes) {
                return unicorn.mem_read(ramBase + offset, sizeBytes);
              }

              @Override
              public void write(int offset, byte[] bytes) {
                unicorn.mem_write(ramBase + offset, bytes);
              }
            });
    BlockHook onBlock =
        (at, address, size, user) -> {
          if (!engine.onBlock((int) address, size)) {
            at.emu_stop();
          }
        };
    unicorn.hook_add_new(onBlock, codeBase, codeBase + bus.code().length - 1, null);
    EventMemHook onLoad =
        (at, address, size, value, user) -> {
          engine.onFault(Access.LOAD, (int) address);
          return false;
        };
    unicorn.hook_add_new(onLoad, READ_UNMAPPED_OR_PROTECTED, null);
    EventMemHook onStore =
        (at, address, size, value, user) -> {
          engine.onFault(Access.STORE, (int) address);
          return false;
        };
    unicorn.hook_add_new(onStore, WRITE_UNMAPPED_OR_PROTECTED, null);
    // A return to EXC_RETURN comes as a processor exception.
    InterruptHook onException = (at, number, user) -> at.emu_stop();
    unicorn.hook_add_new(onException, null);
  }

  /** Runs from the core's state on until a hook stops it or an access fails. */
  void enter(Core core) {
    for (int i = 0; i < Core.PC; i++) {
      unicorn.reg_write(REGISTERS[i], core.r[i] & 0xffffffffL);
    }
    unicorn.reg_write(XPSR, (core.xpsr() & FLAGS | THUMB) & 0xffffffffL);
    try {
      unicorn.emu_start((core.r[Core.PC] | 1) & 0xffffffffL, NOWHERE, 0, 0);
    } catch (UnicornException failedAccess) {
      // The hooks have noted it; a failed fetch leaves its address in the program counter.
    }
  }

  /** Brings the state back into the core. */
  void leave(Core core) {
    for (int i = 0; i < REGISTERS.length; i++) {
      core.r[i] = (int) unicorn.reg_read(REGISTERS[i]);
    }
    int xpsr = (int) unicorn.reg_read(XPSR);
    core.flags(xpsr);
    core.thumb = (xpsr & THUMB) != 0;
  }

  void codeChanged(int offset, int sizeBytes) {
    long address = (bus.codeBase() & 0xffffffffL) + offset;
    unicorn.mem_write(address, Arrays.copyOfRange(bus.code(), offset, offset + sizeBytes));
    unicorn.removeJitCodeCache(address, address + sizeBytes);
  }

  void close() {
    unicorn.closeAll();
  }
}
