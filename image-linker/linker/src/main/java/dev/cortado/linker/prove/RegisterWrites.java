package dev.cortado.linker.prove;

/**
 * Which of r0 to r15 an instruction may write, one bit each. Host only.
 *
 * <p>After the ARMv7-M Architecture Reference Manual (DDI 0403), chapter A5. What is not recognised
 * may write all; what a called function writes is the caller's business.
 */
final class RegisterWrites {
  private static final int ALL = 0xFFFF;
  private static final int STACK_POINTER = 1 << 13;

  private RegisterWrites() {}

  static int of(int first, int second) {
    return ThumbDecoder.isWide(first) ? wide(first, second) : narrow(first);
  }

  private static int narrow(int code) {
    int low = 1 << (code & 7);
    int middle = 1 << (code >> 8 & 7);
    return switch (code >> 11) {
      case 0, 1, 2, 3, 13, 15, 17 -> low;
      case 4, 6, 7, 9, 19, 20, 21, 24 -> middle;
      case 8 -> (code & 0x400) == 0 ? processing(code, low) : high(code);
      case 10, 11 -> (code >> 9 & 7) < 3 ? 0 : low;
      case 22, 23 -> miscellaneous(code, low);
      case 25 -> middle | code & 0xFF;
      // CMP, stores, branches.
      default -> 0;
    };
  }

  /** TST, CMP and CMN write flags only. */
  private static int processing(int code, int low) {
    int operation = code >> 6 & 15;
    return operation == 8 || operation == 10 || operation == 11 ? 0 : low;
  }

  private static int high(int code) {
    int operation = code >> 8 & 3;
    return operation == 0 || operation == 2 ? 1 << (code & 7 | code >> 4 & 8) : 0;
  }

  private static int miscellaneous(int code, int low) {
    return switch (code >> 8 & 15) {
      case 0, 4, 5 -> STACK_POINTER;
      case 2, 10 -> low;
      case 12, 13 -> STACK_POINTER | code & 0xFF;
      default -> 0;
    };
  }

  private static int wide(int first, int second) {
    int base = 1 << (first & 15);
    int high = 1 << (second >> 12 & 15);
    int middle = 1 << (second >> 8 & 15);
    if ((first & 0xF800) == 0xF000) {
      boolean branchOrSystem = (second & 0x8000) != 0;
      return branchOrSystem ? (first == 0xF3EF ? middle : 0) : middle;
    }
    return switch (first >> 8) {
      case 0xE8, 0xE9 -> blocks(first, second, base, high | middle);
      case 0xEA, 0xEB, 0xFA -> middle;
      case 0xFB -> middle | high;
      case 0xF8, 0xF9 -> (first & 0x10) != 0 ? high | written(first, second, base) : base;
      case 0xEC, 0xED, 0xEE, 0xFC, 0xFD, 0xFE -> base | high;
      default -> ALL;
    };
  }

  private static int blocks(int first, int second, int base, int pair) {
    boolean loadsMany = (first & 0x40) == 0 && (first & 0x10) != 0;
    return base | (loadsMany ? second : (first & 0x40) == 0 ? 0 : pair | 1 << (second & 15));
  }

  /** Loads with an index may write their base. */
  private static int written(int first, int second, int base) {
    return (first & 0x80) == 0 && (second & 0x900) == 0x900 ? base : 0;
  }
}
