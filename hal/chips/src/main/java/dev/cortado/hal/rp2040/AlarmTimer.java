package dev.cortado.hal.rp2040;

import dev.cortado.hal.facts.Rp2040;
import dev.cortado.kernel.TickTimer;
import dev.cortado.time.TickSource;

/** TIMER's alarm 0 for a clock without a tick. Host only. */
final class AlarmTimer implements TickTimer {
  static final int HZ = 1_000_000;

  @Override
  public String name() {
    return "TIMER_IRQ_0";
  }

  @Override
  public int irq() {
    return Rp2040.IRQ_TIMER_0;
  }

  @Override
  public int fastestHz() {
    return HZ;
  }

  @Override
  public boolean ticksAt(int tickHz) {
    return tickHz == HZ;
  }

  @Override
  public String rule() {
    return "without a tick TIMER counts, and it counts microseconds";
  }

  @Override
  public TickSource at(int tickHz) {
    return new Alarm0();
  }
}
