package dev.cortado.hal.rp2040;

import dev.cortado.hal.facts.Rp2040;
import dev.cortado.machine.InterruptHandler;
import dev.cortado.machine.Memory;
import dev.cortado.machine.Nvic;

/** Takes the other core's calls: pends the lines that each word names. Device. */
final class CallReceiver implements InterruptHandler {
  private static final int FIFO_VALID = 1;

  @Override
  public void onInterrupt() {
    while ((Memory.load32(Rp2040.SIO_FIFO_ST) & FIFO_VALID) != 0) {
      Nvic.pend(Memory.load32(Rp2040.SIO_FIFO_RD));
    }
    // Errors of whoever used the FIFO before would hold the line: any store clears them.
    Memory.store32(Rp2040.SIO_FIFO_ST, 0);
  }
}
