package dev.cortado.emulator.image;

import dev.cortado.emulator.image.LineTable.Row;
import dev.cortado.emulator.image.LineTable.SourceLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the line number programs of {@code .debug_line}, DWARF 2 to 5 of 32 bits (DWARF 5, 6.2).
 * Host only.
 *
 * <p>A damaged program ends the table where it is damaged: without lines an image still runs.
 */
final class LineProgramReader {
  private static final int FORM_BLOCK = 0x09;
  private static final int FORM_DATA1 = 0x0b;
  private static final int FORM_DATA2 = 0x05;
  private static final int FORM_DATA4 = 0x06;
  private static final int FORM_DATA8 = 0x07;
  private static final int FORM_DATA16 = 0x1e;
  private static final int FORM_STRING = 0x08;
  private static final int FORM_STRP = 0x0e;
  private static final int FORM_UDATA = 0x0f;
  private static final int FORM_LINE_STRP = 0x1f;
  private static final int CONTENT_PATH = 1;
  private static final int CONTENT_DIRECTORY_INDEX = 2;

  private record FileEntry(String name, int directory) {}

  private final DwarfBytes in;
  private final byte[] lineStrings;
  private final byte[] strings;
  private final List<Row> rows = new ArrayList<>();
  private final Map<Integer, List<String>> fileNames = new HashMap<>();
  private int version;
  private List<String> directories = new ArrayList<>();
  private List<FileEntry> files = new ArrayList<>();

  LineProgramReader(byte[] lines, byte[] lineStrings, byte[] strings) {
    this.in = new DwarfBytes(lines);
    this.lineStrings = lineStrings;
    this.strings = strings;
  }

