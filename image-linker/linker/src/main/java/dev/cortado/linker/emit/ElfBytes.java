package dev.cortado.linker.emit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads numbers and names of an ELF file, and refuses to read past its end. Host only. */
final class ElfBytes {
  private final ByteBuffer bytes;

  ElfBytes(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  int sizeBytes() {
    return bytes.capacity();
  }

  int u8(long offset) throws MalformedElfException {
    require(offset, 1, "a byte");
    return bytes.get((int) offset) & 0xFF;
  }

  int u16(long offset) throws MalformedElfException {
    require(offset, Short.BYTES, "a halfword");
    return bytes.getShort((int) offset) & 0xFFFF;
  }

  int word(long offset) throws MalformedElfException {
    require(offset, Integer.BYTES, "a word");
    return bytes.getInt((int) offset);
  }

  /** Refuses a range that the file does not have; {@code what} names it. */
  void require(long offset, long length, String what) throws MalformedElfException {
    if (offset < 0 || length < 0 || offset + length > bytes.capacity()) {
      throw new MalformedElfException(
          what
              + " of "
              + length
              + " bytes at offset "
              + offset
              + " ends after the file's "
              + bytes.capacity()
              + " bytes");
    }
  }

  /** Returns the name that ends with a zero byte, at most {@code limit} bytes on. */
  String name(long offset, long limit) throws MalformedElfException {
    long end = offset;
    while (end < limit && u8(end) != 0) {
      end++;
    }
    require(offset, end - offset, "a name");
    return new String(bytes.array(), (int) offset, (int) (end - offset), StandardCharsets.UTF_8);
  }
}
