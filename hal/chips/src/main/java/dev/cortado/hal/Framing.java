package dev.cortado.hal;

/**
 * Where the bytes that a serial line receives are cut into messages. Wiring.
 *
 * <p>Whatever is chosen, a full message is handed over and the next bytes go into another.
 */
public enum Framing {
  /**
   * At the end of each line: a carriage return, a line feed, or the two in this order, which are
   * not part of the message. A line that is longer than a message goes on in the next one; {@link
   * SerialBuffer#endsLine()} tells.
   */
  LINES,
  /** Where the message is full, and only there. With a capacity of 1: each byte. */
  BLOCKS,
  /** As soon as the receiver has no further byte at hand: low latency, a few bytes a message. */
  CHUNKS
}
