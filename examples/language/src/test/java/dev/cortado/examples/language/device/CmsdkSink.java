package dev.cortado.examples.language.device;

import dev.cortado.machine.Memory;

/**
 * Sends words over the UART of Arm's Cortex-M system design kit, low byte first (Arm DDI 0479,
 * section 4.3). Device.
 */
public final class CmsdkSink implements Sink {
  private static final int DATA = 0x40004000;
  private static final int STATE = 0x40004004;
  private static final int CTRL = 0x40004008;
  private static final int BAUDDIV = 0x40004010;
  private static final int FULL = 1;
  private static final int TRANSMIT = 1;
  private static final int DIVISOR = 16;

  private boolean started;

  @Override
  public void word(int value) {
    if (!started) {
      started = true;
      Memory.store32(BAUDDIV, DIVISOR);
      Memory.store32(CTRL, TRANSMIT);
    }
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      while ((Memory.load32(STATE) & FULL) != 0) {}
      Memory.store32(DATA, value >>> shift & 0xff);
    }
  }
}
