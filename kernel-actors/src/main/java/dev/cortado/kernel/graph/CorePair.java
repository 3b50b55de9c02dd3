package dev.cortado.kernel.graph;

import java.util.List;

/**
 * The two cores of a chip, as a board offers them to the wiring.
 *
 * @param link the {@code dev.cortado.kernel.CoreLink}
 * @param callLines for each core, the interrupt line by which it learns of the other's calls
 * @param callHandlers for each core, the {@code dev.cortado.machine.InterruptHandler} of that line
 * @param spinlock the address of the {@code dev.cortado.machine.Spinlock} of queues and the like
 * @param outerSpinlock the address of the one that the clock holds while it makes actors ready
 */
public record CorePair(
    Object link, List<Irq> callLines, List<Object> callHandlers, int spinlock, int outerSpinlock) {
  /** How many cores there are. */
  public static final int CORES = 2;

  /** Copies the lists. */
  public CorePair {
    callLines = List.copyOf(callLines);
    callHandlers = List.copyOf(callHandlers);
  }
}
