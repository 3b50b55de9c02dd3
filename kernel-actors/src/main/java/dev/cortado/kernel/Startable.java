package dev.cortado.kernel;

/** Something that needs a start at boot: a clock tree, a pin, a driver. Device. */
public interface Startable {
  /**
   * Called once, at boot, in wiring order, with RAM set up and no interrupt line enabled. Must not
   * wait.
   */
  void start();
}
