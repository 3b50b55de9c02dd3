package dev.cortado.application;

import dev.cortado.kernel.BoardProvider;
import dev.cortado.kernel.Wiring;
import dev.cortado.kernel.graph.Chip;
import dev.cortado.kernel.graph.Irq;
import java.util.List;
import java.util.Optional;

/** A board without anything on it. */
public class BenchBoard implements BoardProvider {
  private int created;

  /** Made by tests. */
  public BenchBoard() {}

  @Override
  public String name() {
    return "bench";
  }

  @Override
  public Chip chip() {
    return new Chip(
        "Test16",
        Chip.Core.CORTEX_M0,
        16_000_000,
        0,
        0x40000,
        0x20000000,
        0x4000,
        2,
        List.of(
            new Irq(0, "UART0", false),
            new Irq(1, "SWI0", true),
            new Irq(2, "SWI1", true),
            new Irq(3, "SWI2", true)),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public Object create(Wiring wiring) {
    created++;
    return "board " + created;
  }
}
