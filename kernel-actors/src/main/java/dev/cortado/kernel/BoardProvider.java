package dev.cortado.kernel;

import dev.cortado.kernel.graph.Chip;
import dev.cortado.kernel.graph.CorePair;
import java.util.Optional;

/**
 * Offers a board to the linker by name; found by {@link java.util.ServiceLoader}. Host only.
 *
 * <p>The board's own class (its pins, buttons and ports) is the application's business: it asks for
 * it with {@link Wiring#board(Class)}.
 */
public interface BoardProvider {
  /** Returns the name by which the build asks for the board, lower case. */
  String name();

  /** Returns the board's chip. */
  Chip chip();

  /** Returns what a clock of {@code tickHz} ticks a second, any number, is to run on. */
  default TickTimer tickTimer(int tickHz) {
    return TickTimer.sysTick(chip());
  }

  /** Returns the two cores of the board's chip; empty if it has one. */
  default Optional<CorePair> cores() {
    return Optional.empty();
  }

  /** Makes the board for {@code wiring}; called once a wiring, before all else. */
  Object create(Wiring wiring);
}
