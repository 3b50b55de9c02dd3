package dev.cortado.machine;

/**
 * A lock of the chip that one of two cores holds: a word that reads as 0 while somebody holds it,
 * whose reading claims it and whose writing releases it (RP2040 datasheet, 2.3.1.3).
 *
 * <p>Device. Masking keeps the other levels of a core out of a section, a spinlock the other core:
 * mask first, so that who holds one is never preempted, and the other core waits for no longer than
 * the section takes.
 */
public final class Spinlock {
  private Spinlock() {}

  /** Waits until nobody holds the lock at {@code address}, and claims it. Called masked. */
  public static void claim(int address) {
    boolean waits = true;
    while (waits) {
      waits = !tryClaim(address);
    }
  }

  /** Claims the lock at {@code address} if nobody holds it; returns whether it did. */
  public static boolean tryClaim(int address) {
    boolean claimed = Memory.load32(address) != 0;
    Cpu.dataSynchronizationBarrier();
    return claimed;
  }

  /** Releases the lock at {@code address}, which the caller holds. */
  public static void release(int address) {
    Cpu.dataSynchronizationBarrier();
    Memory.store32(address, 0);
  }
}
