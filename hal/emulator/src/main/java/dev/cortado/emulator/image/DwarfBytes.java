package dev.cortado.emulator.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A position in a DWARF section, and the encodings found there (DWARF 5, 7.6). Host only. */
final class DwarfBytes {
  private final ByteBuffer in;

  DwarfBytes(byte[] section) {
    in = ByteBuffer.wrap(section).order(ByteOrder.LITTLE_ENDIAN);
  }

  int position() {
    return in.position();
  }

  DwarfBytes position(int newPosition) {
    in.position(newPosition);
    return this;
  }

  void skip(int bytes) {
    in.position(in.position() + bytes);
  }

  int remaining() {
    return in.remaining();
  }

  int u8() {
    return in.get() & 0xff;
  }

  int s8() {
    return in.get();
  }

  int u16() {
    return in.getShort() & 0xffff;
  }

  int i32() {
    return in.getInt();
  }

  long i64() {
    return in.getLong();
  }

  long uleb() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = in.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  long sleb() {
    long value = 0;
    for (int shift = 0; ; ) {
      int next = in.get();
      value |= (long) (next & 0x7f) << shift;
      shift += 7;
      if (next >= 0) {
        return shift < 64 && (next & 0x40) != 0 ? value | -1L << shift : value;
      }
    }
  }

  String string() {
    int start = in.position();
    while (in.get() != 0) {
      continue;
    }
    return new String(in.array(), start, in.position() - start - 1, StandardCharsets.UTF_8);
  }

  /** Returns the string at {@code offset} of a section of strings. */
  static String stringAt(byte[] section, int offset) {
    return new DwarfBytes(section).position(offset).string();
  }

  /**
   * Returns where the unit ends whose length is read here, or -1 if it is not one of 32 bits or
   * goes beyond the section.
   */
  int unitEnd() {
    long length = in.getInt() & 0xffffffffL;
    long end = in.position() + length;
    return length >= 0xfffffff0L || end > in.limit() ? -1 : (int) end;
  }
}
