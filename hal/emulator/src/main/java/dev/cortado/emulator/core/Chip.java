package dev.cortado.emulator.core;

/** A chip around a core: its devices and what its reset does. Host only. */
public interface Chip {
  /**
   * Applies power: resets everything and starts the image in code memory.
   *
   * @throws BootFailure if the chip's boot ROM refuses the image
   */
  void powerOn();

  /** Returns the chip's second core, or null if it has one only. */
  default Core second() {
    return null;
  }
}
