package dev.cortado.linker.emit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A linked image: a 32-bit little-endian ARM ELF executable, read once and not changed. Host only.
 *
 * <p>Linear in the file's size. The format is that of the System V ABI, chapter 4, and of ELF for
 * the Arm architecture.
 */
public final class ElfImage {
  private final byte[] bytes;
  private final int entry;
  private final List<ElfSegment> segments;
  private final List<ElfSection> sections;
  private final List<ElfSymbol> symbols;

  ElfImage(
      byte[] bytes,
      int entry,
      List<ElfSegment> segments,
      List<ElfSection> sections,
      List<ElfSymbol> symbols) {
    this.bytes = bytes;
    this.entry = entry;
    this.segments = List.copyOf(segments);
    this.sections = List.copyOf(sections);
    this.symbols =
        symbols.stream()
            .sorted(
                Comparator.comparing(ElfSymbol::value, Integer::compareUnsigned)
                    .thenComparing(ElfSymbol::name))
            .toList();
  }

  /**
   * Reads {@code file}.
   *
   * @param file is copied
   * @throws MalformedElfException if it is of another kind, cut off or contradicts itself
   */
  public static ElfImage read(byte[] file) throws MalformedElfException {
    return new ElfReader(file.clone()).read();
  }

  /** Returns the address at which it starts, with bit 0 set for Thumb. */
  public int entry() {
    return entry;
  }

  /** Returns the program headers, in the file's order. */
  public List<ElfSegment> segments() {
    return segments;
  }

  /** Returns the sections, in the file's order, without the first, which is void. */
  public List<ElfSection> sections() {
    return sections;
  }

  /** Returns all symbols that have a name, by value, then by name. */
  public List<ElfSymbol> symbols() {
    return symbols;
  }

  /** Returns the first section {@code name}. */
  public Optional<ElfSection> section(String name) {
    return sections.stream().filter(section -> section.name().equals(name)).findFirst();
  }

  /** Returns the first symbol {@code name}, by value. */
  public Optional<ElfSymbol> symbol(String name) {
    return symbols.stream().filter(symbol -> symbol.name().equals(name)).findFirst();
  }

  /** Returns a copy of the content of {@code section}, empty if it has none in the file. */
  public byte[] content(ElfSection section) {
    return section.hasContent()
        ? Arrays.copyOfRange(bytes, section.offset(), section.offset() + section.sizeBytes())
        : new byte[0];
  }

  /** Returns the section of the running program that {@code address} lies in. */
  public Optional<ElfSection> sectionAt(int address) {
    return sections.stream()
        .filter(section -> section.isAllocated() && section.contains(address))
        .findFirst();
  }

  /** Returns the word at {@code address}, or nothing if it has no content in the file. */
  public Optional<Integer> wordAt(int address) {
    return sectionAt(address)
        .filter(section -> section.hasContent() && section.contains(address + 3))
        .map(
            section ->
                ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getInt(section.offset() + address - section.address()));
  }

  /** Returns where the content of {@code section} lies in flash: the load address. */
  public int loadAddress(ElfSection section) {
    return segments.stream()
        .filter(segment -> segment.holds(section))
        .findFirst()
        .map(segment -> segment.loadAddress() + section.offset() - segment.offset())
        .orElse(section.address());
  }

  /** Returns the size of the file. */
  public int sizeBytes() {
    return bytes.length;
  }
}
