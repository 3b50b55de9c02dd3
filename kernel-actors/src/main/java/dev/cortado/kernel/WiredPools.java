package dev.cortado.kernel;

import dev.cortado.kernel.graph.Chip;
import dev.cortado.kernel.graph.Problem;
import java.util.List;

/** How many messages a pool can have. Host only. */
final class WiredPools {
  /** The link of a message, the least that it is. */
  private static final int MESSAGE_BYTES = 4;

  private WiredPools() {}

  /**
   * Returns how many messages to make for a pool that was wired with {@code size} of them: as many,
   * or 1 if that is a mistake, which goes to {@code problems}. A size that no chip has room for is
   * told before its messages are made, which could exhaust the JVM's memory.
   */
  static int size(String name, int size, Chip chip, String at, List<Problem> problems) {
    if (size < 1) {
      problems.add(WiringProblems.emptyPool(name, size, at));
      return 1;
    }
    if (size > chip.ramBytes() / MESSAGE_BYTES) {
      problems.add(WiringProblems.hugePool(name, size, chip, at));
      return 1;
    }
    return size;
  }
}
