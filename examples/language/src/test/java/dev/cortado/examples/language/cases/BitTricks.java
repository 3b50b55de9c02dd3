package dev.cortado.examples.language.cases;

/** Bitwise operators and what is made of them (JLS 15.22). */
public final class BitTricks extends Topic {
  private static int gray(int x) {
    return x ^ x >>> 1;
  }

  private static int crc(int crc, int b) {
    crc ^= b;
    for (int i = 0; i < 8; i++) {
      crc = (crc & 1) != 0 ? crc >>> 1 ^ 0xedb88320 : crc >>> 1;
    }
    return crc;
  }

  private static int random(int x) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return x;
  }

  private static long random(long x) {
    x ^= x << 13;
    x ^= x >>> 7;
    x ^= x << 17;
    return x;
  }

  public int andOfInts() {
    return opaque(0x12345678) & opaque(0x0ff00ff0);
  }

  public int orOfInts() {
    return opaque(0x12345678) | opaque(0x0ff00ff0);
  }

  public int exclusiveOrOfInts() {
    return opaque(0x12345678) ^ opaque(-1);
  }

  public long andOfLongs() {
    return opaque(0x123456789abcdef0L) & opaque(0x0ff00ff00ff00ff0L);
  }

  public long orOfLongs() {
    return opaque(0x123456789abcdef0L) | opaque(0x0ff00ff00ff00ff0L);
  }

  public long exclusiveOrOfLongs() {
    return opaque(0x123456789abcdef0L) ^ opaque(-1L);
  }

  public int andOfByteAndInt() {
    return (byte) opaque(0x80) & opaque(0xff00);
  }

  public long andOfIntAndLong() {
    return opaque(-16) & opaque(0x123456789L);
  }

  public long orOfIntAndLong() {
    return opaque(-16) | opaque(0x123456789L);
  }

  public long orOfUnsignedIntAndLong() {
    return opaque(-16) & 0xffffffffL | opaque(0x500000000L);
  }

  public int andBeforeExclusiveOrBeforeOr() {
    return opaque(1) | opaque(6) ^ opaque(3) & opaque(5);
  }

  public int setBit() {
    return opaque(5) | 1 << opaque(7);
  }

  public int clearBit() {
    return opaque(0xff) & ~(1 << opaque(3));
  }

  public int toggleBit() {
    return opaque(0xf0) ^ 1 << opaque(4);
  }

  public boolean testBit() {
    return (opaque(0x80) >> opaque(7) & 1) != 0;
  }

  public boolean testLongBit() {
    return (opaque(1L << 40) & 1L << opaque(40)) != 0;
  }

  public int lowestBit() {
    return opaque(0x12340) & -opaque(0x12340);
  }

  public int clearLowestBit() {
    return opaque(0x12340) & opaque(0x12340) - 1;
  }

  public boolean powerOfTwo() {
    int x = opaque(4096);
    return (x & x - 1) == 0;
  }

  public int extractField() {
    return opaque(0x12345678) >>> 12 & 0xff;
  }

  public int insertField() {
    return opaque(0x12345678) & ~0xff000 | opaque(0xab) << 12;
  }

  public int extractSignedField() {
    return opaque(0x00f45678) << 8 >> 24;
  }

  public int packBytes() {
    return (opaque(0x12) & 0xff) << 24
        | (opaque(-1) & 0xff) << 16
        | (opaque(0x56) & 0xff) << 8
        | opaque(0x178) & 0xff;
  }

  public long packInts() {
    return (long) opaque(0x12345678) << 32 | opaque(-2) & 0xffffffffL;
  }

  public int unpackHigh() {
    return (int) (opaque(0x123456789abcdef0L) >>> 32);
  }

  public int unpackLow() {
    return (int) opaque(0x123456789abcdef0L);
  }

  public int swapWithoutTemporary() {
    int a = opaque(5);
    int b = opaque(9);
    a ^= b;
    b ^= a;
    a ^= b;
    return a * 10 + b;
  }

  public int absoluteByMask() {
    int x = opaque(-77);
    int m = x >> 31;
    return (x ^ m) - m;
  }

  public int signByShift() {
    return opaque(-77) >> 31 | -opaque(-77) >>> 31;
  }

  public int parity() {
    int x = opaque(0x12345671);
    x ^= x >>> 16;
    x ^= x >>> 8;
    x ^= x >>> 4;
    return 0x6996 >>> (x & 15) & 1;
  }

  public int populationCount() {
    int x = opaque(0x12345678);
    x -= x >>> 1 & 0x55555555;
    x = (x & 0x33333333) + (x >>> 2 & 0x33333333);
    return (x + (x >>> 4) & 0x0f0f0f0f) * 0x01010101 >>> 24;
  }

  public int reversal() {
    int x = opaque(0x12345678);
    int r = 0;
    for (int i = 0; i < 32; i++) {
      r = r << 1 | x & 1;
      x >>>= 1;
    }
    return r;
  }

  public int grayCode() {
    return gray(opaque(1000));
  }

  public int checksum() {
    int c = -1;
    for (int i = 0; i < 9; i++) {
      c = crc(c, opaque('1' + i));
    }
    return ~c;
  }

  public int randomNumbers() {
    int x = opaque(2463534242L > 0 ? 12345 : 0);
    for (int i = 0; i < 20; i++) {
      x = random(x);
    }
    return x;
  }

  public long randomLongs() {
    long x = opaque(88172645463325252L);
    for (int i = 0; i < 20; i++) {
      x = random(x);
    }
    return x;
  }

  public int saturatingSum() {
    int a = opaque(Integer.MAX_VALUE);
    int b = opaque(5);
    int s = a + b;
    return ((a ^ s) & (b ^ s)) < 0 ? a < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE : s;
  }

  public int fixedPointProduct() {
    return (int) ((long) opaque(-0x18000) * opaque(0x24000) >> 16);
  }

  public int fixedPointQuotient() {
    return (int) (((long) opaque(-0x18000) << 16) / opaque(0x24000));
  }

  public int movingAverage() {
    int s = 0;
    for (int i = 0; i < 10; i++) {
      s += (opaque(i * 100) << 4) - s >> 2;
    }
    return s;
  }
}
