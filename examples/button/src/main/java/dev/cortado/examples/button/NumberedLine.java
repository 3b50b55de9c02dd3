package dev.cortado.examples.button;

import dev.cortado.hal.Serial;
import dev.cortado.hal.SerialBuffer;
import dev.cortado.pools.Pool;
import java.nio.charset.StandardCharsets;

/** Says a word and a number on the serial line. Device, for one actor. */
final class NumberedLine {
  private final byte[] word;
  private final Pool<SerialBuffer> lines;
  private final Serial serial;

  NumberedLine(String word, Pool<SerialBuffer> lines, Serial serial) {
    this.word = word.getBytes(StandardCharsets.US_ASCII);
    this.lines = lines;
    this.serial = serial;
  }

  /** Waits for a free line; sending gives it back. */
  void say(int number) {
    SerialBuffer line = lines.take();
    line.clear();
    line.append(word);
    line.appendDecimal(number);
    line.append((byte) '\n');
    serial.send(line);
  }
}
