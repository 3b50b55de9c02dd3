package dev.cortado.linker.prove;

import dev.cortado.linker.prove.Instruction.Kind;

/**
 * Decodes Thumb instructions of ARMv6-M and ARMv7-M that call, jump or move the stack pointer. Host
 * only.
 *
 * <p>After the ARMv7-M Architecture Reference Manual (DDI 0403), chapter A5 and A7. Whatever is not
 * recognised is {@link Kind#OTHER}. Conditions that an IT instruction gives are the caller's
 * business.
 */
final class ThumbDecoder {
  private static final int LR = 14;
  private static final int PC = 15;

  private ThumbDecoder() {}

  /** Returns whether an instruction that begins with {@code first} has 32 bits. */
  static boolean isWide(int first) {
    return first >>> 11 >= 0b11101;
  }

  /** Decodes an instruction of 16 bits. */
  static Instruction narrow(int at, int code) {
    int low = code & 0xFF;
    int register = code >> 8 & 7;
    return switch (code >> 11) {
      case 0b00000 -> shift(at, code);
      case 0b00100 -> of(at, 2, Kind.CONSTANT, low, register);
      case 0b00110 -> of(at, 2, Kind.ADD, low, register);
      case 0b01000 -> register(at, code);
      case 0b01001 -> of(at, 2, Kind.LOAD_WORD, (at + 4 & ~3) + low * 4, register);
      case 0b10110, 0b10111 -> miscellaneous(at, code);
      case 0b11010, 0b11011 -> conditional(at, code);
      case 0b11100 -> of(at, 2, Kind.JUMP, at + 4 + signed(code, 11) * 2, -1);
      default -> Instruction.other(at, 2);
    };
  }

  private static Instruction shift(int at, int code) {
    boolean inPlace = (code & 7) == (code >> 3 & 7);
    return inPlace ? of(at, 2, Kind.SHIFT, code >> 6 & 31, code & 7) : Instruction.other(at, 2);
  }

  private static Instruction register(int at, int code) {
    int source = code >> 3 & 15;
    int target = code & 7 | code >> 4 & 8;
    if ((code & 0xFFC0) == 0x4240 && (code & 7) == (code >> 3 & 7)) {
      return of(at, 2, Kind.NEGATE, 0, code & 7);
    }
    return switch (code >> 8) {
      case 0x44 -> {
        if (target == PC) {
          yield of(at, 2, Kind.JUMP_TABLE, 0, source);
        }
        yield target == 13 ? of(at, 2, Kind.ADD_REGISTER, 0, source) : Instruction.other(at, 2);
      }
      case 0x46 -> {
        if (target == PC) {
          yield source == LR
              ? of(at, 2, Kind.RETURN, 0, -1)
              : of(at, 2, Kind.JUMP_TABLE, 0, source);
        }
        yield target == 13 ? of(at, 2, Kind.SET, 0, source) : Instruction.other(at, 2);
      }
      case 0x47 -> {
        if ((code & 0x80) != 0) {
          yield of(at, 2, Kind.CALL_REGISTER, 0, source);
        }
        yield source == LR
            ? of(at, 2, Kind.RETURN, 0, -1)
            : of(at, 2, Kind.JUMP_REGISTER, 0, source);
      }
      default -> Instruction.other(at, 2);
    };
  }

  private static Instruction miscellaneous(int at, int code) {
    if ((code & 0xFF80) == 0xB000) {
      return of(at, 2, Kind.TAKE, -(code & 0x7F) * 4, -1);
    }
    if ((code & 0xFF80) == 0xB080) {
      return of(at, 2, Kind.TAKE, (code & 0x7F) * 4, -1);
    }
    if ((code & 0xFE00) == 0xB400) {
      return of(at, 2, Kind.TAKE, Integer.bitCount(code & 0x1FF) * 4, -1);
    }
    if ((code & 0xFE00) == 0xBC00) {
      int bytes = Integer.bitCount(code & 0x1FF) * 4;
      return (code & 0x100) != 0
          ? of(at, 2, Kind.RETURN, bytes, -1)
          : of(at, 2, Kind.POP, bytes, code & 0xFF);
    }
    if ((code & 0xF500) == 0xB100) {
      int offset = (code >> 3 & 0x1F) * 2 + (code >> 9 & 1) * 64;
      return of(at, 2, Kind.BRANCH, at + 4 + offset, -1);
    }
    return Instruction.other(at, 2);
  }

  private static Instruction conditional(int at, int code) {
    int condition = code >> 8 & 15;
    if (condition == 14) {
      return of(at, 2, Kind.TRAP, 0, -1);
    }
    return condition == 15
        ? Instruction.other(at, 2)
        : of(at, 2, Kind.BRANCH, at + 4 + signed(code, 8) * 2, -1);
  }

