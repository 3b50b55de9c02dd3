package dev.cortado.hal.nrf51822;

import dev.cortado.kernel.BoardProvider;
import dev.cortado.kernel.TickTimer;
import dev.cortado.kernel.Wiring;
import dev.cortado.kernel.graph.Chip;

/** Offers the BBC micro:bit v1 as {@code microbit}. Host only. */
public final class MicrobitBoardProvider implements BoardProvider {
  /** Made by the service loader. */
  public MicrobitBoardProvider() {}

  @Override
  public String name() {
    return MicrobitBoard.NAME;
  }

  @Override
  public Chip chip() {
    return Nrf51822Chip.chip();
  }

  @Override
  public TickTimer tickTimer(int tickHz) {
    return new Timer1();
  }

  @Override
  public Object create(Wiring wiring) {
    return new MicrobitBoard(wiring);
  }
}
