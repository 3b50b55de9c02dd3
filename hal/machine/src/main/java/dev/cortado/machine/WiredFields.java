package dev.cortado.machine;

/** What the fields of the objects that the wiring made refer to. */
public final class WiredFields {
  private WiredFields() {}

  /**
   * Returns, on a JVM, whether a field of a wired object of the application holds {@code object}.
   * Always false on the device, where the linker notes such a store where it happens.
   */
  @Intrinsic
  public static boolean hold(Object object) {
    return HostMachine.installed().holdsInField(object);
  }
}
