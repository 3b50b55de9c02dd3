package dev.cortado.linker.emit;

import java.util.HashMap;
import java.util.Map;

/** Reads Intel HEX into bytes by address; checks each record's sum. */
final class HexBytes {
  private HexBytes() {}

  static Map<Long, Byte> of(String hex) {
    Map<Long, Byte> bytes = new HashMap<>();
    long base = 0;
    for (String line : hex.split("\r?\n")) {
      byte[] record = new byte[(line.length() - 1) / 2];
      int sum = 0;
      for (int i = 0; i < record.length; i++) {
        record[i] = (byte) Integer.parseInt(line.substring(1 + 2 * i, 3 + 2 * i), 16);
        sum += record[i];
      }
      if (line.charAt(0) != ':' || (sum & 0xFF) != 0 || record[0] != record.length - 5) {
        throw new AssertionError(line);
      }
      int word = (record[1] & 0xFF) << 8 | record[2] & 0xFF;
      if (record[3] == 4) {
        base = ((record[4] & 0xFFL) << 8 | record[5] & 0xFF) << 16;
      } else if (record[3] == 0) {
        for (int i = 0; i < record[0]; i++) {
          bytes.put(base + word + i, record[4 + i]);
        }
      }
    }
    return bytes;
  }
}
