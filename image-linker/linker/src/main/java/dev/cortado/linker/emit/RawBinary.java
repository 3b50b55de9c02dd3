package dev.cortado.linker.emit;

import dev.cortado.linker.LinkerBug;
import java.util.Arrays;
import java.util.List;

/**
 * What an image puts into flash, as one piece: the format of {@code .bin} files. Host only.
 *
 * <p>Gaps between sections read as erased flash, 0xFF.
 *
 * @param address where its first byte lies in flash
 * @param bytes its content; the record owns it, readers must not write to it
 */
public record RawBinary(int address, byte[] bytes) {
  private static final byte ERASED = (byte) 0xFF;

  /**
   * Returns the flash content of {@code elf}: every section with content, at its load address.
   *
   * @param flashBase the address where flash begins
   * @param flashBytes its size
   * @throws LinkerBug if something lies outside of flash, or there is nothing
   */
  public static RawBinary of(ElfImage elf, int flashBase, int flashBytes) {
    List<ElfSection> sections =
        elf.sections().stream()
            .filter(section -> section.isAllocated() && section.hasContent())
            .toList();
    long first = Long.MAX_VALUE;
    long end = 0;
    for (ElfSection section : sections) {
      long start = Integer.toUnsignedLong(elf.loadAddress(section));
      long base = Integer.toUnsignedLong(flashBase);
      if (start < base || start + section.sizeBytes() > base + flashBytes) {
        throw new LinkerBug(
            String.format(
                "section=%s loadAddress=0x%08x sizeBytes=%d lies outside of flash 0x%08x to 0x%08x",
                section.name(), start, section.sizeBytes(), base, base + flashBytes));
      }
      first = Math.min(first, start);
      end = Math.max(end, start + section.sizeBytes());
    }
    if (sections.isEmpty()) {
      throw new LinkerBug("sections=0, nothing lies in flash");
    }
    byte[] bytes = new byte[(int) (end - first)];
    Arrays.fill(bytes, ERASED);
    for (ElfSection section : sections) {
      byte[] content = elf.content(section);
      int offset = (int) (Integer.toUnsignedLong(elf.loadAddress(section)) - first);
      System.arraycopy(content, 0, bytes, offset, content.length);
    }
    return new RawBinary((int) first, bytes);
  }
}
