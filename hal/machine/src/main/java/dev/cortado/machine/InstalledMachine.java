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
          "device code was called on the host without a machine: call HostMachine.install first");
    }
    return machine;
  }
}
