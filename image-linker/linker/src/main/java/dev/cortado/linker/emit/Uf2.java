package dev.cortado.linker.emit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Writes UF2 files, which boot loaders take as USB drives (github.com/microsoft/uf2). Host only.
 *
 * <p>Blocks of 512 bytes carry 256 of flash each, at multiples of 256, as RP2040's loader wants
 * them (datasheet 2.8.4.2). What the last block has over reads as erased flash, 0xFF.
 */
public final class Uf2 {
  /** The family of RP2040. */
  public static final int RP2040 = 0xE48BFF56;

  private static final int BLOCK_BYTES = 512;
  private static final int PAYLOAD_BYTES = 256;
  private static final int PAYLOAD_OFFSET = 32;
  private static final int MAGIC_START_0 = 0x0A324655;
  private static final int MAGIC_START_1 = 0x9E5D5157;
  private static final int MAGIC_END = 0x0AB16F30;
  private static final int FAMILY_IS_PRESENT = 0x2000;
  private static final byte ERASED = (byte) 0xFF;

  private Uf2() {}

  /**
   * Returns a UF2 file.
   *
   * @param binary its address must be a multiple of 256
   * @param family such as {@link #RP2040}
   * @throws IllegalArgumentException if the address is none
   */
  public static byte[] of(RawBinary binary, int family) {
    if (binary.address() % PAYLOAD_BYTES != 0) {
      throw new IllegalArgumentException(
          String.format("address=0x%08x, must be a multiple of 256", binary.address()));
    }
    byte[] bytes = binary.bytes();
    int blocks = (bytes.length + PAYLOAD_BYTES - 1) / PAYLOAD_BYTES;
    ByteBuffer file = ByteBuffer.allocate(blocks * BLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int block = 0; block < blocks; block++) {
      int from = block * PAYLOAD_BYTES;
      file.position(block * BLOCK_BYTES);
      file.putInt(MAGIC_START_0).putInt(MAGIC_START_1).putInt(FAMILY_IS_PRESENT);
      file.putInt(binary.address() + from).putInt(PAYLOAD_BYTES);
      file.putInt(block).putInt(blocks).putInt(family);
      byte[] payload = Arrays.copyOfRange(bytes, from, from + PAYLOAD_BYTES);
      int filled = Math.min(PAYLOAD_BYTES, bytes.length - from);
      Arrays.fill(payload, filled, PAYLOAD_BYTES, ERASED);
      file.position(block * BLOCK_BYTES + PAYLOAD_OFFSET).put(payload);
      file.position((block + 1) * BLOCK_BYTES - Integer.BYTES).putInt(MAGIC_END);
    }
    return file.array();
  }
}
