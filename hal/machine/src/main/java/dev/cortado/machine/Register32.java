package dev.cortado.machine;

/**
 * A 32-bit memory-mapped register at a fixed address.
 *
 * <p>Made while wiring, used on the device, where it costs nothing beside the accesses themselves:
 * the linker folds the address into the code.
 */
public final class Register32 {
  private final int address;

  /**
   * Makes the register at {@code address}.
   *
   * @throws IllegalArgumentException if the address is not a multiple of 4
   */
  public Register32(int address) {
    if ((address & 3) != 0) {
      throw new IllegalArgumentException("address=0x" + Integer.toHexString(address));
    }
    this.address = address;
  }

  /** Reads the register. One load. */
  public int value() {
    return Memory.load32(address);
  }

  /** Writes the register. One store. */
  public void set(int value) {
    Memory.store32(address, value);
  }

  /** Sets the bits of {@code mask}: a load and a store, not atomic. */
  public void setBits(int mask) {
    Memory.store32(address, Memory.load32(address) | mask);
  }

  /** Clears the bits of {@code mask}: a load and a store, not atomic. */
  public void clearBits(int mask) {
    Memory.store32(address, Memory.load32(address) & ~mask);
  }
}
