package dev.cortado.hal;

import dev.cortado.kernel.BoardProvider;
import dev.cortado.kernel.Startable;
import dev.cortado.kernel.Wiring;
import dev.cortado.kernel.graph.BootStep;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.InterruptNode;
import dev.cortado.machine.InterruptHandler;
import java.util.List;

/** A board in its wiring, which a test boots and interrupts. */
public final class WiredBoard {
  private final Wiring wiring;

  /** Wires the board of {@code provider}. */
  public WiredBoard(BoardProvider provider) {
    wiring = new Wiring(provider);
  }

  /** Returns the wiring. */
  public Wiring wiring() {
    return wiring;
  }

  /** Returns the board as applications see it. */
  public Board board() {
    return Board.of(wiring);
  }

  /** Returns the names of the boot steps, in their order. */
  public List<String> bootSteps() {
    return graph().bootSteps().stream().map(BootStep::name).toList();
  }

  /** Returns the interrupts, as {@code number name}. */
  public List<String> interrupts() {
    return graph().interrupts().stream().map(node -> node.irq() + " " + node.name()).toList();
  }

  /** Runs the boot steps called {@code name}. */
  public void boot(String name) {
    for (BootStep step : graph().bootSteps()) {
      if (step.name().equals(name)) {
        ((Startable) step.startable()).start();
      }
    }
  }

  /** Enters the interrupt {@code irq}. */
  public void interrupt(int irq) {
    for (InterruptNode node : graph().interrupts()) {
      if (node.irq() == irq) {
        ((InterruptHandler) node.handler()).onInterrupt();
      }
    }
  }

  private Graph graph() {
    return wiring.seal();
  }
}
