package dev.cortado.machine;

/**
 * Ends the code of an activity when its run on the host is over. Host: thrown out of {@link
 * Suspension#suspend()}; not for catching, and never thrown on a device.
 */
public class HostRunEnded extends Error {
  private static final long serialVersionUID = 1;

  /** Thrown by a {@link HostMachine}. */
  public HostRunEnded() {
    super("the host run is over", null, false, false);
  }
}
