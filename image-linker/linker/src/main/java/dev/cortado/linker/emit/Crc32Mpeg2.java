package dev.cortado.linker.emit;

import dev.cortado.linker.LinkerBug;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The checksum with which RP2040's boot ROM accepts a boot block: CRC-32, polynomial 04C11DB7, seed
 * FFFFFFFF, neither reflected nor inverted (RP2040 datasheet 2.8.1.3.1). Host only.
 */
public final class Crc32Mpeg2 {
  private static final int POLYNOMIAL = 0x04C11DB7;
  private static final int SEED = 0xFFFFFFFF;

  private Crc32Mpeg2() {}

  /** Returns the checksum of the first {@code length} of {@code bytes}. */
  public static int of(byte[] bytes, int length) {
    int crc = SEED;
    for (int i = 0; i < length; i++) {
      crc ^= bytes[i] << 24;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        crc = crc < 0 ? crc << 1 ^ POLYNOMIAL : crc << 1;
      }
    }
    return crc;
  }

  /**
   * Makes a boot block: {@code code}, zeroes, and the checksum of both in the last four bytes.
   *
   * @param code is not changed
   * @param blockBytes the size of the block, 256 on RP2040
   * @throws LinkerBug if the code leaves no room for the checksum
   */
  public static byte[] seal(byte[] code, int blockBytes) {
    int room = blockBytes - Integer.BYTES;
    if (code.length > room) {
      throw new LinkerBug("bootBlock=" + code.length + " bytes, must be at most " + room);
    }
    ByteBuffer block = ByteBuffer.allocate(blockBytes).order(ByteOrder.LITTLE_ENDIAN);
    block.put(code);
    block.putInt(room, of(block.array(), room));
    return block.array();
  }
}
