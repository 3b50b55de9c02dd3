package dev.cortado.emulator.image;

/** Reads attribute values by their forms (DWARF 5, 7.5.6); strings and blocks give 0. Host only. */
final class DwarfForms {
  private static final int ADDRESS = 0x01;
  private static final int ADDRESS_INDEX = 0x1b;
  private static final int ADDRESS_INDEX_FIRST = 0x29;
  private static final int ADDRESS_INDEX_LAST = 0x2c;
  private static final int RANGE_INDEX = 0x23;

  private final DwarfBytes in;

  DwarfForms(DwarfBytes in) {
    this.in = in;
  }

  static boolean isAddress(int form) {
    return form == ADDRESS;
  }

  static boolean isIndex(int form) {
    return form == ADDRESS_INDEX || form >= ADDRESS_INDEX_FIRST && form <= ADDRESS_INDEX_LAST;
  }

  static boolean isRangeIndex(int form) {
    return form == RANGE_INDEX;
  }

  /**
   * Reads the value whose form is {@code form}.
   *
   * @throws IllegalArgumentException if the form is unknown, so its size too
   */
  long read(int form) {
    return switch (form) {
      case ADDRESS, 0x06, 0x0e, 0x10, 0x13, 0x17, 0x1c, 0x1d, 0x1f, 0x28, ADDRESS_INDEX_LAST ->
          in.i32() & 0xffffffffL;
      case 0x05, 0x12, 0x26, 0x2a -> in.u16();
      case 0x07, 0x14, 0x20 -> in.i64();
      case 0x0b, 0x0c, 0x11, 0x25, ADDRESS_INDEX_FIRST -> in.u8();
      case 0x0d -> in.sleb();
      case 0x0f, 0x15, 0x1a, ADDRESS_INDEX, 0x22, RANGE_INDEX -> in.uleb();
      case 0x27, 0x2b -> in.u16() | (long) in.u8() << 16;
      case 0x19 -> 1;
      case 0x08 -> {
        in.string();
        yield 0;
      }
      case 0x03 -> skip(in.u16());
      case 0x04 -> skip(in.i32());
      case 0x09, 0x18 -> skip((int) in.uleb());
      case 0x0a -> skip(in.u8());
      case 0x1e -> skip(16);
      case 0x16 -> read((int) in.uleb());
      default -> throw new IllegalArgumentException("form=" + form);
    };
  }

  private long skip(int bytes) {
    in.skip(bytes);
    return 0;
  }
}