  /** Decodes an instruction of 32 bits. */
  static Instruction wide(int at, int first, int second) {
    if ((first & 0xF800) == 0xF000 && (second & 0x8000) != 0) {
      return branch(at, first, second);
    }
    if ((first & 0xFFF0) == 0xE8D0 && (second & 0xFFE0) == 0xF000) {
      return of(at, 4, Kind.JUMP_TABLE, 0, first & 15);
    }
    if (first == 0xE92D) {
      return of(at, 4, Kind.TAKE, Integer.bitCount(second) * 4, -1);
    }
    if (first == 0xE8BD) {
      int bytes = Integer.bitCount(second) * 4;
      return (second & 0x8000) != 0
          ? of(at, 4, Kind.RETURN, bytes, -1)
          : of(at, 4, Kind.POP, bytes, second);
    }
    if (first == 0xF84D && (second & 0x0FFF) == 0x0D04) {
      return of(at, 4, Kind.TAKE, 4, -1);
    }
    if (first == 0xF85D && (second & 0x0FFF) == 0x0B04) {
      return second >> 12 == PC
          ? of(at, 4, Kind.RETURN, 4, -1)
          : of(at, 4, Kind.POP, 4, 1 << (second >> 12));
    }
    if ((first & 0xFFBF) == 0xED2D && (second & 0x0E00) == 0x0A00) {
      return of(at, 4, Kind.TAKE, (second & 0xFF) * 4, -1);
    }
    if ((first & 0xFFBF) == 0xECBD && (second & 0x0E00) == 0x0A00) {
      return of(at, 4, Kind.POP, (second & 0xFF) * 4, 0);
    }
    if ((first & 0xFF70) == 0xF850 && second >> 12 == PC) {
      return of(at, 4, Kind.JUMP_TABLE, 0, first & 15);
    }
    return stackPointer(at, first, second);
  }

  private static Instruction branch(int at, int first, int second) {
    int sign = -(first >> 10 & 1);
    int j1 = second >> 13 & 1;
    int j2 = second >> 11 & 1;
    if ((second & 0x1000) != 0) {
      int i1 = ~(j1 ^ sign) & 1;
      int i2 = ~(j2 ^ sign) & 1;
      int offset = sign << 24 | i1 << 23 | i2 << 22 | (first & 0x3FF) << 12 | (second & 0x7FF) << 1;
      boolean links = (second & 0x4000) != 0;
      return of(at, 4, links ? Kind.CALL : Kind.JUMP, at + 4 + offset, -1);
    }
    if ((second & 0x4000) == 0 && (first >> 7 & 7) != 7) {
      int offset = sign << 20 | j2 << 19 | j1 << 18 | (first & 0x3F) << 12 | (second & 0x7FF) << 1;
      return of(at, 4, Kind.BRANCH, at + 4 + offset, -1);
    }
    boolean undefined = (first & 0xFFF0) == 0xF7F0 && (second & 0xF000) == 0xA000;
    return undefined ? of(at, 4, Kind.TRAP, 0, -1) : Instruction.other(at, 4);
  }

  /** ADD and SUB with a constant, and whatever else computes a stack pointer. */
  private static Instruction stackPointer(int at, int first, int second) {
    if ((first & 0xFE00) == 0xEA00 && (second & 0x0F00) == 0x0D00) {
      return of(at, 4, Kind.SET, 0, -1);
    }
    if ((second & 0x0F00) != 0x0D00 || (first & 0xF800) != 0xF000 || (second & 0x8000) != 0) {
      return Instruction.other(at, 4);
    }
    int encoded = first >> 10 << 11 & 0x800 | second >> 4 & 0x700 | second & 0xFF;
    return switch (first & 0xFBFF) {
      case 0xF10D, 0xF11D -> of(at, 4, Kind.TAKE, -expanded(encoded), -1);
      case 0xF1AD, 0xF1BD -> of(at, 4, Kind.TAKE, expanded(encoded), -1);
      case 0xF20D -> of(at, 4, Kind.TAKE, -encoded, -1);
      case 0xF2AD -> of(at, 4, Kind.TAKE, encoded, -1);
      default -> writesStackPointer(first) ? of(at, 4, Kind.SET, 0, -1) : Instruction.other(at, 4);
    };
  }

  /** Compares write no register, though their field for it may read as SP. */
  private static boolean writesStackPointer(int first) {
    return (first & 0xFA00) == 0xF000 || (first & 0xFB00) == 0xF200;
  }

  /** ThumbExpandImm, A5.3.2. */
  private static int expanded(int encoded) {
    int low = encoded & 0xFF;
    return switch (encoded >> 8) {
      case 0 -> low;
      case 1 -> low << 16 | low;
      case 2 -> low << 24 | low << 8;
      case 3 -> low * 0x01010101;
      default -> Integer.rotateRight(low & 0x7F | 0x80, encoded >> 7);
    };
  }

  private static int signed(int value, int bits) {
    return value << (32 - bits) >> (32 - bits);
  }

  private static Instruction of(int at, int size, Kind kind, int operand, int register) {
    return new Instruction(at, size, kind, operand, register, false);
  }
}
