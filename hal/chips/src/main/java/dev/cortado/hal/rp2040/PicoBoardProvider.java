package dev.cortado.hal.rp2040;

import dev.cortado.kernel.BoardProvider;
import dev.cortado.kernel.Wiring;
import dev.cortado.kernel.graph.Chip;

/** Offers the Raspberry Pi Pico as {@code pico}. Host only. */
public final class PicoBoardProvider implements BoardProvider {
  /** Made by the service loader. */
  public PicoBoardProvider() {}

  @Override
  public String name() {
    return PicoBoard.NAME;
  }

  @Override
  public Chip chip() {
    return Rp2040Chip.chip();
  }

  @Override
  public Object create(Wiring wiring) {
    return new PicoBoard(wiring);
  }
}