  void read() {
    try {
      while (in.remaining() >= 6) {
        int start = in.position();
        int end = in.unitEnd();
        if (end < 0) {
          break;
        }
        unit(end);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
          names.add(fileName(i));
        }
        fileNames.put(start, names);
        in.position(end);
      }
    } catch (RuntimeException damaged) {
      return;
    }
  }

  List<Row> rows() {
    return rows;
  }

  /** Returns the names of each unit's files, by the offset of the unit. */
  Map<Integer, List<String>> fileNames() {
    return fileNames;
  }

  private void unit(int end) {
    version = in.u16();
    if (version < 2 || version > 5) {
      return;
    }
    if (version == 5) {
      in.u16();
    }
    int program = in.i32();
    program += in.position();
    int instructionBytes = in.u8();
    if (version >= 4) {
      in.u8();
    }
    in.u8();
    int lineBase = in.s8();
    int lineRange = in.u8();
    int opcodeBase = in.u8();
    int[] operands = new int[opcodeBase];
    for (int i = 1; i < opcodeBase; i++) {
      operands[i] = in.u8();
    }
    directories = new ArrayList<>();
    files = new ArrayList<>();
    if (version == 5) {
      for (FileEntry entry : entries()) {
        directories.add(entry.name);
      }
      files.addAll(entries());
    } else {
      oldTables();
    }
    in.position(program);
    new Run(instructionBytes, lineBase, lineRange, opcodeBase, operands).execute(end);
  }

  private void oldTables() {
    directories.add("");
    for (String name = in.string(); !name.isEmpty(); name = in.string()) {
      directories.add(name);
    }
    files.add(new FileEntry("", 0));
    for (String name = in.string(); !name.isEmpty(); name = in.string()) {
      files.add(new FileEntry(name, (int) in.uleb()));
      in.uleb();
      in.uleb();
    }
  }

  private List<FileEntry> entries() {
    int formatCount = in.u8();
    long[] format = new long[2 * formatCount];
    for (int i = 0; i < format.length; i++) {
      format[i] = in.uleb();
    }
    List<FileEntry> entries = new ArrayList<>();
    long count = in.uleb();
    if (count > in.remaining()) {
      throw new IllegalArgumentException("count=" + count);
    }
    for (long i = 0; i < count; i++) {
      String path = "";
      int directory = 0;
      for (int j = 0; j < format.length; j += 2) {
        Object value = form((int) format[j + 1]);
        if (format[j] == CONTENT_PATH) {
          path = value.toString();
        } else if (format[j] == CONTENT_DIRECTORY_INDEX) {
          directory = ((Number) value).intValue();
        }
      }
      entries.add(new FileEntry(path, directory));
    }
    return entries;
  }

  private Object form(int form) {
    return switch (form) {
      case FORM_STRING -> in.string();
      case FORM_LINE_STRP -> DwarfBytes.stringAt(lineStrings, in.i32());
      case FORM_STRP -> DwarfBytes.stringAt(strings, in.i32());
      case FORM_UDATA -> in.uleb();
      case FORM_DATA1 -> in.u8();
      case FORM_DATA2 -> in.u16();
      case FORM_DATA4 -> in.i32();
      case FORM_DATA8 -> in.i64();
      case FORM_DATA16 -> skip(16);
      case FORM_BLOCK -> skip((int) in.uleb());
      default -> throw new IllegalArgumentException("form=" + form);
    };
  }

  private Object skip(int bytes) {
    in.skip(bytes);
    return 0;
  }

  /** A relative directory belongs to the name; an absolute one is the build machine's business. */
  private String fileName(int index) {
    if (index < 0 || index >= files.size()) {
      return "?";
    }
    FileEntry entry = files.get(index);
    String directory =
        entry.directory > 0 && entry.directory < directories.size()
            ? directories.get(entry.directory)
            : "";
    boolean absolute = directory.startsWith("/") || directory.contains(":");
    return directory.isEmpty() || absolute ? entry.name : directory + "/" + entry.name;
  }

  /** The machine that a line number program runs on (6.2.2). */
  private final class Run {
    private final int instructionBytes;
    private final int lineBase;
    private final int lineRange;
    private final int opcodeBase;
    private final int[] operands;
    private long address;
    private int file = 1;
    private int line = 1;
    private boolean open;
    private long rowStart;
    private SourceLine rowSource;

    Run(int instructionBytes, int lineBase, int lineRange, int opcodeBase, int[] operands) {
      this.instructionBytes = instructionBytes;
      this.lineBase = lineBase;
      this.lineRange = lineRange;
      this.opcodeBase = opcodeBase;
      this.operands = operands;
    }

    void execute(int end) {
      while (in.position() < end) {
        int opcode = in.u8();
        if (opcode >= opcodeBase) {
          int adjusted = opcode - opcodeBase;
          address += (long) (adjusted / lineRange) * instructionBytes;
          line += lineBase + adjusted % lineRange;
          row();
        } else if (opcode == 0) {
          extended();
        } else {
          standard(opcode);
        }
      }
    }

    private void standard(int opcode) {
      switch (opcode) {
        case 1 -> row();
        case 2 -> address += in.uleb() * instructionBytes;
        case 3 -> line += (int) in.sleb();
        case 4 -> file = (int) in.uleb();
        case 8 -> address += (long) ((255 - opcodeBase) / lineRange) * instructionBytes;
        case 9 -> address += in.u16();
        default -> {
          for (int i = 0; i < operands[opcode]; i++) {
            in.uleb();
          }
        }
      }
    }

    private void extended() {
      int length = (int) in.uleb();
      int next = in.position() + length;
      int opcode = in.u8();
      if (opcode == 1) {
        close();
        address = 0;
        file = 1;
        line = 1;
      } else if (opcode == 2) {
        address = in.i32() & 0xffffffffL;
      }
      in.position(next);
    }

    private void row() {
      close();
      open = true;
      rowStart = address;
      rowSource = new SourceLine(fileName(file), line);
    }

    private void close() {
      if (open && address > rowStart) {
        rows.add(new Row(rowStart, address, rowSource));
      }
      open = false;
    }
  }
}
