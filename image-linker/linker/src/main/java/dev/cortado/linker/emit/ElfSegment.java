package dev.cortado.linker.emit;

/**
 * A program header of an ELF file. Host only.
 *
 * @param type 1 is a part of the image that is loaded
 * @param offset where its content begins in the file
 * @param address where it lies when the program runs
 * @param loadAddress where its content lies in flash
 * @param fileBytes the size of its content
 * @param memoryBytes the size that it takes when the program runs
 * @param flags bit 0 execute, 1 write, 2 read
 */
public record ElfSegment(
    int type, int offset, int address, int loadAddress, int fileBytes, int memoryBytes, int flags) {
  /** The type of segments that are loaded. */
  public static final int LOAD = 1;

  /** Returns whether {@code section}'s content lies in this segment's content. */
  boolean holds(ElfSection section) {
    return type == LOAD
        && Integer.compareUnsigned(section.offset(), offset) >= 0
        && Integer.toUnsignedLong(section.offset()) + section.sizeBytes()
            <= Integer.toUnsignedLong(offset) + fileBytes;
  }
}
