package dev.cortado.irq;

import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.InterruptNode;
import dev.cortado.kernel.graph.Irq;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The interrupt lines that no driver uses, in the order in which levels get them.
 *
 * <p>First the spare lines, which no peripheral can pend, then those of peripherals that nobody
 * wired; in either group ascending by number, so that the vector table ends as early as it can.
 */
final class FreeLines {
  /** What levels can pend: the first word of the set-pending registers. */
  static final int REACHABLE_LINES = 32;

  private FreeLines() {}

  /** Returns the free lines of {@code graph}'s chip, best first. */
  static List<Irq> of(Graph graph) {
    Set<Integer> used =
        graph.interrupts().stream().map(InterruptNode::irq).collect(Collectors.toSet());
    graph.tick().ifPresent(tick -> used.add(tick.irq()));
    List<Irq> free = new ArrayList<>();
    for (Irq line : graph.chip().irqs()) {
      if (line.number() < REACHABLE_LINES && !used.contains(line.number())) {
        free.add(line);
      }
    }
    free.sort(Comparator.comparing(Irq::spare).reversed().thenComparing(Irq::number));
    return free;
  }

  /** Returns why {@code line} was free to take. */
  static String reason(Irq line) {
    return line.spare() ? "spare line, no peripheral pends it" : "nobody wired its peripheral";
  }
}
