package dev.cortado.emulator.core;

/** What lies behind a range of addresses: a peripheral as the processor sees it. Host only. */
public interface Device {
  /**
   * Returns what a load gets.
   *
   * @param offset from the device's base, a multiple of {@code sizeBytes}
   * @param sizeBytes 1, 2 or 4
   */
  int load(int offset, int sizeBytes);

  /**
   * Takes a store.
   *
   * @param offset from the device's base, a multiple of {@code sizeBytes}
   * @param sizeBytes 1, 2 or 4
   * @param value zero-extended
   */
  void store(int offset, int sizeBytes, int value);
}
