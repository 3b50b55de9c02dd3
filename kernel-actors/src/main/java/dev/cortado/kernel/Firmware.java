package dev.cortado.kernel;

/**
 * An application: the class that the build names.
 *
 * <p>Host only: the image linker makes one object of it with its public constructor without
 * parameters, calls {@link #wire} once at build time, and makes what the wiring then refers to the
 * memory of the device.
 */
public interface Firmware {
  /**
   * Makes the application's actors, queues and pools, and wires them.
   *
   * @param wiring takes them; never null
   * @throws Exception whatever goes wrong; no image is made
   */
  void wire(Wiring wiring) throws Exception;
}
