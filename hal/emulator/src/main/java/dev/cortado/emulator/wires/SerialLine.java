package dev.cortado.emulator.wires;

import dev.cortado.emulator.core.Timeline;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A serial line in both directions: 8 data bits, no parity, one stop bit. Host only.
 *
 * <p>The far end sends at its own {@link #baud(int)}; a chip that listens at another rate gets
 * framing errors.
 */
public final class SerialLine {
  /** A start bit, eight data bits and a stop bit. */
  public static final int FRAME_BITS = 10;

  private static final int DEFAULT_BAUD = 115_200;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /** A chip's receiver. */
  public interface Receiver {
    /** A byte has come whole; it was sent at {@code baud} bits a second. */
    void onByte(int value, int baud);
  }

  private final Timeline timeline;
  private final List<UartByte> sent = new ArrayList<>();
  private final List<Consumer<UartByte>> listeners = new ArrayList<>();
  private Receiver receiver = (value, baud) -> {};
  private int baud = DEFAULT_BAUD;
  private long freeAtNanos;

  /** Makes an idle line. */
  public SerialLine(Timeline timeline) {
    this.timeline = timeline;
  }

  /** Chip: receives from now on. */
  public void receiver(Receiver newReceiver) {
    receiver = newReceiver;
  }

  /** Chip: has sent {@code value}, from {@code startNanos} to now. */
  public void sent(int value, long startNanos) {
    long now = timeline.now();
    UartByte whole = new UartByte(value, startNanos, timeline.nanos(now), now);
    sent.add(whole);
    listeners.forEach(listener -> listener.accept(whole));
  }

  /** Outside: sets the rate of the far end in bits a second; 115200 at first. */
  public void baud(int newBaud) {
    if (newBaud <= 0) {
      throw new IllegalArgumentException("baud=" + newBaud);
    }
    baud = newBaud;
  }

  /**
   * Outside: sends bytes without gaps, the first start bit at {@code nanos} or when the line is
   * free.
   *
   * @throws IllegalArgumentException if that time has passed
   */
  public void sendAt(long nanos, byte[] bytes) {
    if (nanos < timeline.nowNanos()) {
      throw new IllegalArgumentException(
          "cannot send at " + nanos + " ns: it is " + timeline.nowNanos() + " ns");
    }
    long start = Math.max(nanos, freeAtNanos);
    int rate = baud;
    for (int i = 0; i < bytes.length; i++) {
      int value = bytes[i] & 0xff;
      long end = start + (i + 1L) * FRAME_BITS * NANOS_PER_SECOND / rate;
      timeline.outsideAt(timeline.cycleAt(end), cycle -> receiver.onByte(value, rate));
      freeAtNanos = end;
    }
  }

  /** Outside: calls {@code listener} at each further byte that the chip sends. */
  public void onByte(Consumer<UartByte> listener) {
    listeners.add(listener);
  }

  /** Returns the bytes that the chip has sent, with their times. */
  public List<UartByte> sent() {
    return List.copyOf(sent);
  }

  /** Returns the bytes that the chip has sent. */
  public byte[] sentBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    sent.forEach(each -> bytes.write(each.value()));
    return bytes.toByteArray();
  }
}
