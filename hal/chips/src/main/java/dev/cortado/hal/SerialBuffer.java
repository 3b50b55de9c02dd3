package dev.cortado.hal;

import dev.cortado.pools.Message;

/**
 * Bytes on their way to or from a serial line, at most a fixed number of them.
 *
 * <p>Device; made by a pool's factory: {@code () -> new SerialBuffer(64)}. A message taken from its
 * pool for sending still has its former bytes: {@link #clear()} it first.
 */
public final class SerialBuffer extends Message {
  private static final int[] POWERS_OF_TEN = {
    1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1
  };

  private final byte[] bytes;
  private int length;
  private boolean endsLine;
  private int lostBytes;

  /**
   * Makes an empty message.
   *
   * @param capacity how many bytes it can hold, at least 1
   * @throws IllegalArgumentException if {@code capacity} is less than 1
   */
  public SerialBuffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity=" + capacity + ", must be at least 1");
    }
    bytes = new byte[capacity];
  }

  /** Returns how many bytes this can hold. */
  public int capacity() {
    return bytes.length;
  }

  /** Returns how many bytes this holds. */
  public int length() {
    return length;
  }

  /** Returns the byte at {@code index}, which must be less than {@link #length()}. */
  public byte byteAt(int index) {
    return bytes[index];
  }

  /** Forgets all bytes. */
  public void clear() {
    length = 0;
  }

  /** Appends one byte; returns false, and appends nothing, if this is full. */
  public boolean append(byte value) {
    if (length == bytes.length) {
      return false;
    }
    bytes[length++] = value;
    return true;
  }

  /** Appends all of {@code text}; returns false, and appends nothing, if it does not fit. */
  public boolean append(byte[] text) {
    if (text.length > bytes.length - length) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      bytes[length + i] = text[i];
    }
    length += text.length;
    return true;
  }

  /**
   * Appends {@code value} in decimal, without leading zeros; returns false, and appends nothing, if
   * it does not fit. Without division: at most 90 subtractions.
   */
  public boolean appendDecimal(int value) {
    int before = length;
    // Counted down from a negative value, because -2^31 has no positive counterpart.
    int rest = value > 0 ? -value : value;
    boolean fits = value >= 0 || append((byte) '-');
    boolean begun = false;
    for (int i = 0; i < POWERS_OF_TEN.length; i++) {
      int digit = 0;
      while (rest <= -POWERS_OF_TEN[i]) {
        rest += POWERS_OF_TEN[i];
        digit++;
      }
      begun |= digit != 0 || i == POWERS_OF_TEN.length - 1;
      if (begun) {
        fits &= append((byte) ('0' + digit));
      }
    }
    if (!fits) {
      length = before;
    }
    return fits;
  }

  /**
   * Received with {@link Framing#LINES}: whether the line ends here, or goes on in the next one.
   */
  public boolean endsLine() {
    return endsLine;
  }

  /**
   * Received: how many bytes were lost or damaged since the message before, because no message was
   * free (all are counted) or the line or the receiver failed (each interrupt that finds it so
   * counts one).
   */
  public int lostBytes() {
    return lostBytes;
  }

  void received(boolean newEndsLine, int newLostBytes) {
    endsLine = newEndsLine;
    lostBytes = newLostBytes;
  }
}
