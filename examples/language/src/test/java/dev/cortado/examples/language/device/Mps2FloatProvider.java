package dev.cortado.examples.language.device;

import dev.cortado.kernel.BoardProvider;
import dev.cortado.kernel.Wiring;
import dev.cortado.kernel.graph.Chip;

/**
 * A Cortex-M4 with float registers to test images with: Arm's FPGA image AN386 for the board MPS2,
 * as QEMU models it (Arm DAI 0386). It has no drivers. Host only.
 */
public final class Mps2FloatProvider implements BoardProvider {
  @Override
  public String name() {
    return "mps2-an386";
  }

  @Override
  public Chip chip() {
    return Mps2Provider.chip("MPS2 AN386", Chip.Core.CORTEX_M4F);
  }

  @Override
  public Object create(Wiring wiring) {
    return this;
  }
}
