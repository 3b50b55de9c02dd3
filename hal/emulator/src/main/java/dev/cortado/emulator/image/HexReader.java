package dev.cortado.emulator.image;

import dev.cortado.emulator.image.Image.Segment;
import dev.cortado.emulator.image.ImageFormatException.Fault;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads Intel HEX (Hexadecimal Object File Format Specification, revision A). Host only. */
final class HexReader {
  private static final int OVERHEAD_BYTES = 5;

  private final FileBytes file;
  private final List<Segment> segments = new ArrayList<>();
  private final ByteArrayOutputStream run = new ByteArrayOutputStream();
  private int runAddress;
  private int base;
  private boolean ended;

  HexReader(FileBytes file) {
    this.file = file;
  }

  Image read() {
    String text = file.text();
    int at = 0;
    while (at < text.length() && !ended) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String line = text.substring(at, end).strip();
      if (!line.isEmpty()) {
        record(line, at);
      }
      at = end + 1;
    }
    if (!ended) {
      throw file.error(
          Fault.TRUNCATED,
          "the image ends without its last record",
          text.length(),
          "a HEX file ends with the record :00000001FF");
    }
    endRun();
    if (segments.isEmpty()) {
      throw file.error(Fault.CORRUPT, "the image loads nothing", -1, "it has no data records");
    }
    return Image.withoutDebugData(file.file(), segments);
  }

  private void record(String line, int offset) {
    int[] bytes = bytes(line, offset);
    int sum = 0;
    for (int value : bytes) {
      sum += value;
    }
    if (bytes[0] + OVERHEAD_BYTES != bytes.length) {
      throw file.error(
          Fault.CORRUPT,
          "a record of " + (bytes.length - OVERHEAD_BYTES) + " bytes says " + bytes[0],
          offset,
          "a record's first byte is the number of its data bytes");
    }
    if ((sum & 0xff) != 0) {
      throw file.error(
          Fault.CORRUPT,
          String.format("a record's checksum is wrong by 0x%02x", sum & 0xff),
          offset,
          "the bytes of a record add up to 0 modulo 256");
    }
    int word = bytes[0] >= 2 ? bytes[4] << 8 | bytes[5] : 0;
    switch (bytes[3]) {
      case 0 -> data(bytes);
      case 1 -> ended = true;
      case 2 -> base = word << 4;
      case 4 -> base = word << 16;
      case 3, 5 -> {
        // The start address: the chip starts where its vector table says.
      }
      default ->
          throw file.error(
              Fault.CORRUPT, "a record of type " + bytes[3], offset, "the types are 0 to 5");
    }
  }

  private int[] bytes(String line, int offset) {
    boolean wellFormed = line.charAt(0) == ':' && line.length() >= 2 * OVERHEAD_BYTES + 1;
    if (!wellFormed || line.length() % 2 == 0 || !line.substring(1).matches("[0-9A-Fa-f]+")) {
      throw file.error(
          Fault.CORRUPT,
          "a line is not a record",
          offset,
          "a record is ':' and pairs of hexadecimal digits, at least " + OVERHEAD_BYTES);
    }
    int[] bytes = new int[line.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = Integer.parseInt(line, 2 * i + 1, 2 * i + 3, 16);
    }
    return bytes;
  }

  private void data(int[] bytes) {
    int address = base + (bytes[1] << 8 | bytes[2]);
    if (run.size() == 0 || address != runAddress + run.size()) {
      endRun();
      runAddress = address;
    }
    for (int i = 0; i < bytes[0]; i++) {
      run.write(bytes[4 + i]);
    }
  }

  private void endRun() {
    if (run.size() > 0) {
      segments.add(new Segment(runAddress, run.toByteArray()));
      run.reset();
    }
  }
}
