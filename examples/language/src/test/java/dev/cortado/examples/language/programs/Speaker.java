package dev.cortado.examples.language.programs;

import dev.cortado.hal.Board;
import dev.cortado.hal.Serial;
import dev.cortado.hal.SerialBuffer;
import dev.cortado.kernel.Wiring;
import dev.cortado.pools.Pool;
import java.nio.charset.StandardCharsets;

/** Prints a word and a number a line. Device, shared by actors of any level. */
final class Speaker {
  private final Pool<SerialBuffer> lines;
  private final Serial serial;

  Speaker(Wiring wiring) {
    lines = wiring.pool("lines", 3, () -> new SerialBuffer(24));
    serial = Board.of(wiring).serial();
  }

  void say(byte[] word, int number) {
    SerialBuffer line = lines.take();
    line.clear();
    line.append(word);
    line.append((byte) ' ');
    line.appendDecimal(number);
    line.append((byte) '\n');
    serial.send(line);
  }

  static byte[] word(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
