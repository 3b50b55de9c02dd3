package dev.cortado.emulator.image;

import dev.cortado.emulator.image.ImageFormatException.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a file, little-endian; reading outside of it says what was being read. Host only.
 */
final class FileBytes {
  private final String file;
  private final byte[] bytes;

  FileBytes(String file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  String file() {
    return file;
  }

  int size() {
    return bytes.length;
  }

  int u8(long offset, String what) {
    require(offset, 1, what);
    return bytes[(int) offset] & 0xff;
  }

  int u16(long offset, String what) {
    require(offset, 2, what);
    return u8(offset, what) | u8(offset + 1, what) << 8;
  }

  int i32(long offset, String what) {
    require(offset, 4, what);
    return u16(offset, what) | u16(offset + 2, what) << 16;
  }

  long u32(long offset, String what) {
    return i32(offset, what) & 0xffffffffL;
  }

  byte[] slice(long offset, long size, String what) {
    require(offset, size, what);
    return Arrays.copyOfRange(bytes, (int) offset, (int) (offset + size));
  }

  String text() {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  boolean startsWith(int... values) {
    for (int i = 0; i < values.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != values[i]) {
        return false;
      }
    }
    return true;
  }

  /** Refuses unless {@code size} bytes lie at {@code offset}. */
  void require(long offset, long size, String what) {
    if (offset < 0 || size < 0 || offset + size > bytes.length) {
      throw error(
          Fault.TRUNCATED,
          String.format("the image ends in the midst of %s", what),
          offset,
          String.format(
              "%s takes the bytes 0x%x to 0x%x, the file has 0x%x",
              what, offset, offset + size, bytes.length));
    }
  }

  ImageFormatException error(Fault fault, String what, long offset, String why) {
    return new ImageFormatException(fault, what, file, offset, why);
  }
}
