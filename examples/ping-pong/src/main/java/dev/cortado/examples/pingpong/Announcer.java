package dev.cortado.examples.pingpong;

import dev.cortado.hal.Serial;
import dev.cortado.hal.SerialBuffer;
import dev.cortado.pools.Pool;
import java.nio.charset.StandardCharsets;

/** Says how a rally went on the serial line. Device, for one actor. */
final class Announcer {
  private final Pool<SerialBuffer> lines;
  private final Serial serial;
  private final byte[] rally = "rally ".getBytes(StandardCharsets.US_ASCII);
  private final byte[] colon = ": ".getBytes(StandardCharsets.US_ASCII);
  private final byte[] hits = " hits\n".getBytes(StandardCharsets.US_ASCII);

  Announcer(Pool<SerialBuffer> lines, Serial serial) {
    this.lines = lines;
    this.serial = serial;
  }

  /** Waits for a free line; sending gives it back. */
  void announce(int number, int count) {
    SerialBuffer line = lines.take();
    line.clear();
    line.append(rally);
    line.appendDecimal(number);
    line.append(colon);
    line.appendDecimal(count);
    line.append(hits);
    serial.send(line);
  }
}
