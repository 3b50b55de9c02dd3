package dev.cortado.emulator.nrf51822;

import dev.cortado.emulator.core.Nvic;
import dev.cortado.emulator.core.Timeline;
import dev.cortado.emulator.core.UnknownAccesses;
import dev.cortado.emulator.registers.Registers;
import dev.cortado.hal.facts.Nrf51822;

/** The random number generator (chapter 21), whose numbers are the same in each run. Host only. */
final class Rng implements NordicBlock.Behaviour {
  private static final int START = 0;
  private static final long BYTE_NANOS = 167_000;
  private static final long CORRECTED_BYTE_NANOS = 677_000;

  private final Timeline timeline;
  private final NordicBlock block;
  private final Registers registers;
  private int state = 0x2545F491;
  private Timeline.Event next;

  Rng(Timeline timeline, Nvic nvic, UnknownAccesses unknown) {
    this.timeline = timeline;
    block =
        new NordicBlock(Nrf51822.RNG_BASE, Nrf51822.IRQ_RNG, nvic, this, unknown)
            .tasks(Nrf51822.RNG_TASKS_START, 2)
            .events(Nrf51822.RNG_EVENTS_VALRDY, 1);
    registers =
        block
            .registers()
            .declare(Nrf51822.RNG_SHORTS, 0)
            .declare(Nrf51822.RNG_CONFIG, 0)
            .declareReadOnly(Nrf51822.RNG_VALUE, 0)
            .declare(Nrf51822.RNG_POWER, 1);
  }

  NordicBlock block() {
    return block;
  }

  @Override
  public void task(int number) {
    timeline.cancel(next);
    if (number == START) {
      plan();
    }
  }

  private void plan() {
    boolean corrected = (registers.get(Nrf51822.RNG_CONFIG) & 1) != 0;
    long nanos = corrected ? CORRECTED_BYTE_NANOS : BYTE_NANOS;
    next = timeline.at(timeline.after(nanos), cycle -> ready());
  }

  private void ready() {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    registers.set(Nrf51822.RNG_VALUE, state >>> 24);
    block.happen(Nrf51822.RNG_EVENTS_VALRDY);
    if ((registers.get(Nrf51822.RNG_SHORTS) & 1) == 0) {
      plan();
    }
  }
}
