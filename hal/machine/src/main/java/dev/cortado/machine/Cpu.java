package dev.cortado.machine;

/**
 * The instructions of a Cortex-M core that Java has no words for.
 *
 * <p>Device: each call is one or two instructions (ARMv6-M Architecture Reference Manual, chapter
 * A6). Host: the call goes to the installed {@link HostMachine}.
 */
public final class Cpu {
  private Cpu() {}

  /**
   * Masks all interrupts of configurable priority ({@code cpsid i}); a compiler barrier. Sections
   * do not nest: the next {@link #enableInterrupts()} ends the section whoever began it.
   */
  @Intrinsic
  public static void disableInterrupts() {
    HostMachine.installed().disableInterrupts();
  }

  /** Ends the section that {@link #disableInterrupts()} began ({@code cpsie i}). */
  @Intrinsic
  public static void enableInterrupts() {
    HostMachine.installed().enableInterrupts();
  }

  /**
   * Begins a masked section of kernel code: whatever runs at {@code ceiling} or below waits for its
   * end. On ARMv7-M that is BASEPRI (ARMv7-M Architecture Reference Manual, B1.4.3), so that what
   * is more urgent still preempts; a write that masks more takes effect before the next
   * instruction. ARMv6-M has PRIMASK only, and masks all. Sections do not nest; a handler that
   * preempts one and has sections of its own gets BASEPRI restored at its end, by the linker.
   *
   * @param ceiling the value of BASEPRI, a {@link LinkTimeFact.Kind#CEILING}
   */
  @Intrinsic
  public static void mask(int ceiling) {
    HostMachine.installed().disableInterrupts();
  }

  /** Ends the section that {@link #mask} began. */
  @Intrinsic
  public static void unmask() {
    HostMachine.installed().enableInterrupts();
  }

  /** Sleeps until an interrupt is pending ({@code wfi}), also one that is masked. */
  @Intrinsic
  public static void waitForInterrupt() {
    HostMachine.installed().waitForInterrupt();
  }

  /** Completes all memory accesses before the next instruction ({@code dsb}). */
  @Intrinsic
  public static void dataSynchronizationBarrier() {
    HostMachine.installed().barrier();
  }

  /**
   * Lets the processor take, before the next instruction, what {@link #enableInterrupts()} has let
   * in ({@code isb}); else it may come some instructions later.
   */
  @Intrinsic
  public static void instructionSynchronizationBarrier() {
    HostMachine.installed().barrier();
  }

  /**
   * A turn of a loop that asks the processor for nothing, such as one that polls a field which an
   * interrupt handler sets. No instruction on the device. In a host run, where computing takes no
   * time, a point at which time passes and interrupts are taken: without it such a loop never ends.
   */
  @Intrinsic
  public static void pass() {
    HostMachine.installed().pass();
  }

  /** Wakes a core of the chip that waits for an event ({@code sev}). */
  @Intrinsic
  public static void sendEvent() {
    HostMachine.installed().sendEvent();
  }

  /**
   * Returns the address of what the processor pushed when it took the HardFault that runs now: r0
   * to r3, r12, lr, the address of the faulting instruction, and the program status (ARMv6-M
   * Architecture Reference Manual, B1.5.6). Only for the handler of that fault.
   */
  @Intrinsic
  public static int faultFrame() {
    throw new UnsupportedOperationException("no fault is handled on the host");
  }

  /**
   * Leaves the running code for good: loads the stack pointer from {@code vectorTable} and jumps to
   * the address in {@code vectorTable + 4}, as a reset does.
   *
   * @param vectorTable the address of a vector table, a multiple of 128
   */
  @Intrinsic
  public static void startFrom(int vectorTable) {
    throw new UnsupportedOperationException("vectorTable=" + vectorTable + " has no host body");
  }
}
