package dev.cortado.hal.nrf51822;

import dev.cortado.hal.UartPort;
import dev.cortado.hal.facts.Nrf51822;
import dev.cortado.machine.Memory;

/**
 * The UART (reference manual, chapter 29): 8 data bits, no parity, 1 stop bit, no flow control.
 *
 * <p>Device. It sends byte by byte, with an interrupt after each; it receives into six bytes.
 */
final class Uart0 implements UartPort {
  private static final int RXDRDY = 1 << 2;
  private static final int TXDRDY = 1 << 7;
  private static final int ERROR = 1 << 9;
  private static final int ENABLED = 4;
  private static final int INPUT_WITH_PULL_UP = 3 << 2;

  private final int txPin;
  private final int rxPin;
  private final int baudrate;
  private boolean receives;

  /** Whether a byte is on its way out; touched by the interrupt only. */
  private boolean busy;

  /**
   * Makes the port; the caller makes {@code txPin} an output and high.
   *
   * @param baudrate the register's value; see {@link BaudRates}
   */
  Uart0(int txPin, int rxPin, int baudrate) {
    this.txPin = txPin;
    this.rxPin = rxPin;
    this.baudrate = baudrate;
  }

  @Override
  public void listen() {
    receives = true;
  }

  @Override
  public void start() {
    if (receives) {
      // Pulled up, so that an open line is idle.
      Memory.store32(Nrf51822.GPIO_PIN_CNF + 4 * rxPin, INPUT_WITH_PULL_UP);
      Memory.store32(Nrf51822.UART0_PSELRXD, rxPin);
    }
    Memory.store32(Nrf51822.UART0_PSELTXD, txPin);
    Memory.store32(Nrf51822.UART0_BAUDRATE, baudrate);
    Memory.store32(Nrf51822.UART0_ENABLE, ENABLED);
    Memory.store32(Nrf51822.UART0_TASKS_STARTTX, 1);
    if (receives) {
      Memory.store32(Nrf51822.UART0_TASKS_STARTRX, 1);
      Memory.store32(Nrf51822.UART0_INTENSET, RXDRDY | TXDRDY | ERROR);
    } else {
      Memory.store32(Nrf51822.UART0_INTENSET, TXDRDY);
    }
  }

  @Override
  public boolean acknowledge() {
    if (!receives || Memory.load32(Nrf51822.UART0_EVENTS_ERROR) == 0) {
      return false;
    }
    Memory.store32(Nrf51822.UART0_EVENTS_ERROR, 0);
    // Its bits are cleared by writing ones.
    Memory.store32(Nrf51822.UART0_ERRORSRC, Memory.load32(Nrf51822.UART0_ERRORSRC));
    return true;
  }

  @Override
  public int receive() {
    if (Memory.load32(Nrf51822.UART0_EVENTS_RXDRDY) == 0) {
      return NOTHING;
    }
    // Before RXD is read: reading it moves the next byte up, whose event must not be cleared.
    Memory.store32(Nrf51822.UART0_EVENTS_RXDRDY, 0);
    return Memory.load32(Nrf51822.UART0_RXD) & 0xff;
  }

  @Override
  public boolean readyToSend() {
    if (busy) {
      if (Memory.load32(Nrf51822.UART0_EVENTS_TXDRDY) == 0) {
        return false;
      }
      Memory.store32(Nrf51822.UART0_EVENTS_TXDRDY, 0);
      busy = false;
    }
    return true;
  }

  @Override
  public void send(int value) {
    busy = true;
    Memory.store32(Nrf51822.UART0_TXD, value & 0xff);
  }

  @Override
  public void nothingToSend() {
    // The interrupt follows a byte that was sent, so none comes.
  }
}
