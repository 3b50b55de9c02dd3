package dev.cortado.examples.language.device;

import dev.cortado.kernel.BoardProvider;
import dev.cortado.kernel.Wiring;
import dev.cortado.kernel.graph.Chip;
import dev.cortado.kernel.graph.Irq;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A Cortex-M3 to test images with: Arm's FPGA image AN385 for the board MPS2, as QEMU models it
 * (Arm DAI 0385, tables 3-1 and 3-3). It has no drivers. Host only.
 */
public final class Mps2Provider implements BoardProvider {
  private static final int CORE_HZ = 25_000_000;
  private static final int RAM_BASE = 0x20000000;
  private static final int MEMORY_BYTES = 4 << 20;
  private static final int PRIORITY_BITS = 3;
  private static final int LINES = 32;
  private static final int FIRST_SPARE = 26;

  @Override
  public String name() {
    return "mps2-an385";
  }

  @Override
  public Chip chip() {
    return chip("MPS2 AN385", Chip.Core.CORTEX_M3);
  }

  /** Returns the chip of an FPGA image that differs in its name and core only. */
  static Chip chip(String name, Chip.Core core) {
    List<Irq> irqs =
        IntStream.range(0, LINES)
            .mapToObj(line -> new Irq(line, "LINE" + line, line >= FIRST_SPARE))
            .toList();
    return new Chip(
        name,
        core,
        CORE_HZ,
        0,
        MEMORY_BYTES,
        RAM_BASE,
        MEMORY_BYTES,
        PRIORITY_BITS,
        irqs,
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public Object create(Wiring wiring) {
    return this;
  }
}
