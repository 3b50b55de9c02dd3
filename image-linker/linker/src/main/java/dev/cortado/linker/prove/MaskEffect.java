package dev.cortado.linker.prove;

/**
 * What an instruction does to the registers that mask interrupts. Host only.
 *
 * <p>After the ARMv7-M Architecture Reference Manual (DDI 0403), B5.2: CPS, MRS and MSR.
 *
 * @param kind what it does
 * @param masks which of the registers, {@link #PRIMASK} and so on added up
 * @param register what MRS writes or MSR reads; -1 for others
 */
record MaskEffect(Kind kind, int masks, int register) {
  static final int PRIMASK = 1;
  static final int BASEPRI = 2;
  static final int FAULTMASK = 4;

  /** The sum of all. */
  static final int ALL = PRIMASK | BASEPRI | FAULTMASK;

  private static final MaskEffect NONE = new MaskEffect(Kind.NONE, 0, -1);
  private static final int CHANGE_STATE = 0xB660;
  private static final int READ = 0xF3EF;
  private static final int WRITE = 0xF380;
  private static final int NUMBER_OF_PRIMASK = 16;

  /** What an instruction does. */
  enum Kind {
    /** Nothing. */
    NONE,
    /** Masks. */
    SET,
    /** Masks no more. */
    CLEAR,
    /** Masks or not, as a register says. */
    WRITE,
    /** Reads into a register what is masked. */
    READ
  }

  /** Returns what the instruction does whose halves are these; the second only if it has one. */
  static MaskEffect of(int first, int second) {
    if ((first & 0xFFE8) == CHANGE_STATE) {
      int masks = (first & 2) != 0 ? PRIMASK : 0;
      masks |= (first & 1) != 0 ? FAULTMASK : 0;
      return new MaskEffect((first & 0x10) != 0 ? Kind.SET : Kind.CLEAR, masks, -1);
    }
    if (first == READ && (second & 0xF000) == 0x8000) {
      return special(Kind.READ, second, second >> 8 & 15);
    }
    if ((first & 0xFFF0) == WRITE && (second & 0xF300) == 0x8000) {
      return special(Kind.WRITE, second, first & 15);
    }
    return NONE;
  }

  private static MaskEffect special(Kind kind, int second, int register) {
    return switch ((second & 0xFF) - NUMBER_OF_PRIMASK) {
      case 0 -> new MaskEffect(kind, PRIMASK, register);
      case 1 -> new MaskEffect(kind, BASEPRI, register);
      // BASEPRI_MAX: a write never masks less.
      case 2 -> new MaskEffect(kind == Kind.WRITE ? Kind.SET : kind, BASEPRI, register);
      case 3 -> new MaskEffect(kind, FAULTMASK, register);
      default -> NONE;
    };
  }

  /** Returns whether writing {@code value} masks. */
  boolean masksBy(int value) {
    return (masks == BASEPRI ? value & 0xFF : value & 1) != 0;
  }
}
