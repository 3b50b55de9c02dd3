package dev.cortado.emulator.core;

import dev.cortado.machine.CortexM;

/**
 * What an engine does for instructions, done for code of the developer's JVM: time passes between
 * its operations, devices do what is due, and the most urgent pending exception is handled. Host
 * only.
 *
 * <p>Interrupt controller, priorities, masking, tail-chaining and late arrival are those of
 * emulated images; only computing takes no time.
 */
public final class HostCode {
  /** Vectors that are not those of an image: only their Thumb bit matters. */
  private static final int VECTOR = 0x101;

  /** The RP2040 starts flash only if its first 252 bytes have their CRC-32 behind them. */
  private static final int BOOT_BLOCK_BYTES = 252;

  private static final int POLYNOMIAL = 0x04C11DB7;

  private final Core core;
  private final HostProgram program;

  /** Makes the link between {@code program} and a core that is powered. */
  public HostCode(Core core, HostProgram program) {
    this.core = core;
    this.program = program;
  }

  /** Writes vectors with which any of the chips starts. */
  public static void writeVectors(Bus bus) {
    byte[] flash = bus.code();
    for (int offset = 0; offset < BOOT_BLOCK_BYTES; offset += 4) {
      Ram.WORDS.set(flash, offset, VECTOR);
    }
    Ram.WORDS.set(flash, 0, bus.ramBase() + (bus.ram().sizeBytes() & ~7));
    int crc = -1;
    for (int i = 0; i < BOOT_BLOCK_BYTES; i++) {
      crc ^= flash[i] << 24;
      for (int bit = 0; bit < 8; bit++) {
        crc = crc < 0 ? crc << 1 ^ POLYNOMIAL : crc << 1;
      }
    }
    Ram.WORDS.set(flash, BOOT_BLOCK_BYTES, crc);
  }

  /** Returns the memory map. */
  public Bus bus() {
    return core.bus;
  }

  /** Returns the cycles since the start. */
  public long cycles() {
    return core.cycles;
  }

  /** Lets {@code cycles} pass, and devices do what is due. */
  public void pass(int cycles) {
    core.cycles += cycles;
    core.timeline.runDue(core.cycles);
  }

  /** Sleeps until something is due or {@code untilCycle} is reached. */
  public void sleep(long untilCycle) {
    long next = Math.max(core.cycles, Math.min(untilCycle, core.timeline.nextCycle()));
    core.sleepCycles += next - core.cycles;
    core.cycles = next;
    core.timeline.runDue(core.cycles);
  }

  /** Returns whether something is pending that ends a sleep, masked or not. */
  public boolean wakes() {
    return core.exceptions.wakes(false);
  }

  /** Returns whether the code, or a watchdog, has asked for a reset of the chip. */
  public boolean resets() {
    return core.resetRequested();
  }

  /** Sets or clears PRIMASK. */
  public void mask(boolean on) {
    core.masking.mask(on);
  }

  /** Returns whether interrupts are masked. */
  public boolean masked() {
    return core.masking.masked();
  }

  /** Returns whether a handler runs. */
  public boolean handles() {
    return core.ipsr != 0;
  }

  /** Makes an interrupt line pending, as a peripheral does. */
  public void pend(int irq) {
    core.exceptions.nvic().pend(1 << irq);
  }

  /** Handles what is pending and may preempt, most urgent first; returns whether anything was. */
  public boolean takeInterrupts() {
    boolean any = false;
    while (core.exceptions.takePending()) {
      any = true;
      long taken;
      do {
        program.handle(core.ipsr);
        taken = core.exceptions.taken();
        core.exceptions.returnFrom(core.r[Core.LR]);
      } while (core.exceptions.taken() != taken);
    }
    return any;
  }

  /** The number of the exception that line 0 makes. */
  public static int firstLine() {
    return CortexM.EXCEPTION_IRQ0;
  }
}
