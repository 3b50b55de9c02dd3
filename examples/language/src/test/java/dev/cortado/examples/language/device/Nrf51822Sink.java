package dev.cortado.examples.language.device;

import dev.cortado.machine.Memory;

/**
 * Sends words over the UART of an nRF51822, low byte first, and waits for each byte (nRF51 Series
 * Reference Manual, chapter 29). Device.
 */
public final class Nrf51822Sink implements Sink {
  private static final int STARTTX = 0x40002008;
  private static final int TXDRDY = 0x4000211c;
  private static final int ENABLE = 0x40002500;
  private static final int TXD = 0x4000251c;
  private static final int ENABLED = 4;

  private boolean started;

  @Override
  public void word(int value) {
    if (!started) {
      started = true;
      Memory.store32(ENABLE, ENABLED);
      Memory.store32(STARTTX, 1);
    }
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      Memory.store32(TXDRDY, 0);
      Memory.store32(TXD, value >>> shift & 0xff);
      while (Memory.load32(TXDRDY) == 0) {}
    }
  }
}
