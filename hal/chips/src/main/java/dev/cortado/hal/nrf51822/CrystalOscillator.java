package dev.cortado.hal.nrf51822;

import dev.cortado.hal.facts.Nrf51822;
import dev.cortado.kernel.Startable;
import dev.cortado.machine.Memory;

/**
 * Starts the 16 MHz crystal, which a serial line's timing needs: the internal oscillator is off by
 * more than a UART bears (reference manual, chapter 13).
 *
 * <p>Device. Boot waits for it, under a millisecond; a board without a crystal does not boot.
 */
final class CrystalOscillator implements Startable {
  @Override
  public void start() {
    Memory.store32(Nrf51822.CLOCK_EVENTS_HFCLKSTARTED, 0);
    Memory.store32(Nrf51822.CLOCK_TASKS_HFCLKSTART, 1);
    while (Memory.load32(Nrf51822.CLOCK_EVENTS_HFCLKSTARTED) == 0) {
      // The oscillator settles.
    }
  }
}
