package dev.cortado.hal.rp2040;

import dev.cortado.hal.UartPort;
import dev.cortado.hal.facts.Rp2040;
import dev.cortado.machine.Memory;

/**
 * The first UART, an Arm PL011 with queues of 32 bytes (datasheet 4.2): 8 data bits, no parity, 1
 * stop bit, no flow control.
 *
 * <p>Device. It interrupts at 16 received bytes, when received bytes have lain for 32 bit times,
 * and, while there is more to send, when 16 bytes are left in its queue.
 */
final class Uart0 implements UartPort {
  private static final int RXIM = 1 << 4;
  private static final int TXIM = 1 << 5;
  private static final int RTIM = 1 << 6;
  private static final int OEIM = 1 << 10;
  private static final int FR_RXFE = 1 << 4;
  private static final int FR_TXFF = 1 << 5;
  private static final int DR_FRAMING_PARITY_BREAK = 7 << 8;
  private static final int LCR_H_8_BITS_WITH_FIFOS = 3 << 5 | 1 << 4;
  private static final int CR_ENABLE = 1;
  private static final int CR_TRANSMIT = 1 << 8;
  private static final int CR_RECEIVE = 1 << 9;
  private static final int CLK_PERI_FROM_SYSTEM = 1 << 11;

  private final int divisor64ths;
  private boolean receives;

  /**
   * Makes the port; the caller configures the pins.
   *
   * @param divisor64ths the clock over 16 times the baud rate, in 64ths
   */
  private Uart0(int divisor64ths) {
    this.divisor64ths = divisor64ths;
  }

  /**
   * Makes the port for {@code baud} bits a second.
   *
   * @throws IllegalArgumentException if the divisor lies out of range
   */
  static Uart0 at(int baud) {
    int slowest = ClocksAndResets.SYSTEM_HZ / 16 / 65_535 + 1;
    int fastest = ClocksAndResets.SYSTEM_HZ / 16;
    if (baud < slowest || baud > fastest) {
      throw new IllegalArgumentException(
          "baud=" + baud + ", the RP2040 can do " + slowest + " to " + fastest);
    }
    return new Uart0((int) ((4L * ClocksAndResets.SYSTEM_HZ + baud / 2) / baud));
  }

  @Override
  public void listen() {
    receives = true;
  }

  @Override
  public void start() {
    Memory.store32(Rp2040.CLOCKS_CLK_PERI_CTRL, CLK_PERI_FROM_SYSTEM);
    Memory.store32(Rp2040.UART0_UARTIBRD, divisor64ths >>> 6);
    Memory.store32(Rp2040.UART0_UARTFBRD, divisor64ths & 63);
    // After the divisors, which it makes valid.
    Memory.store32(Rp2040.UART0_UARTLCR_H, LCR_H_8_BITS_WITH_FIFOS);
    if (receives) {
      Memory.store32(Rp2040.UART0_UARTIMSC, RXIM | RTIM | OEIM);
      Memory.store32(Rp2040.UART0_UARTCR, CR_ENABLE | CR_TRANSMIT | CR_RECEIVE);
    } else {
      Memory.store32(Rp2040.UART0_UARTCR, CR_ENABLE | CR_TRANSMIT);
    }
  }

  @Override
  public boolean acknowledge() {
    // Before the queues are served, so that what comes meanwhile interrupts again. Received bytes
    // are then read until none is left, hence none can be forgotten.
    int causes = Memory.load32(Rp2040.UART0_UARTMIS);
    Memory.store32(Rp2040.UART0_UARTICR, causes);
    return (causes & OEIM) != 0;
  }

  @Override
  public int receive() {
    if ((Memory.load32(Rp2040.UART0_UARTFR) & FR_RXFE) != 0) {
      return NOTHING;
    }
    int data = Memory.load32(Rp2040.UART0_UARTDR);
    return (data & DR_FRAMING_PARITY_BREAK) != 0 ? DAMAGED : data & 0xff;
  }

  @Override
  public boolean readyToSend() {
    if ((Memory.load32(Rp2040.UART0_UARTFR) & FR_TXFF) == 0) {
      return true;
    }
    Memory.store32(Rp2040.UART0_UARTIMSC + Rp2040.ALIAS_SET, TXIM);
    return false;
  }

  @Override
  public void send(int value) {
    Memory.store32(Rp2040.UART0_UARTDR, value & 0xff);
  }

  @Override
  public void nothingToSend() {
    Memory.store32(Rp2040.UART0_UARTIMSC + Rp2040.ALIAS_CLR, TXIM);
  }
}
