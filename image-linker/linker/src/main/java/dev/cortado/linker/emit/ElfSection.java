package dev.cortado.linker.emit;

/**
 * A section of an ELF file. Host only.
 *
 * @param index its number, to which symbols refer
 * @param name such as {@code .text}
 * @param type 1 has content, 8 has none in the file
 * @param flags bit 0 writable, 1 takes memory, 2 holds code
 * @param address where it lies when the program runs
 * @param offset where its content begins in the file
 * @param sizeBytes its size
 */
public record ElfSection(
    int index, String name, int type, int flags, int address, int offset, int sizeBytes) {
  /** The type of sections without content in the file: zeroes, or what is left uninitialised. */
  public static final int NO_BITS = 8;

  private static final int WRITE = 1;
  private static final int ALLOCATE = 2;
  private static final int EXECUTE = 4;

  /** Returns whether it takes memory of the chip. */
  public boolean isAllocated() {
    return (flags & ALLOCATE) != 0;
  }

  /** Returns whether its content comes out of the file. */
  public boolean hasContent() {
    return type != NO_BITS && sizeBytes > 0;
  }

  /** Returns whether it lies in RAM when the program runs. */
  public boolean isWritable() {
    return (flags & WRITE) != 0;
  }

  /** Returns whether it holds code. */
  public boolean isCode() {
    return (flags & EXECUTE) != 0;
  }

  /** Returns whether {@code position} lies in it when the program runs. */
  public boolean contains(int position) {
    return Integer.compareUnsigned(position - address, sizeBytes) < 0;
  }
}
