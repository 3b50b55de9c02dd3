package dev.cortado.machine;

/**
 * Loads and stores at absolute addresses, for memory-mapped registers.
 *
 * <p>Device: one volatile access of exactly the named width, never merged, moved or left out. Host:
 * the call goes to the installed {@link HostMachine}. Addresses must be multiples of the width; the
 * device faults otherwise.
 */
public final class Memory {
  private Memory() {}

  /** Returns the 32 bits at {@code address}. */
  @Intrinsic
  public static int load32(int address) {
    return HostMachine.installed().load(address, 4);
  }

  /** Returns the 16 bits at {@code address}, zero-extended. */
  @Intrinsic
  public static int load16(int address) {
    return HostMachine.installed().load(address, 2) & 0xffff;
  }

  /** Returns the 8 bits at {@code address}, zero-extended. */
  @Intrinsic
  public static int load8(int address) {
    return HostMachine.installed().load(address, 1) & 0xff;
  }

  /** Stores the 32 bits of {@code value} at {@code address}. */
  @Intrinsic
  public static void store32(int address, int value) {
    HostMachine.installed().store(address, 4, value);
  }

  /** Stores the low 16 bits of {@code value} at {@code address}. */
  @Intrinsic
  public static void store16(int address, int value) {
    HostMachine.installed().store(address, 2, value);
  }

  /** Stores the low 8 bits of {@code value} at {@code address}. */
  @Intrinsic
  public static void store8(int address, int value) {
    HostMachine.installed().store(address, 1, value);
  }
}
