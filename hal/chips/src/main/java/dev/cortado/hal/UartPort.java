package dev.cortado.hal;

/**
 * What a serial line asks of a chip's UART: the port that a chip implements.
 *
 * <p>Device, except for {@link #listen()}. Called by {@link Serial} only: at boot and from the
 * UART's own interrupt, so an implementation needs no guard. The interrupt must come when bytes
 * have been received, when bytes have been lost, and when there is room again after {@link
 * #readyToSend()} was false.
 */
public interface UartPort {
  /** What {@link #receive()} returns when it has nothing. */
  int NOTHING = -1;

  /** What {@link #receive()} returns for a byte that came damaged, on chips that tell which. */
  int DAMAGED = 0x100;

  /** Wiring: the application receives; called at most once, before the image is made. */
  void listen();

  /** Boot: configures the UART. */
  void start();

  /**
   * Clears the interrupt's causes, except for bytes not yet received; called first in each
   * interrupt.
   *
   * @return whether one or more bytes have been lost or damaged on the line since the last call
   */
  boolean acknowledge();

  /** Returns the oldest received byte, 0 to 255, {@link #DAMAGED} or {@link #NOTHING}. */
  int receive();

  /** Returns whether {@link #send} may be called; asks for an interrupt if not. */
  boolean readyToSend();

  /** Sends the low eight bits of {@code value}. */
  void send(int value);

  /** Nothing is left to send: room need not be reported any more. */
  void nothingToSend();
}
