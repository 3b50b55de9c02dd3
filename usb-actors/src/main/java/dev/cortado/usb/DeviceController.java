package dev.cortado.usb;

import dev.cortado.kernel.Startable;
import dev.cortado.machine.InterruptHandler;

/**
 * The port that a chip's full-speed USB device controller implements, and all that a device stack
 * knows of it.
 *
 * <p>The cut is TinyUSB's: the controller moves transfers and knows nothing of requests,
 * descriptors or classes. Device, except where a method says wiring. Methods never wait. They are
 * called from one priority level, or from {@link DeviceControllerEvents}; the implementation masks
 * its own interrupt where both touch the same state.
 *
 * <p>Endpoints are named as in their descriptors (section 9.6.6): the number in bits 3 to 0, and
 * bit 7 set where data goes to the host. Endpoint 0 exists in both directions from boot on, with
 * packets of 64 bytes.
 */
public interface DeviceController extends Startable, InterruptHandler {
  /** Bit 7 of an endpoint's address: data goes to the host. */
  int IN = 0x80;

  /** The size of the packets of endpoint 0, in bytes. */
  int CONTROL_PACKET_BYTES = 64;

  /** The size of a setup packet, in bytes. */
  int SETUP_PACKET_BYTES = 8;

  /** Wiring: returns the number of the controller's interrupt line, 0 to 31. */
  int irq();

  /** Wiring: returns how many endpoints it has in each direction, endpoint 0 included. */
  int endpointCount();

  /** Wiring: returns the largest packet, in bytes, that an endpoint of {@code type} can have. */
  int largestPacketBytes(TransferType type);

  /** Wiring: tells whom to call when something happens; called exactly once. */
  void reportTo(DeviceControllerEvents events);

  /** Boot: makes the controller ready, not yet visible on the bus. */
  @Override
  void start();

  /** Clears the interrupt's causes and reports what has happened. */
  @Override
  void onInterrupt();

  /** Becomes visible on the bus: pulls D+ up. */
  void connect();

  /** Vanishes from the bus. Transfers under way end without a report. */
  void disconnect();

  /**
   * Takes the device address {@code address}, 0 to 127, once the status stage of the running
   * control transfer is over (section 9.4.6).
   */
  void setAddress(int address);

  /** Wakes a suspended host (section 7.1.7.7). Permitted only if the host has allowed it. */
  void wakeHost();

  /** Returns the number of the current frame, 0 to 2047. */
  int frameNumber();

  /** Switches {@link DeviceControllerEvents#frameStarted} on or off; off after a bus reset. */
  void reportFrames(boolean wanted);

  /**
   * Opens {@code endpoint}, not 0, in its first state: no transfer, not stalled, data toggle 0.
   *
   * @param packetBytes the size of its packets, at most {@link #largestPacketBytes}
   * @return false, with nothing changed, if the controller has no memory left for it
   */
  boolean open(int endpoint, TransferType type, int packetBytes);

  /** Closes {@code endpoint}, not 0; a transfer under way ends without a report. */
  void close(int endpoint);

  /** Closes all endpoints but 0. */
  void closeAll();

  /**
   * Starts a transfer. To the host, the bytes are sent in full packets and a shorter last one; from
   * the host, bytes are accepted until {@code length} have come or a short packet has. {@code
   * length} 0 is one empty packet. The array belongs to the controller until {@link
   * DeviceControllerEvents#transferEnded} or the transfer's cancellation.
   *
   * @param endpoint open, and without a transfer under way
   * @return false, with nothing changed, if the endpoint is closed or busy
   */
  boolean transfer(int endpoint, byte[] data, int offset, int length);

  /** Cancels the transfer of {@code endpoint}, if there is one, without a report. */
  void cancel(int endpoint);

  /**
   * Answers all packets of {@code endpoint} with STALL. Endpoint 0 recovers by itself with the next
   * setup packet, others by {@link #clearStall}.
   */
  void stall(int endpoint);

  /** Ends a stall and sets the data toggle to 0 (section 9.4.5). */
  void clearStall(int endpoint);

  /** Returns whether {@code endpoint} is stalled. */
  boolean isStalled(int endpoint);
}
