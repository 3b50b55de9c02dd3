package dev.cortado.kernel;

import dev.cortado.kernel.graph.TickNode;
import dev.cortado.machine.SysTick;
import dev.cortado.time.SysTickSource;
import dev.cortado.time.TickSource;

/** The core's SysTick, which counts the core's cycles. Host only. */
final class SysTickTimer implements TickTimer {
  /** What a tick's handler takes, near enough: a faster tick leaves the core no time. */
  private static final int FEWEST_CYCLES = 64;

  private final int coreHz;

  SysTickTimer(int coreHz) {
    this.coreHz = coreHz;
  }

  @Override
  public String name() {
    return "SysTick";
  }

  @Override
  public int irq() {
    return TickNode.SYSTICK;
  }

  @Override
  public int fastestHz() {
    return coreHz / FEWEST_CYCLES;
  }

  @Override
  public boolean ticksAt(int tickHz) {
    return tickHz > 0
        && coreHz % tickHz == 0
        && coreHz / tickHz >= FEWEST_CYCLES
        && coreHz / tickHz <= SysTick.MAX_PERIOD_CYCLES;
  }

  @Override
  public String rule() {
    return "a tick is a whole number of the core's cycles, "
        + FEWEST_CYCLES
        + ", which its handler takes, to 2^24, and the core runs at "
        + coreHz
        + " Hz";
  }

  @Override
  public TickSource at(int tickHz) {
    return new SysTickSource(coreHz, tickHz);
  }
}
