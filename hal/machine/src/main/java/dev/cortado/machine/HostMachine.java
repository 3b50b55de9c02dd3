package dev.cortado.machine;

/**
 * What stands in for the processor when kernel code runs on the developer's JVM.
 *
 * <p>Host only. A test installs one per thread; without one every machine operation throws {@link
 * IllegalStateException}, so that code that was meant for the device is not run by mistake.
 */
public interface HostMachine {
  /** Returns {@code widthBytes} (1, 2 or 4) bytes at {@code address}, in the low bits. */
  int load(int address, int widthBytes);

  /** Stores the low {@code widthBytes} (1, 2 or 4) bytes of {@code value} at {@code address}. */
  void store(int address, int widthBytes, int value);

  /** Masks interrupts. */
  void disableInterrupts();

  /** Unmasks interrupts. */
  void enableInterrupts();

  /** Waits for an interrupt; a test that expects none throws. */
  void waitForInterrupt();

  /** A memory barrier; nothing to do on most hosts. */
  default void barrier() {}

  /** A turn of a loop that does nothing else here; see {@link Cpu#pass()}. */
  default void pass() {}

  /** Sends an event to other cores; nothing to do where there are none. */
  default void sendEvent() {}

  /** Ends what runs because of {@code panic}, or returns, and that is thrown. */
  default void panic(IllegalStateException panic) {}

  /** Ends the current wait of the running activity; see {@link Suspension#suspend()}. */
  void suspend();

  /** Runs the activity's code until it suspends; see {@link Suspension#resume(Object)}. */
  void resume(Object activity);

  /** Returns the activity whose code is running; see {@link Suspension#current()}. */
  Object current();

  /** As {@link #current()}, but null in a handler; see {@link Suspension#currentOrNull()}. */
  default Object currentOrNull() {
    return current();
  }

  /** Returns whether a field of a wired object holds {@code object}; see {@link WiredFields}. */
  default boolean holdsInField(Object object) {
    return false;
  }

  /**
   * Makes {@code machine} the machine of the calling thread; null removes it.
   *
   * @return the machine that was installed before, or null
   */
  static HostMachine install(HostMachine machine) {
    return InstalledMachine.exchange(machine);
  }

  /**
   * Returns the machine of the calling thread.
   *
   * @throws IllegalStateException if none is installed
   */
  static HostMachine installed() {
    return InstalledMachine.get();
  }
}
