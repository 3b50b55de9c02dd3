package dev.cortado.usb;

/**
 * What a USB device controller reports. Device: called in the controller's interrupt, so a method
 * may allocate and put, must not wait, and should be short.
 */
public interface DeviceControllerEvents {
  /**
   * The host has reset the bus: the address is 0, all endpoints but 0 are closed and no transfer is
   * under way. Buffers of transfers are the caller's again.
   */
  void busReset();

  /** The bus has been idle for 3 ms: the device must draw less current (section 7.1.7.6). */
  void suspended();

  /** The bus is active again after {@link #suspended}. */
  void resumed();

  /** The cable was pulled, on boards that can tell. What {@link #busReset} says holds here too. */
  void unplugged();

  /**
   * A setup packet has come to endpoint 0; transfers of endpoint 0 are cancelled and its stall is
   * over.
   *
   * @param packet {@link DeviceController#SETUP_PACKET_BYTES} bytes, valid during the call only
   */
  void setupReceived(byte[] packet);

  /**
   * A transfer is over, and its array is the caller's again.
   *
   * @param endpoint which one, with its direction
   * @param length how many bytes were moved; fewer than asked for after a short packet
   */
  void transferEnded(int endpoint, int length);

  /**
   * A frame has started; only after {@link DeviceController#reportFrames}.
   *
   * @param frameNumber 0 to 2047
   */
  void frameStarted(int frameNumber);
}
