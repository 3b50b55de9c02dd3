package dev.cortado.examples.twocores;

import dev.cortado.hal.Serial;
import dev.cortado.hal.SerialBuffer;
import dev.cortado.kernel.Actor;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import java.nio.charset.StandardCharsets;

/** Says what was counted on the serial line, which belongs to core 0. Device. */
final class Telling extends Actor {
  private final Queue<Range> counted;
  private final Pool<SerialBuffer> lines;
  private final Serial serial;
  private final byte[] from = "from ".getBytes(StandardCharsets.US_ASCII);
  private final byte[] colon = ": ".getBytes(StandardCharsets.US_ASCII);
  private final byte[] primes = " primes\n".getBytes(StandardCharsets.US_ASCII);

  Telling(Queue<Range> counted, Pool<SerialBuffer> lines, Serial serial) {
    this.counted = counted;
    this.lines = lines;
    this.serial = serial;
  }

  @Override
  protected void run() {
    while (true) {
      try (Range range = counted.take()) {
        SerialBuffer line = lines.take();
        line.clear();
        line.append(from);
        line.appendDecimal(range.first);
        line.append(colon);
        line.appendDecimal(range.primes);
        line.append(primes);
        serial.send(line);
      }
    }
  }
}
