package dev.cortado.machine;

/**
 * The nested vectored interrupt controller (ARMv6-M Architecture Reference Manual, B3.4).
 *
 * <p>Device. Lines are numbered from 0 as the chip's manual numbers them.
 */
public final class Nvic {
  private static final int ISER = 0xE000E100;
  private static final int ICER = 0xE000E180;
  private static final int ISPR = 0xE000E200;
  private static final int ICPR = 0xE000E280;

  private Nvic() {}

  /** Enables the lines of {@code mask}, bit n for line n, of lines 0 to 31. */
  public static void enable(int mask) {
    Memory.store32(ISER, mask);
  }

  /** Disables the lines of {@code mask}, of lines 0 to 31. */
  public static void disable(int mask) {
    Memory.store32(ICER, mask);
  }

  /** Makes the lines of {@code mask} pending, of lines 0 to 31. */
  public static void pend(int mask) {
    Memory.store32(ISPR, mask);
  }

  /** Clears the pending state of the lines of {@code mask}, of lines 0 to 31. */
  public static void clearPending(int mask) {
    Memory.store32(ICPR, mask);
  }
}
