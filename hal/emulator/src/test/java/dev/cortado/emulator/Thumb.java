package dev.cortado.emulator;

import dev.cortado.emulator.image.Image;
import dev.cortado.emulator.image.LineTable;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Assembles small images for tests: as much of ARMv6-M as they need. Addresses are absolute. */
final class Thumb {
  private interface Fixup {
    void apply();
  }

  private final int base;
  private byte[] code = new byte[4096];
  private int size;
  private final Map<String, Integer> labels = new LinkedHashMap<>();
  private final List<Fixup> fixups = new ArrayList<>();
  private final Map<Integer, List<Integer>> literals = new LinkedHashMap<>();
  private final Map<String, List<Integer>> labelLiterals = new HashMap<>();

  private Thumb(int base) {
    this.base = base;
  }

  static Thumb at(int base) {
    return new Thumb(base);
  }

  /** A vector table of 48 entries: stack, "reset", and for the rest "default" until set. */
  static Thumb withVectors(int base, int stackTop) {
    Thumb thumb = new Thumb(base);
    thumb.word(stackTop);
    thumb.vector("reset");
    for (int i = 2; i < 48; i++) {
      thumb.vector("default");
    }
    return thumb;
  }

  private final Map<Integer, String> vectors = new HashMap<>();

  Thumb handler(int exception, String label) {
    vectors.put(exception, label);
    return this;
  }

  private void vector(String label) {
    int at = size;
    word(0);
    fixups.add(
        () -> {
          String wanted = vectors.getOrDefault(at / 4, label);
          Integer target = labels.get(wanted);
          put32(at, target == null ? 0 : target | 1);
        });
  }

  Thumb label(String name) {
    labels.put(name, here());
    return this;
  }

  int here() {
    return base + size;
  }

  int address(String label) {
    return labels.get(label);
  }

  Thumb half(int value) {
    if (size + 2 > code.length) {
      code = Arrays.copyOf(code, 2 * code.length);
    }
    code[size++] = (byte) value;
    code[size++] = (byte) (value >> 8);
    return this;
  }

  Thumb word(int value) {
    return half(value).half(value >>> 16);
  }

  private void put16(int at, int value) {
    code[at] = (byte) value;
    code[at + 1] = (byte) (value >> 8);
  }

  private void put32(int at, int value) {
    put16(at, value);
    put16(at + 2, value >>> 16);
  }

  Thumb movs(int rd, int imm8) {
    return half(0x2000 | rd << 8 | imm8);
  }

  Thumb mov(int rd, int rm) {
    return half(0x4600 | (rd & 8) << 4 | rm << 3 | rd & 7);
  }

  Thumb adds(int rd, int imm8) {
    return half(0x3000 | rd << 8 | imm8);
  }

  Thumb subs(int rd, int imm8) {
    return half(0x3800 | rd << 8 | imm8);
  }

  Thumb adds(int rd, int rn, int rm) {
    return half(0x1800 | rm << 6 | rn << 3 | rd);
  }

  Thumb cmp(int rn, int imm8) {
    return half(0x2800 | rn << 8 | imm8);
  }

  Thumb eors(int rd, int rm) {
    return half(0x4040 | rm << 3 | rd);
  }

  Thumb muls(int rd, int rm) {
    return half(0x4340 | rm << 3 | rd);
  }

  Thumb lsls(int rd, int rm, int imm5) {
    return half(imm5 << 6 | rm << 3 | rd);
  }

  Thumb lsrs(int rd, int rm, int imm5) {
    return half(0x0800 | imm5 << 6 | rm << 3 | rd);
  }

  Thumb ldr(int rt, int rn, int offset) {
    return half(0x6800 | offset / 4 << 6 | rn << 3 | rt);
  }

  Thumb str(int rt, int rn, int offset) {
    return half(0x6000 | offset / 4 << 6 | rn << 3 | rt);
  }

  Thumb ldrb(int rt, int rn, int offset) {
    return half(0x7800 | offset << 6 | rn << 3 | rt);
  }

  Thumb strb(int rt, int rn, int offset) {
    return half(0x7000 | offset << 6 | rn << 3 | rt);
  }

