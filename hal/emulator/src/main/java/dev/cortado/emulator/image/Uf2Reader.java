package dev.cortado.emulator.image;

import dev.cortado.emulator.image.Image.Segment;
import dev.cortado.emulator.image.ImageFormatException.Fault;
import java.util.ArrayList;
import java.util.List;

/** Reads UF2, the format of boot loaders that look like a disk (microsoft/uf2). Host only. */
final class Uf2Reader {
  private static final int BLOCK_BYTES = 512;
  private static final int DATA_OFFSET = 32;
  private static final int MAX_DATA_BYTES = 476;
  private static final int MAGIC_SECOND = 0x9E5D5157;
  private static final int MAGIC_LAST = 0x0AB16F30;
  private static final int FLAG_NOT_MAIN_FLASH = 1;
  private static final int FLAG_FAMILY = 0x2000;
  private static final int FAMILY_RP2040 = 0xE48BFF56;
  private static final int FAMILY_NRF51 = 0x8FB060FE;

  private final FileBytes file;

  Uf2Reader(FileBytes file) {
    this.file = file;
  }

  static boolean accepts(FileBytes file) {
    return file.startsWith(0x55, 0x46, 0x32, 0x0A);
  }

  Image read() {
    List<Segment> segments = new ArrayList<>();
    int blocks = -1;
    int index = 0;
    for (long at = 0; at < file.size(); at += BLOCK_BYTES, index++) {
      String name = "block " + index;
      file.require(at, BLOCK_BYTES, name);
      checkMagic(at, name);
      int flags = file.i32(at + 8, name);
      long dataBytes = file.u32(at + 16, name);
      int number = file.i32(at + 20, name);
      int count = file.i32(at + 24, name);
      blocks = blocks < 0 ? count : blocks;
      if (number != index || count != blocks || dataBytes > MAX_DATA_BYTES) {
        throw file.error(
            Fault.CORRUPT,
            name + " says it is " + number + " of " + count + " with " + dataBytes + " bytes",
            at + 16,
            "blocks are numbered from 0 and have at most " + MAX_DATA_BYTES + " bytes");
      }
      if ((flags & FLAG_FAMILY) != 0) {
        checkFamily(file.i32(at + 28, name), at + 28);
      }
      if ((flags & FLAG_NOT_MAIN_FLASH) == 0) {
        byte[] bytes = file.slice(at + DATA_OFFSET, dataBytes, name);
        segments.add(new Segment(file.i32(at + 12, name), bytes));
      }
    }
    if (index < blocks) {
      throw file.error(
          Fault.TRUNCATED,
          "the image ends after " + index + " of " + blocks + " blocks",
          file.size(),
          "each block names the number of all blocks");
    }
    return Image.withoutDebugData(file.file(), segments);
  }

  private void checkMagic(long at, String name) {
    boolean whole =
        file.u32(at, name) == 0x0A324655L
            && file.i32(at + 4, name) == MAGIC_SECOND
            && file.i32(at + BLOCK_BYTES - 4, name) == MAGIC_LAST;
    if (!whole) {
      throw file.error(
          Fault.CORRUPT,
          name + " has a wrong magic number",
          at,
          "a block begins with 0x0a324655 0x9e5d5157 and ends with 0x0ab16f30");
    }
  }

  private void checkFamily(int family, long offset) {
    if (family != FAMILY_RP2040 && family != FAMILY_NRF51) {
      throw file.error(
          Fault.FOREIGN,
          String.format("the image is for another chip: UF2 family is 0x%08x", family),
          offset,
          String.format("the RP2040 is 0x%08x, the nRF51 0x%08x", FAMILY_RP2040, FAMILY_NRF51));
    }
  }
}
