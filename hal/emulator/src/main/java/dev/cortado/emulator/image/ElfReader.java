package dev.cortado.emulator.image;

import dev.cortado.emulator.image.Image.Segment;
import dev.cortado.emulator.image.Image.Symbol;
import dev.cortado.emulator.image.ImageFormatException.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads ELF executables for 32-bit little-endian Arm (ELF specification 1.2; ELF for the Arm
 * Architecture, IHI 0044). Host only.
 */
final class ElfReader {
  private static final int HEADER_BYTES = 52;
  private static final int PROGRAM_HEADER_BYTES = 32;
  private static final int SECTION_HEADER_BYTES = 40;
  private static final int SYMBOL_BYTES = 16;
  private static final int CLASS_32 = 1;
  private static final int LITTLE_ENDIAN = 1;
  private static final int EXECUTABLE = 2;
  private static final int MACHINE_ARM = 40;
  private static final int LOAD = 1;
  private static final int SECTION_NOBITS = 8;
  private static final int SYMBOL_TABLE = 2;
  private static final int TYPE_OBJECT = 1;
  private static final int TYPE_FUNCTION = 2;
  private static final int COMPRESSED = 1 << 11;

  private record Section(String name, int type, int flags, long offset, long size, int link) {}

  private final FileBytes file;

  ElfReader(FileBytes file) {
    this.file = file;
  }

  static boolean accepts(FileBytes file) {
    return file.startsWith(0x7f, 'E', 'L', 'F');
  }

  Image read() {
    file.require(0, HEADER_BYTES, "the ELF header");
    check(4, file.u8(4, "class"), CLASS_32, "class", "32-bit (1)");
    check(5, file.u8(5, "byte order"), LITTLE_ENDIAN, "byte order", "little-endian (1)");
    check(18, file.u16(18, "machine"), MACHINE_ARM, "machine", "Arm (40)");
    if (file.u16(16, "type") != EXECUTABLE) {
      throw file.error(
          Fault.CORRUPT,
          "the file is not linked: ELF type is " + file.u16(16, "type") + ", not 2",
          16,
          "only executables can be loaded; objects and libraries cannot");
    }
    List<Segment> segments = segments();
    List<Section> sections = sections();
    return new Image(file.file(), segments, symbols(sections), lines(sections));
  }

  private void check(long offset, int value, int expected, String field, String meaning) {
    if (value != expected) {
      throw file.error(
          Fault.FOREIGN,
          "the image is for another machine: ELF " + field + " is " + value,
          offset,
          "an ARMv6-M image has " + field + " " + meaning);
    }
  }

  private List<Segment> segments() {
    long table = file.u32(28, "program header offset");
    int entryBytes = file.u16(42, "program header size");
    int count = file.u16(44, "program header count");
    if (count > 0 && entryBytes < PROGRAM_HEADER_BYTES) {
      throw file.error(
          Fault.CORRUPT,
          "program headers of " + entryBytes + " bytes",
          42,
          "a program header has " + PROGRAM_HEADER_BYTES + " bytes");
    }
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long header = table + (long) i * entryBytes;
      String name = "program header " + i;
      file.require(header, PROGRAM_HEADER_BYTES, name);
      long sizeInFile = file.u32(header + 16, name);
      long sizeInMemory = file.u32(header + 20, name);
      if (file.i32(header, name) != LOAD || sizeInFile == 0) {
        continue;
      }
      if (sizeInFile > sizeInMemory) {
        throw file.error(
            Fault.CORRUPT,
            name + " loads " + sizeInFile + " bytes into " + sizeInMemory,
            header + 16,
            "a segment's size in the file is at most its size in memory");
      }
      byte[] bytes = file.slice(file.u32(header + 4, name), sizeInFile, "segment " + i);
      segments.add(new Segment(file.i32(header + 12, name), bytes));
    }
    if (segments.isEmpty()) {
      throw file.error(
          Fault.CORRUPT, "the image loads nothing", 44, "none of its segments has bytes to load");
    }
    return segments;
  }

  private List<Section> sections() {
    long table = file.u32(32, "section header offset");
    int count = file.u16(48, "section header count");
    List<Section> sections = new ArrayList<>();
    if (table == 0 || count == 0) {
      return sections;
    }
    file.require(table, (long) count * SECTION_HEADER_BYTES, "the section headers");
    int namesIndex = file.u16(50, "section name index");
    if (namesIndex >= count) {
      throw file.error(
          Fault.CORRUPT,
          "section names are in section " + namesIndex + " of " + count,
          50,
          "a section's number is below their count");
    }
    long names = file.u32(table + (long) namesIndex * SECTION_HEADER_BYTES + 16, "section names");
    for (int i = 0; i < count; i++) {
      long header = table + (long) i * SECTION_HEADER_BYTES;
      int type = file.i32(header + 4, "section header");
      long offset = file.u32(header + 16, "section header");
      long size = file.u32(header + 20, "section header");
      if (type != SECTION_NOBITS) {
        file.require(offset, size, "section " + i);
      }
      sections.add(
          new Section(
              string(names + file.u32(header, "section header")),
              type,
              file.i32(header + 8, "section header"),
              offset,
              size,
              file.i32(header + 24, "section header")));
    }
    return sections;
  }

  private Map<String, Symbol> symbols(List<Section> sections) {
    Map<String, Symbol> symbols = new LinkedHashMap<>();
    for (Section section : sections) {
      if (section.type != SYMBOL_TABLE) {
        continue;
      }
      if (section.link < 0 || section.link >= sections.size()) {
        throw file.error(
            Fault.CORRUPT,
            "symbol names are in section " + section.link + " of " + sections.size(),
            section.offset,
            "a section's number is below their count");
      }
      long names = sections.get(section.link).offset;
      for (long at = section.offset; at + SYMBOL_BYTES <= section.offset + section.size; ) {
        int type = file.u8(at + 12, "symbol") & 15;
        String name = string(names + file.u32(at, "symbol"));
        if (!name.isEmpty() && !name.startsWith("$") && type <= TYPE_FUNCTION) {
          int address = file.i32(at + 4, "symbol");
          int value = type == TYPE_OBJECT ? address : address & ~(type == TYPE_FUNCTION ? 1 : 0);
          symbols.put(name, new Symbol(name, value, file.i32(at + 8, "symbol")));
        }
        at += SYMBOL_BYTES;
      }
    }
    return symbols;
  }

  private LineTable lines(List<Section> sections) {
    byte[] lines = content(sections, ".debug_line");
    if (lines.length == 0) {
      return LineTable.EMPTY;
    }
    LineProgramReader programs =
        new LineProgramReader(
            lines, content(sections, ".debug_line_str"), content(sections, ".debug_str"));
    programs.read();
    InlineReader inlines = new InlineReader(name -> content(sections, name), programs.fileNames());
    inlines.read();
    return new LineTable(programs.rows(), inlines.calls());
  }

  private byte[] content(List<Section> sections, String name) {
    for (Section section : sections) {
      boolean plain = section.type != SECTION_NOBITS && (section.flags & COMPRESSED) == 0;
      if (plain && section.name.equals(name)) {
        return file.slice(section.offset, section.size, name);
      }
    }
    return new byte[0];
  }

  private String string(long offset) {
    StringBuilder text = new StringBuilder();
    for (long at = offset; ; at++) {
      int character = file.u8(at, "a name");
      if (character == 0) {
        return text.toString();
      }
      text.append((char) character);
    }
  }
}
