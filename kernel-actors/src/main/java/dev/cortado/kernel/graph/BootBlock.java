package dev.cortado.kernel.graph;

/**
 * A first-stage boot block that a chip wants before the vector table.
 *
 * @param className the class whose code it is, {@code dev.cortado.hal...}
 * @param methodName a static method without parameters and results, compiled alone and
 *     position-independent
 * @param sizeBytes the size of the block in flash, checksum included
 * @param checksum how the last four bytes are made
 */
public record BootBlock(String className, String methodName, int sizeBytes, Checksum checksum) {
  /** How a boot block is sealed. */
  public enum Checksum {
    /** RP2040 datasheet 2.8.1.3.1: CRC-32, polynomial 04C11DB7, seed FFFFFFFF, not reflected. */
    CRC32_MPEG2
  }
}
