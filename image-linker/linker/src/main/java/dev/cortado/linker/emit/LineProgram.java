package dev.cortado.linker.emit;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads which source line each piece of an image's code comes from: the line number programs of
 * {@code .debug_line}, versions 2 to 4 (DWARF 4, section 6.2). Host only.
 *
 * <p>Inlined code has the line that was inlined. Units of another version are passed over; a
 * damaged one ends the reading, for an image is none the worse without lines.
 */
public final class LineProgram {
  private static final int VERSION_WITH_OPERATIONS = 4;

  /**
   * A piece of code.
   *
   * @param from its first address
   * @param to the address after it
   * @param file the source's path, as the compiler was told
   * @param line from 1, or 0 for code of no line
   */
  public record Piece(int from, int to, String file, int line) {}

  private final ByteBuffer in;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<String> files = new ArrayList<>();

  private LineProgram(byte[] section) {
    in = ByteBuffer.wrap(section).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Returns the pieces of {@code image} in the order of its programs; none without lines. */
  public static List<Piece> of(ElfImage image) {
    LineProgram program =
        new LineProgram(image.section(".debug_line").map(image::content).orElse(new byte[0]));
    try {
      program.read();
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return List.copyOf(program.pieces);
    }
    return List.copyOf(program.pieces);
  }

  private void read() {
    while (in.remaining() > Integer.BYTES) {
      int length = in.getInt();
      int end = in.position() + length;
      int version = in.getShort();
      if (version >= 2 && version <= VERSION_WITH_OPERATIONS) {
        unit(version, end);
      }
      in.position(end);
    }
  }

  private void unit(int version, int end) {
    int start = in.getInt();
    start += in.position();
    int shortest = u8();
    if (version == VERSION_WITH_OPERATIONS) {
      u8();
    }
    u8();
    int lineBase = in.get();
    int lineRange = u8();
    int[] operands = new int[u8()];
    for (int opcode = 1; opcode < operands.length; opcode++) {
      operands[opcode] = u8();
    }
    tables();
    in.position(start);
    new Machine(shortest, lineBase, lineRange, operands).run(end);
  }

  private void tables() {
    List<String> folders = new ArrayList<>(List.of(""));
    for (String name = string(); !name.isEmpty(); name = string()) {
      folders.add(name + "/");
    }
    files.clear();
    files.add("");
    for (String name = string(); !name.isEmpty(); name = string()) {
      files.add(folders.get((int) unsigned()) + name);
      unsigned();
      unsigned();
    }
  }

  private int u8() {
    return in.get() & 0xff;
  }

  private String string() {
    int from = in.position();
    int bytes = 0;
    while (in.get() != 0) {
      bytes++;
    }
    return new String(in.array(), from, bytes, StandardCharsets.UTF_8);
  }

  private long unsigned() {
    long value = 0;
    int shift = 0;
    int next;
    do {
      next = u8();
      value |= (long) (next & 0x7f) << shift;
      shift += 7;
    } while (next >= 0x80);
    return value;
  }

  private long signed() {
    int from = in.position();
    long value = unsigned();
    int bits = 7 * (in.position() - from);
    return bits < Long.SIZE ? value << Long.SIZE - bits >> Long.SIZE - bits : value;
  }

  /** What a program runs on. */
  private final class Machine {
    private final int shortest;
    private final int lineBase;
    private final int lineRange;
    private final int[] operands;
    private int address;
    private int file = 1;
    private int line = 1;
    private int rowFrom;
    private int rowFile;
    private int rowLine;
    private boolean open;

    Machine(int shortest, int lineBase, int lineRange, int[] operands) {
      this.shortest = shortest;
      this.lineBase = lineBase;
      this.lineRange = lineRange;
      this.operands = operands;
    }

    void run(int end) {
      while (in.position() < end) {
        int opcode = u8();
        if (opcode >= operands.length) {
          address += (opcode - operands.length) / lineRange * shortest;
          line += lineBase + (opcode - operands.length) % lineRange;
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
        case 2 -> address += (int) unsigned() * shortest;
        case 3 -> line += (int) signed();
        case 4 -> file = (int) unsigned();
        case 8 -> address += (255 - operands.length) / lineRange * shortest;
        case 9 -> address += in.getShort() & 0xffff;
        default -> {
          for (int i = 0; i < operands[opcode]; i++) {
            unsigned();
          }
        }
      }
    }

    private void extended() {
      int length = (int) unsigned();
      int next = in.position() + length;
      switch (u8()) {
        case 1 -> {
          close();
          address = 0;
          file = 1;
          line = 1;
        }
        case 2 -> address = in.getInt();
        default -> {
          // of no use here
        }
      }
      in.position(next);
    }

    private void row() {
      close();
      open = true;
      rowFrom = address;
      rowFile = file;
      rowLine = line;
    }

    private void close() {
      if (open && Integer.compareUnsigned(rowFrom, address) < 0) {
        pieces.add(new Piece(rowFrom, address, files.get(rowFile), rowLine));
      }
      open = false;
    }
  }
}
