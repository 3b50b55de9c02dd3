package dev.cortado.hal;

import dev.cortado.kernel.Startable;
import dev.cortado.machine.InterruptHandler;
import dev.cortado.machine.Nvic;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import java.util.Objects;

/**
 * A serial line: bytes in both directions as messages, moved by the UART's interrupt.
 *
 * <p>Device; made by the board while wiring. All work is done in the interrupt, which alone touches
 * the UART, so nothing is masked beside the queues' own few instructions. {@link #start()} and
 * {@link #onInterrupt()} are called by the boot code and the vector.
 */
public final class Serial implements InterruptHandler, Startable {
  private final UartPort port;
  private final int irqMask;
  private final Queue<SerialBuffer> outgoing;

  /** Set while wiring; null if the application does not receive. */
  private Reception reception;

  /** The message being sent, or null. Touched by the interrupt only. */
  private SerialBuffer sending;

  /** How many bytes of it have been sent. Touched by the interrupt only. */
  private int sentBytes;

  /**
   * Makes the line over {@code port}; applications ask their board for it.
   *
   * @param irq the UART's interrupt line, 0 to 31
   * @param outgoing what is to be sent; nobody else uses it
   */
  public Serial(UartPort port, int irq, Queue<SerialBuffer> outgoing) {
    this.port = Objects.requireNonNull(port, "port");
    this.outgoing = Objects.requireNonNull(outgoing, "outgoing");
    irqMask = 1 << irq;
  }

  /**
   * Wiring: receives from boot on. Messages are taken from {@code pool}, filled, cut as {@code
   * framing} says and put into {@code queue}. Bytes that find the pool empty are lost and counted;
   * see {@link SerialBuffer#lostBytes()}.
   *
   * @throws IllegalStateException if the line receives already
   */
  public void receive(Pool<SerialBuffer> pool, Queue<SerialBuffer> queue, Framing framing) {
    if (reception != null) {
      throw new IllegalStateException(
          "the serial line receives already: what it receives goes to one queue");
    }
    reception = new Reception(pool, queue, framing);
    port.listen();
  }

  /**
   * Sends {@code message}, after those before it, and then gives it back to its pool. It belongs to
   * the line from now on. Never waits. From actors and interrupt handlers.
   */
  public void send(SerialBuffer message) {
    outgoing.put(message);
    // The interrupt starts an idle transmitter; a busy one just goes on.
    Nvic.pend(irqMask);
  }

  /** Boot: configures the UART. */
  @Override
  public void start() {
    port.start();
  }

  /** Moves what can be moved; harmless when there is nothing. */
  @Override
  public void onInterrupt() {
    boolean lost = port.acknowledge();
    if (reception != null) {
      receiveAll(lost);
    }
    sendAll();
  }

  private void receiveAll(boolean lost) {
    if (lost) {
      reception.lose();
    }
    for (int value = port.receive(); value != UartPort.NOTHING; value = port.receive()) {
      if (value == UartPort.DAMAGED) {
        reception.lose();
      } else {
        reception.accept((byte) value);
      }
    }
    reception.pause();
  }

  private void sendAll() {
    while (port.readyToSend()) {
      if (sending == null) {
        sending = outgoing.poll();
        if (sending == null) {
          port.nothingToSend();
          return;
        }
        sentBytes = 0;
      }
      if (sentBytes < sending.length()) {
        port.send(sending.byteAt(sentBytes++));
      } else {
        sending.free();
        sending = null;
      }
    }
  }
}
