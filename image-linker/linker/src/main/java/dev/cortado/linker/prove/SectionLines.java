package dev.cortado.linker.prove;

import dev.cortado.linker.emit.ElfImage;
import dev.cortado.linker.emit.LineProgram;
import dev.cortado.linker.emit.LineProgram.Piece;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which source lines the instructions of an image come from. Host only. */
final class SectionLines {
  private static final String SPINLOCK = "dev/cortado/machine/Spinlock.java";

  private final TreeMap<Integer, Piece> pieces = new TreeMap<>();

  SectionLines(ElfImage elf) {
    LineProgram.of(elf).forEach(piece -> pieces.put(piece.from(), piece));
  }

  /** Returns {@code File.java:line}, or nothing for code of no line. */
  String at(int address) {
    Piece piece = piece(address);
    if (piece == null || piece.line() == 0) {
      return "";
    }
    String file = piece.file();
    return file.substring(file.lastIndexOf('/') + 1) + ":" + piece.line();
  }

  /** Returns whether all these instructions are those of a spinlock. */
  boolean areSpinlocks(List<Integer> addresses) {
    boolean any = false;
    for (int address : addresses) {
      Piece piece = piece(address);
      boolean isLock = piece != null && piece.file().endsWith(SPINLOCK);
      if (!isLock && piece != null && piece.line() != 0) {
        return false;
      }
      any |= isLock;
    }
    return any;
  }

  /** Returns the first of {@code addresses} that has a line, or the first of all. */
  int named(List<Integer> addresses) {
    return addresses.stream()
        .filter(address -> !at(address).isEmpty())
        .findFirst()
        .orElse(addresses.get(0));
  }

  private Piece piece(int address) {
    Map.Entry<Integer, Piece> piece = pieces.floorEntry(address);
    return piece == null || address >= piece.getValue().to() ? null : piece.getValue();
  }
}
