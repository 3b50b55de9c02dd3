package dev.cortado.examples.primitives;

import dev.cortado.hal.facts.Rp2040;
import dev.cortado.hal.rp2040.PicoBoardProvider;
import dev.cortado.kernel.BoardProvider;
import dev.cortado.kernel.Wiring;
import dev.cortado.kernel.graph.Chip;
import dev.cortado.kernel.graph.CorePair;
import java.util.Optional;

/** A Pico whose locks are a register that is never 0: they let everybody in. */
public final class UnlockedPico implements BoardProvider {
  static final String NAME = "unlocked-pico";

  private final BoardProvider pico = new PicoBoardProvider();

  /** Made by the service loader. */
  public UnlockedPico() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Chip chip() {
    return pico.chip();
  }

  @Override
  public Optional<CorePair> cores() {
    return pico.cores()
        .map(
            pair ->
                new CorePair(
                    pair.link(),
                    pair.callLines(),
                    pair.callHandlers(),
                    Rp2040.PSM_DONE,
                    Rp2040.PSM_DONE));
  }

  @Override
  public Object create(Wiring wiring) {
    return pico.create(wiring);
  }
}
