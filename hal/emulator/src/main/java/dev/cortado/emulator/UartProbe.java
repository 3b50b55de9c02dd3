package dev.cortado.emulator;

import dev.cortado.emulator.wires.SerialLine;
import dev.cortado.emulator.wires.UartByte;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * The far end of the board's serial line: 115200 bits a second unless told otherwise. Host only.
 */
public final class UartProbe {
  private final SerialLine line;

  UartProbe(SerialLine line) {
    this.line = line;
  }

  /** Sets the rate at which this end sends. */
  public UartProbe baud(int bitsPerSecond) {
    line.baud(bitsPerSecond);
    return this;
  }

  /**
   * Sends bytes without gaps, the first at the simulated time {@code at}.
   *
   * @throws IllegalArgumentException if that time has passed
   */
  public void sendAt(Duration at, byte... bytes) {
    line.sendAt(at.toNanos(), bytes.clone());
  }

  /** Sends text in UTF-8; otherwise as {@link #sendAt(Duration, byte...)}. */
  public void sendAt(Duration at, String text) {
    line.sendAt(at.toNanos(), text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns what the chip has sent, as text in UTF-8. */
  public String text() {
    return new String(line.sentBytes(), StandardCharsets.UTF_8);
  }

  /** Returns the bytes that the chip has sent. */
  public byte[] bytes() {
    return line.sentBytes();
  }

  /** Returns the bytes that the chip has sent, with their times. */
  public List<UartByte> sent() {
    return line.sent();
  }

  /** Calls {@code listener} for each further byte that the chip sends. */
  public void onByte(Consumer<UartByte> listener) {
    line.onByte(listener);
  }
}
