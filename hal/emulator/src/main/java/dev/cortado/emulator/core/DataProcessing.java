package dev.cortado.emulator.core;

/** Arithmetic, logic and shifts, with their flags. Host only. */
final class DataProcessing {
  private final Core core;
  private final int[] r;

  DataProcessing(Core core) {
    this.core = core;
    this.r = core.r;
  }

  /** Returns {@code value}, with N and Z of it. */
  int flagged(int value) {
    core.n = value < 0;
    core.z = value == 0;
    return value;
  }

  /** Returns a + b + carry, with all flags of it. */
  int add(int a, int b, int carry) {
    long wide = (a & 0xffffffffL) + (b & 0xffffffffL) + carry;
    int sum = (int) wide;
    core.n = sum < 0;
    core.z = sum == 0;
    core.c = wide >>> 32 != 0;
    core.v = ((a ^ sum) & (b ^ sum)) < 0;
    return sum;
  }

  int shiftLeft(int value, int count) {
    if (count == 0) {
      return flagged(value);
    }
    core.c = count <= 32 && (value >>> 32 - count & 1) != 0;
    return flagged(count < 32 ? value << count : 0);
  }

  int shiftRight(int value, int count) {
    if (count == 0) {
      return flagged(value);
    }
    core.c = count <= 32 && (value >>> count - 1 & 1) != 0;
    return flagged(count < 32 ? value >>> count : 0);
  }

  int shiftRightSigned(int value, int count) {
    if (count == 0) {
      return flagged(value);
    }
    core.c = (value >> Math.min(count - 1, 31) & 1) != 0;
    return flagged(value >> Math.min(count, 31));
  }

  private int rotateRight(int value, int count) {
    if (count == 0) {
      return flagged(value);
    }
    int rotated = Integer.rotateRight(value, count & 31);
    core.c = rotated < 0;
    return flagged(rotated);
  }

  /** Executes one of the sixteen two-register operations (A5.2.2). */
  void register(int operation, int target, int source) {
    int a = r[target];
    int b = r[source];
    switch (operation) {
      case 0 -> r[target] = flagged(a & b);
      case 1 -> r[target] = flagged(a ^ b);
      case 2 -> r[target] = shiftLeft(a, b & 0xff);
      case 3 -> r[target] = shiftRight(a, b & 0xff);
      case 4 -> r[target] = shiftRightSigned(a, b & 0xff);
      case 5 -> r[target] = add(a, b, core.c ? 1 : 0);
      case 6 -> r[target] = add(a, ~b, core.c ? 1 : 0);
      case 7 -> r[target] = rotateRight(a, b & 0xff);
      case 8 -> flagged(a & b);
      case 9 -> r[target] = add(0, ~b, 1);
      case 10 -> add(a, ~b, 1);
      case 11 -> add(a, b, 0);
      case 12 -> r[target] = flagged(a | b);
      case 13 -> r[target] = flagged(a * b);
      case 14 -> r[target] = flagged(a & ~b);
      default -> r[target] = flagged(~b);
    }
  }
}
