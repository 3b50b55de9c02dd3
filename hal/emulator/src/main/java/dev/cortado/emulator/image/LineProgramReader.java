package dev.cortado.emulator.image;

import dev.cortado.emulator.image.LineTable.Row;
import dev.cortado.emulator.image.LineTable.SourceLine;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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

  private final ByteBuffer in;
  private final byte[] lineStrings;
  private final byte[] strings;
  private final List<Row> rows = new ArrayList<>();
  private int version;
  private List<String> directories = new ArrayList<>();
  private List<FileEntry> files = new ArrayList<>();

  LineProgramReader(byte[] lines, byte[] lineStrings, byte[] strings) {
    this.in = ByteBuffer.wrap(lines).order(ByteOrder.LITTLE_ENDIAN);
    this.lineStrings = lineStrings;
    this.strings = strings;
  }

  LineTable read() {
    try {
      while (in.remaining() >= 6) {
        long length = in.getInt() & 0xffffffffL;
        long end = in.position() + length;
        if (length >= 0xfffffff0L || end > in.limit()) {
          break;
        }
        unit((int) end);
        in.position((int) end);
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return new LineTable(rows);
    }
    return new LineTable(rows);
  }

  private void unit(int end) {
    version = in.getShort() & 0xffff;
    if (version < 2 || version > 5) {
      return;
    }
    if (version == 5) {
      in.getShort();
    }
    int program = in.getInt();
    program += in.position();
    int instructionBytes = in.get() & 0xff;
    if (version >= 4) {
      in.get();
    }
    in.get();
    int lineBase = in.get();
    int lineRange = in.get() & 0xff;
    int opcodeBase = in.get() & 0xff;
    int[] operands = new int[opcodeBase];
    for (int i = 1; i < opcodeBase; i++) {
      operands[i] = in.get();
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
    for (String name = string(); !name.isEmpty(); name = string()) {
      directories.add(name);
    }
    files.add(new FileEntry("", 0));
    for (String name = string(); !name.isEmpty(); name = string()) {
      files.add(new FileEntry(name, (int) uleb()));
      uleb();
      uleb();
    }
  }

  private List<FileEntry> entries() {
    int formatCount = in.get() & 0xff;
    long[] format = new long[2 * formatCount];
    for (int i = 0; i < format.length; i++) {
      format[i] = uleb();
    }
    List<FileEntry> entries = new ArrayList<>();
    long count = uleb();
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
      case FORM_STRING -> string();
      case FORM_LINE_STRP -> stringAt(lineStrings, in.getInt());
      case FORM_STRP -> stringAt(strings, in.getInt());
      case FORM_UDATA -> uleb();
      case FORM_DATA1 -> in.get() & 0xff;
      case FORM_DATA2 -> in.getShort() & 0xffff;
      case FORM_DATA4 -> in.getInt();
      case FORM_DATA8 -> in.getLong();
      case FORM_DATA16 -> skip(16);
      case FORM_BLOCK -> skip((int) uleb());
      default -> throw new IllegalArgumentException("form=" + form);
    };
  }

  private Object skip(int bytes) {
    in.position(in.position() + bytes);
    return 0;
  }

  private String string() {
    int start = in.position();
    while (in.get() != 0) {
      continue;
    }
    return new String(in.array(), start, in.position() - start - 1, StandardCharsets.UTF_8);
  }

  private static String stringAt(byte[] section, int offset) {
    int end = offset;
    while (section[end] != 0) {
      end++;
    }
    return new String(section, offset, end - offset, StandardCharsets.UTF_8);
  }

  private long uleb() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = in.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  private long sleb() {
    long value = 0;
    for (int shift = 0; ; ) {
      int next = in.get();
      value |= (long) (next & 0x7f) << shift;
      shift += 7;
      if (next >= 0) {
        return shift < 64 && (next & 0x40) != 0 ? value | -1L << shift : value;
      }
    }
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
        int opcode = in.get() & 0xff;
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
        case 2 -> address += uleb() * instructionBytes;
        case 3 -> line += (int) sleb();
        case 4 -> file = (int) uleb();
        case 8 -> address += (long) ((255 - opcodeBase) / lineRange) * instructionBytes;
        case 9 -> address += in.getShort() & 0xffff;
        default -> {
          for (int i = 0; i < operands[opcode]; i++) {
            uleb();
          }
        }
      }
    }

    private void extended() {
      int length = (int) uleb();
      int next = in.position() + length;
      int opcode = in.get();
      if (opcode == 1) {
        close();
        address = 0;
        file = 1;
        line = 1;
      } else if (opcode == 2) {
        address = in.getInt() & 0xffffffffL;
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
