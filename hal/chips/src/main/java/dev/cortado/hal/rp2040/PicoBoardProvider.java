package dev.cortado.hal.rp2040;

import dev.cortado.kernel.BoardProvider;
import dev.cortado.kernel.Wiring;
import dev.cortado.kernel.graph.Chip;
import dev.cortado.kernel.graph.CorePair;
import java.util.Optional;

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
  public Optional<CorePair> cores() {
    return Optional.of(Cores.pair());
  }

  @Override
  public Object create(Wiring wiring) {
    return new PicoBoard(wiring);
  }
}
