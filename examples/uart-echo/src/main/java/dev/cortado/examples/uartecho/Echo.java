package dev.cortado.examples.uartecho;

import dev.cortado.hal.Serial;
import dev.cortado.hal.SerialBuffer;
import dev.cortado.kernel.Actor;
import dev.cortado.pools.Queue;

/**
 * Sends each line back in the message that it came in, and reports those that are too long. Device.
 */
final class Echo extends Actor {
  private final int limitBytes;
  private final Queue<SerialBuffer> received;
  private final Serial serial;
  private final Complaints complaints;

  Echo(int limitBytes, Queue<SerialBuffer> received, Serial serial, Complaints complaints) {
    this.limitBytes = limitBytes;
    this.received = received;
    this.serial = serial;
    this.complaints = complaints;
  }

  @Override
  protected void run() {
    complaints.greet(limitBytes);
    while (true) {
      SerialBuffer line = received.take();
      if (line.lostBytes() > 0) {
        complaints.lost(line.lostBytes());
      }
      if (line.endsLine() && line.length() <= limitBytes) {
        line.append((byte) '\n');
        serial.send(line);
      } else {
        complaints.overlong(skipRest(line), limitBytes);
      }
    }
  }

  /** Gives back {@code line} and what follows up to the line's end; returns the line's length. */
  private int skipRest(SerialBuffer line) {
    int length = line.length();
    boolean ended = line.endsLine();
    line.free();
    while (!ended) {
      try (SerialBuffer part = received.take()) {
        length += part.length() + part.lostBytes();
        ended = part.endsLine();
      }
    }
    return length;
  }
}
