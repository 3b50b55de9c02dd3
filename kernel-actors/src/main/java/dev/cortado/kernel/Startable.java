package dev.cortado.kernel;

/** Something that needs a start at boot: a clock tree, a pin, a driver. Device. */
public interface Startable {
  /**
   * Called once, at boot, in wiring order, with interrupts masked and RAM set up. Must not wait.
   */
  void start();
}
