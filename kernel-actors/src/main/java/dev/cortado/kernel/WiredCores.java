package dev.cortado.kernel;

import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.CorePair;
import dev.cortado.kernel.graph.InterruptNode;
import dev.cortado.kernel.graph.Irq;
import java.util.List;
import java.util.Optional;

/** Which cores an application uses. Host only. */
final class WiredCores {
  private WiredCores() {}

  /** Returns whether the board's chip has this core. */
  static boolean has(BoardProvider provider, int core) {
    return core == 0 || core < CorePair.CORES && provider.cores().isPresent();
  }

  /**
   * Returns the chip's cores if one of {@code actors} runs on the second, and adds the lines by
   * which they call each other to {@code interrupts} then.
   */
  static Optional<CorePair> use(
      BoardProvider provider, List<ActorNode> actors, List<InterruptNode> interrupts) {
    Optional<ActorNode> second = actors.stream().filter(actor -> actor.core() > 0).findFirst();
    Optional<CorePair> pair = second.flatMap(actor -> provider.cores());
    pair.ifPresent(
        cores -> {
          for (int core = 0; core < CorePair.CORES; core++) {
            Irq line = cores.callLines().get(core);
            Object handler = cores.callHandlers().get(core);
            String at = second.get().at();
            interrupts.add(new InterruptNode(line.name(), line.number(), handler, at, core));
          }
        });
    return pair;
  }
}
