package dev.cortado.linker.emit;

/**
 * A symbol of an ELF file. Host only.
 *
 * @param name never empty; Java methods as {@code package/Class.method(descriptor)}
 * @param value an address; functions in Thumb code have bit 0 set
 * @param sizeBytes its size, or 0 if nobody said
 * @param kind what it names
 * @param section the number of its section, or {@link #ABSOLUTE} or {@link #UNDEFINED}
 */
public record ElfSymbol(String name, int value, int sizeBytes, Kind kind, int section) {
  /** The section number of symbols that nobody defined. */
  public static final int UNDEFINED = 0;

  /** The section number of symbols that are numbers. */
  public static final int ABSOLUTE = 0xFFF1;

  /** What a symbol names. */
  public enum Kind {
    /** Whatever is not said. */
    NONE,
    /** Data. */
    OBJECT,
    /** Code that is called. */
    FUNCTION,
    /** A section, a source file or anything else. */
    OTHER;

    static Kind of(int info) {
      return switch (info & 0xF) {
        case 0 -> NONE;
        case 1 -> OBJECT;
        case 2 -> FUNCTION;
        default -> OTHER;
      };
    }
  }

  /** Returns where it lies, without the bit that says Thumb. */
  public int address() {
    return kind == Kind.FUNCTION ? value & ~1 : value;
  }

  /**
   * Returns whether it only says what follows it in its section: {@code $t} Thumb code, {@code $d}
   * data, {@code $a} ARM code (ELF for the Arm architecture, 5.5.5).
   */
  public boolean isMapping() {
    return kind == Kind.NONE
        && name.length() >= 2
        && name.charAt(0) == '$'
        && "atd".indexOf(name.charAt(1)) >= 0
        && (name.length() == 2 || name.charAt(2) == '.');
  }
}
