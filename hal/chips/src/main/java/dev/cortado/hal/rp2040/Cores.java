package dev.cortado.hal.rp2040;

import dev.cortado.hal.facts.Rp2040;
import dev.cortado.kernel.CoreLink;
import dev.cortado.kernel.graph.CorePair;
import dev.cortado.kernel.graph.Irq;
import dev.cortado.machine.Cpu;
import dev.cortado.machine.Memory;
import dev.cortado.machine.SecondCore;
import dev.cortado.machine.Spinlock;
import java.util.List;

/**
 * The two cores of the RP2040: calls through the FIFOs between them (datasheet 2.3.1.4), locks
 * (2.3.1.3), the start of core 1 by its boot ROM (2.8.2), and stops by the power-on state machine
 * (2.13). Device; without state.
 *
 * <p>A call is one word, the lines to pend; {@link CallReceiver} takes it on the other core.
 */
final class Cores implements CoreLink {
  private static final int FIFO_VALID = 1;
  private static final int FIFO_READY = 1 << 1;
  private static final int PROC0 = 1 << 15;
  private static final int PROC1 = 1 << 16;

  /** All that the state machine knows but the two oscillators, which stay as they are. */
  private static final int ALL_BUT_OSCILLATORS = 0x1fffc;

  private static final int WATCHDOG_TRIGGER = 1 << 31;
  private static final int START_WORDS = 6;
  private static final int CLOCK_LOCK = Rp2040.SIO_SPINLOCK0;
  private static final int KERNEL_LOCK = CLOCK_LOCK + 4;
  private static final int LAST_LOCK = CLOCK_LOCK + 8;

  /** Wiring: the cores as the kernel and the linker know them. */
  static CorePair pair() {
    return new CorePair(
        new Cores(),
        List.of(
            new Irq(Rp2040.IRQ_SIO_PROC0, "SIO_IRQ_PROC0", false),
            new Irq(Rp2040.IRQ_SIO_PROC1, "SIO_IRQ_PROC1", false)),
        List.of(new CallReceiver(), new CallReceiver()),
        KERNEL_LOCK,
        CLOCK_LOCK);
  }

  @Override
  public int running() {
    return Memory.load32(Rp2040.SIO_CPUID);
  }

  /**
   * Asks and writes masked: else a more urgent level could take the room in between. A core that is
   * held takes nothing; when it starts, all its levels do.
   */
  @Override
  public void call(int lines) {
    boolean full = true;
    while (full) {
      Cpu.disableInterrupts();
      full = !has(FIFO_READY);
      if (!full) {
        Memory.store32(Rp2040.SIO_FIFO_WR, lines);
      }
      Cpu.enableInterrupts();
      full = full && isOtherOn();
    }
  }

  /** Called between two looks at a full FIFO: takes calls of the other core, too. */
  private static boolean isOtherOn() {
    Cpu.instructionSynchronizationBarrier();
    return (Memory.load32(Rp2040.PSM_FRCE_OFF) & PROC1) == 0;
  }

  @Override
  public void hold() {
    Memory.store32(Rp2040.PSM_FRCE_OFF + Rp2040.ALIAS_SET, PROC1);
    int off;
    do {
      off = Memory.load32(Rp2040.PSM_FRCE_OFF) & PROC1;
    } while (off == 0);
    // A core that was reset alone, by a debugger for instance, has left the locks as they were.
    Spinlock.release(CLOCK_LOCK);
    Spinlock.release(KERNEL_LOCK);
    Spinlock.release(LAST_LOCK);
  }

  /** Each word comes back; if another one does, the boot ROM was not listening yet. */
  @Override
  public void launch() {
    Memory.store32(Rp2040.PSM_FRCE_OFF + Rp2040.ALIAS_CLR, PROC1);
    int step = 0;
    while (step < START_WORDS) {
      int word = startWord(step);
      if (word == 0) {
        while (has(FIFO_VALID)) {
          Memory.load32(Rp2040.SIO_FIFO_RD);
        }
        Cpu.sendEvent();
      }
      await(FIFO_READY);
      Memory.store32(Rp2040.SIO_FIFO_WR, word);
      Cpu.sendEvent();
      await(FIFO_VALID);
      step = Memory.load32(Rp2040.SIO_FIFO_RD) == word ? step + 1 : 0;
    }
  }

  private static int startWord(int step) {
    return switch (step) {
      case 2 -> 1;
      case 3 -> SecondCore.vectorTable();
      case 4 -> SecondCore.stackTop();
      case 5 -> SecondCore.entry();
      default -> 0;
    };
  }

  /** The loser of two callers waits for the lock until the winner has stopped it. */
  @Override
  public void stopOther() {
    Cpu.disableInterrupts();
    Spinlock.claim(LAST_LOCK);
    if (running() == 0) {
      Memory.store32(Rp2040.PSM_FRCE_OFF + Rp2040.ALIAS_SET, PROC1);
    } else {
      // Core 1 comes after core 0 in the sequence, and would stop with it.
      Memory.store32(Rp2040.PSM_FRCE_ON + Rp2040.ALIAS_SET, PROC1);
      Memory.store32(Rp2040.PSM_FRCE_OFF + Rp2040.ALIAS_SET, PROC0);
    }
  }

  /** By the watchdog, since SYSRESETREQ resets no more than the core that asks (2.4.2.9). */
  @Override
  public void reset() {
    Memory.store32(Rp2040.PSM_WDSEL, ALL_BUT_OSCILLATORS);
    Memory.store32(Rp2040.PSM_FRCE_OFF, 0);
    Memory.store32(Rp2040.PSM_FRCE_ON, 0);
    Memory.store32(Rp2040.WATCHDOG_CTRL + Rp2040.ALIAS_SET, WATCHDOG_TRIGGER);
    while (true) {
      Cpu.dataSynchronizationBarrier();
    }
  }

  private static void await(int flag) {
    boolean waits = true;
    while (waits) {
      waits = !has(flag);
    }
  }

  private static boolean has(int flag) {
    return (Memory.load32(Rp2040.SIO_FIFO_ST) & flag) != 0;
  }
}
