package dev.cortado.emulator;

import dev.cortado.emulator.core.Core;
import java.time.Duration;

/** What the processor did, in exact numbers. Host only. */
public final class CoreProbe {
  private final Core core;

  CoreProbe(Core core) {
    this.core = core;
  }

  /** Returns the instructions executed since the start. */
  public long instructions() {
    return core.instructions();
  }

  /** Returns the cycles since the start, slept ones included. */
  public long cycles() {
    return core.cycles();
  }

  /** Returns the cycles slept since the start. */
  public long sleepCycles() {
    return core.sleepCycles();
  }

  /** Returns the cycles awake since the start. */
  public long activeCycles() {
    return core.cycles() - core.sleepCycles();
  }

  /** Returns whether the core sleeps now. */
  public boolean isSleeping() {
    return core.isSleeping();
  }

  /** Returns the exceptions taken since the start. */
  public long exceptions() {
    return core.exceptions().taken();
  }

  /** Returns the bytes that the main stack needed at its deepest, exception frames included. */
  public int stackBytes() {
    return core.stackDepth().sizeBytes();
  }

  /** Returns the lowest value that the main stack pointer had. */
  public int deepestStackPointer() {
    return core.stackDepth().deepest();
  }

  /** Returns the cycles awake of the longest section with interrupts masked. */
  public long longestMaskedCycles() {
    return core.maskedSections().longestCycles();
  }

  /** Returns the address of the instruction that began that section; 0 if there was none. */
  public int longestMaskedAddress() {
    return core.maskedSections().longestAddress();
  }

  /** Forgets the longest masked section: after boot, for example. */
  public void restartMaskedCount() {
    core.maskedSections().restart();
  }

  /** Returns register 0 to 15. */
  public int register(int number) {
    return core.register(number);
  }

  /** Returns flags, Thumb bit and, in the low six bits, the number of the running exception. */
  public int programStatus() {
    return core.programStatus();
  }

  /** Returns whether register 13 is the process stack pointer now, not the main one. */
  public boolean usesProcessStack() {
    return core.isUsingProcessStack();
  }

  /** Returns how many instructions Unicorn itself executed; 0 on the interpreter. */
  public long unicornInstructions() {
    return core.engineInstructions();
  }

  /** Makes interrupt line {@code irq} pending now. */
  public void pend(int irq) {
    core.exceptions().nvic().pend(1 << irq);
  }

  /** Makes interrupt line {@code irq} pending at the simulated time {@code at}. */
  public void pendAt(Duration at, int irq) {
    pendAtCycle(core.timeline().cycleAt(at.toNanos()), irq);
  }

  /** Makes interrupt line {@code irq} pending at a cycle. */
  public void pendAtCycle(long cycle, int irq) {
    core.timeline().outsideAt(cycle, at -> core.exceptions().nvic().pend(1 << irq));
  }
}
