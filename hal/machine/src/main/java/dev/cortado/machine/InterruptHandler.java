package dev.cortado.machine;

/**
 * What runs when an interrupt is taken.
 *
 * <p>Device: called from the vector, at the interrupt's priority, with interrupts enabled. It must
 * return; it may allocate from pools and put into queues, and must not wait: the linker refuses a
 * wait that it reaches.
 */
public interface InterruptHandler {
  /** Handles one entry of the interrupt; clears the peripheral's cause. */
  void onInterrupt();
}