  /** Loads a constant from the pool that {@link #pool()} places. */
  Thumb load(int rt, int value) {
    literals.computeIfAbsent(value, key -> new ArrayList<>()).add(size);
    return half(0x4800 | rt << 8);
  }

  /** Loads a label's address with the Thumb bit. */
  Thumb load(int rt, String label) {
    labelLiterals.computeIfAbsent(label, key -> new ArrayList<>()).add(size);
    return half(0x4800 | rt << 8);
  }

  /** Places the constants loaded so far. */
  Thumb pool() {
    if (size % 4 != 0) {
      half(0xbf00);
    }
    literals.forEach(
        (value, users) -> {
          users.forEach(this::patchLiteral);
          word(value);
        });
    labelLiterals.forEach(
        (label, users) -> {
          users.forEach(this::patchLiteral);
          int at = size;
          word(0);
          fixups.add(() -> put32(at, labels.get(label) | 1));
        });
    literals.clear();
    labelLiterals.clear();
    return this;
  }

  private void patchLiteral(int user) {
    code[user] = (byte) ((size - (user + 4 & ~3)) / 4);
  }

  Thumb b(String label) {
    int at = size;
    half(0xe000);
    fixups.add(() -> put16(at, 0xe000 | labels.get(label) - (base + at + 4) >> 1 & 0x7ff));
    return this;
  }

  Thumb b(int condition, String label) {
    int at = size;
    half(0);
    fixups.add(
        () -> put16(at, 0xd000 | condition << 8 | labels.get(label) - (base + at + 4) >> 1 & 0xff));
    return this;
  }

  Thumb beq(String label) {
    return b(0, label);
  }

  Thumb bne(String label) {
    return b(1, label);
  }

  Thumb bl(String label) {
    int at = size;
    word(0);
    fixups.add(
        () -> {
          int offset = labels.get(label) - (base + at + 4);
          int sign = offset >>> 31;
          int j1 = (offset >> 23 & 1 ^ 1) ^ sign;
          int j2 = (offset >> 22 & 1 ^ 1) ^ sign;
          put16(at, 0xf000 | sign << 10 | offset >> 12 & 0x3ff);
          put16(at + 2, 0xd000 | j1 << 13 | j2 << 11 | offset >> 1 & 0x7ff);
        });
    return this;
  }

  Thumb bx(int rm) {
    return half(0x4700 | rm << 3);
  }

  Thumb push(int list) {
    return half(0xb400 | (list & 0xff) | ((list & 1 << 14) != 0 ? 0x100 : 0));
  }

  Thumb pop(int list) {
    return half(0xbc00 | (list & 0xff) | ((list & 1 << 15) != 0 ? 0x100 : 0));
  }

  Thumb msr(int special, int rn) {
    return half(0xf380 | rn).half(0x8800 | special);
  }

  Thumb mrs(int rd, int special) {
    return half(0xf3ef).half(0x8000 | rd << 8 | special);
  }

  Thumb wfi() {
    return half(0xbf30);
  }

  Thumb wfe() {
    return half(0xbf20);
  }

  Thumb sev() {
    return half(0xbf40);
  }

  Thumb nop() {
    return half(0xbf00);
  }

  Thumb cpsid() {
    return half(0xb672);
  }

  Thumb cpsie() {
    return half(0xb662);
  }

  Thumb udf(int kind) {
    return half(0xde00 | kind);
  }

  /** Stores {@code value} at {@code address}, through r6 and r7. */
  Thumb poke(int address, int value) {
    return load(7, address).load(6, value).str(6, 7, 0);
  }

  byte[] bytes() {
    pool();
    if (!labels.containsKey("default")) {
      label("default").b("default");
    }
    fixups.forEach(Fixup::apply);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(code, 0, size);
    return out.toByteArray();
  }

  Image image() {
    byte[] bytes = bytes();
    Map<String, Image.Symbol> symbols = new LinkedHashMap<>();
    labels.forEach((name, address) -> symbols.put(name, new Image.Symbol(name, address, 0)));
    return new Image("test", List.of(new Image.Segment(base, bytes)), symbols, LineTable.EMPTY);
  }
}
