package dev.cortado.machine;

/** Holds the host machine of each thread. Host only. */
final class InstalledMachine {
  private static final ThreadLocal<HostMachine> INSTALLED = new ThreadLocal<>();

  private InstalledMachine() {}

  static HostMachine exchange(HostMachine machine) {
    HostMachine before = INSTALLED.get();
    INSTALLED.set(machine);
    return before;
  }

  /** Returns the machine of this thread, or null. */
  static HostMachine find() {
    return INSTALLED.get();
  }

  static HostMachine get() {
    HostMachine machine = find();
    if (machine == null) {
      throw new IllegalStateException(
          "device code was called where no device is: wiring and tests have none; leave it to"
              + " actors and boot steps, or let a test install a HostMachine");
    }
    return machine;
  }
}
