package dev.cortado.linker.emit;

import java.util.ArrayList;
import java.util.List;

/** Reads the tables of an ELF file. Host only. */
final class ElfReader {
  private static final int MAGIC = 0x464C457F;
  private static final int CLASS_32 = 1;
  private static final int LITTLE_ENDIAN = 1;
  private static final int EXECUTABLE = 2;
  private static final int ARM = 40;
  private static final int HEADER_BYTES = 52;
  private static final int SEGMENT_BYTES = 32;
  private static final int SECTION_BYTES = 40;
  private static final int SYMBOL_BYTES = 16;
  private static final int SYMBOL_TABLE = 2;

  private final byte[] content;
  private final ElfBytes file;

  ElfReader(byte[] content) {
    this.content = content;
    this.file = new ElfBytes(content);
  }

  ElfImage read() throws MalformedElfException {
    checkHeader();
    List<ElfSegment> segments = segments();
    List<ElfSection> sections = sections();
    return new ElfImage(
        content,
        file.word(24),
        segments,
        sections.isEmpty() ? sections : sections.subList(1, sections.size()),
        symbols(sections));
  }

  private void checkHeader() throws MalformedElfException {
    if (file.sizeBytes() < HEADER_BYTES) {
      throw new MalformedElfException(
          "it has " + file.sizeBytes() + " bytes, an ELF file has at least " + HEADER_BYTES);
    }
    if (file.word(0) != MAGIC) {
      throw new MalformedElfException(
          String.format(
              "it begins with %08x, an ELF file with %08x", swapped(file.word(0)), swapped(MAGIC)));
    }
    expect("class", file.u8(4), CLASS_32, "32 bits");
    expect("byte order", file.u8(5), LITTLE_ENDIAN, "little-endian");
    expect("type", file.u16(16), EXECUTABLE, "an executable");
    expect("machine", file.u16(18), ARM, "ARM");
  }

  private static int swapped(int word) {
    return Integer.reverseBytes(word);
  }

  private static void expect(String what, int found, int expected, String meaning)
      throws MalformedElfException {
    if (found != expected) {
      throw new MalformedElfException(
          "its " + what + " is " + found + ", an image has " + expected + ", " + meaning);
    }
  }

  private List<ElfSegment> segments() throws MalformedElfException {
    long table = Integer.toUnsignedLong(file.word(28));
    int count = file.u16(44);
    file.require(table, (long) count * SEGMENT_BYTES, "the table of segments");
    List<ElfSegment> segments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long at = table + (long) i * SEGMENT_BYTES;
      ElfSegment segment =
          new ElfSegment(
              file.word(at),
              file.word(at + 4),
              file.word(at + 8),
              file.word(at + 12),
              file.word(at + 16),
              file.word(at + 20),
              file.word(at + 24));
      file.require(
          Integer.toUnsignedLong(segment.offset()),
          Integer.toUnsignedLong(segment.fileBytes()),
          "segment " + i);
      segments.add(segment);
    }
    return segments;
  }

  private List<ElfSection> sections() throws MalformedElfException {
    long table = Integer.toUnsignedLong(file.word(32));
    int count = file.u16(48);
    int names = file.u16(50);
    file.require(table, (long) count * SECTION_BYTES, "the table of sections");
    if (count > 0 && names >= count) {
      throw new MalformedElfException(
          "section " + names + " holds the names, but there are " + count + " sections");
    }
    List<ElfSection> sections = new ArrayList<>();
    long nameTable = count == 0 ? 0 : tableStart(table, names);
    long nameLimit = count == 0 ? 0 : nameTable + tableBytes(table, names);
    for (int i = 0; i < count; i++) {
      long at = table + (long) i * SECTION_BYTES;
      ElfSection section =
          new ElfSection(
              i,
              file.name(nameTable + Integer.toUnsignedLong(file.word(at)), nameLimit),
              file.word(at + 4),
              file.word(at + 8),
              file.word(at + 12),
              file.word(at + 16),
              file.word(at + 20));
      if (section.hasContent() || section.sizeBytes() < 0) {
        file.require(
            Integer.toUnsignedLong(section.offset()),
            Integer.toUnsignedLong(section.sizeBytes()),
            "section " + section.name());
      }
      sections.add(section);
    }
    return sections;
  }

  private List<ElfSymbol> symbols(List<ElfSection> sections) throws MalformedElfException {
    List<ElfSymbol> symbols = new ArrayList<>();
    long table = Integer.toUnsignedLong(file.word(32));
    for (ElfSection section : sections) {
      if (section.type() != SYMBOL_TABLE) {
        continue;
      }
      int names = file.word(table + (long) section.index() * SECTION_BYTES + 24);
      if (names <= 0 || names >= sections.size()) {
        throw new MalformedElfException("section " + names + " is to hold the symbols' names");
      }
      long nameTable = tableStart(table, names);
      long nameLimit = nameTable + tableBytes(table, names);
      for (int i = 1; i < section.sizeBytes() / SYMBOL_BYTES; i++) {
        long at = Integer.toUnsignedLong(section.offset()) + (long) i * SYMBOL_BYTES;
        String name = file.name(nameTable + Integer.toUnsignedLong(file.word(at)), nameLimit);
        if (!name.isEmpty()) {
          symbols.add(
              new ElfSymbol(
                  name,
                  file.word(at + 4),
                  file.word(at + 8),
                  ElfSymbol.Kind.of(file.u8(at + 12)),
                  file.u16(at + 14)));
        }
      }
    }
    return symbols;
  }

  private long tableStart(long sectionTable, int section) throws MalformedElfException {
    return Integer.toUnsignedLong(file.word(sectionTable + (long) section * SECTION_BYTES + 16));
  }

  private long tableBytes(long sectionTable, int section) throws MalformedElfException {
    return Integer.toUnsignedLong(file.word(sectionTable + (long) section * SECTION_BYTES + 20));
  }
}
