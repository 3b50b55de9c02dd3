package dev.cortado.linker.emit;

import java.util.Locale;

/**
 * Writes Intel HEX files (Hexadecimal Object File Format Specification, Intel 1988). Host only.
 *
 * <p>Sixteen bytes a record, extended linear addresses, line feeds; the same input gives the same
 * text.
 */
public final class IntelHex {
  private static final int RECORD_BYTES = 16;
  private static final int BLOCK_BYTES = 0x10000;
  private static final int DATA = 0;
  private static final int END = 1;
  private static final int UPPER_ADDRESS = 4;
  private static final int START_ADDRESS = 5;

  private IntelHex() {}

  /**
   * Returns the text of a HEX file.
   *
   * @param entry the address at which the image starts
   */
  public static String of(RawBinary binary, int entry) {
    StringBuilder text = new StringBuilder();
    byte[] bytes = binary.bytes();
    long address = Integer.toUnsignedLong(binary.address());
    long upper = -1;
    int at = 0;
    while (at < bytes.length) {
      long position = address + at;
      if (position / BLOCK_BYTES != upper) {
        upper = position / BLOCK_BYTES;
        append(text, 0, UPPER_ADDRESS, (byte) (upper >> 8), (byte) upper);
      }
      int inBlock = (int) (position % BLOCK_BYTES);
      int length = Math.min(RECORD_BYTES, Math.min(bytes.length - at, BLOCK_BYTES - inBlock));
      byte[] data = new byte[length];
      System.arraycopy(bytes, at, data, 0, length);
      append(text, inBlock, DATA, data);
      at += length;
    }
    append(
        text,
        0,
        START_ADDRESS,
        (byte) (entry >> 24),
        (byte) (entry >> 16),
        (byte) (entry >> 8),
        (byte) entry);
    append(text, 0, END);
    return text.toString();
  }

  private static void append(StringBuilder text, int address, int type, byte... data) {
    int sum = data.length + (address >> 8) + address + type;
    text.append(String.format(Locale.ROOT, ":%02X%04X%02X", data.length, address, type));
    for (byte value : data) {
      sum += value;
      text.append(String.format(Locale.ROOT, "%02X", value & 0xFF));
    }
    text.append(String.format(Locale.ROOT, "%02X\n", -sum & 0xFF));
  }
}
