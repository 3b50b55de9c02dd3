package dev.cortado.examples.language;

/** Every operation on floats, hashed. */
final class FloatOperations {
  private final int[] edges = {
    0,
    1,
    2,
    0x7fffff,
    0x800000,
    0x800001,
    0x3f000000,
    0x3f7fffff,
    0x3f800000,
    0x3f800001,
    0x40000000,
    0x40490fdb,
    0x33800000,
    0x4b000000,
    0x4b7fffff,
    0x4effffff,
    0x4f000000,
    0x5f000000,
    0x7effffff,
    0x7f7fffff,
    0x7f800000,
    0x7fc00000
  };
  private int hash;

  int hash() {
    return hash;
  }

  void edges() {
    for (int x : edges) {
      for (int y : edges) {
        all(x, y);
        all(x, y | 0x80000000);
        all(x | 0x80000000, y);
      }
      Language.Torture.out(hash);
    }
  }

  /** Works on the next random pair; returns the next seed. */
  int next(int seed) {
    int x = seed * 1664525 + 1013904223;
    int y = x * 1664525 + 1013904223;
    all(x, y);
    all(x, x + (y >> 20));
    all(x, x & 0xff800000 ^ y & 0x81ffffff);
    return y;
  }

  private void mix(float value) {
    mix(Float.floatToIntBits(value));
  }

  private void mix(int value) {
    hash = hash * 31 + value;
  }

  private void mix(double value) {
    long bits = Double.doubleToLongBits(value);
    mix((int) bits);
    mix((int) (bits >>> 32));
  }

  private void mix(boolean value) {
    hash = hash * 2 + (value ? 1 : 0) ^ hash >>> 30;
  }

  /** Works on a pair, given by its bits. */
  void all(int x, int y) {
    float a = Float.intBitsToFloat(x);
    float b = Float.intBitsToFloat(y);
    mix(a + b);
    mix(a - b);
    mix(a * b);
    mix(a / b);
    mix(-a);
    mix(a < b);
    mix(a <= b);
    mix(a > b);
    mix(a >= b);
    mix(a == b);
    mix(a != b);
    mix((int) a);
    long wide = (long) a;
    mix((int) wide);
    mix((int) (wide >>> 32));
    mix((short) a);
    mix((double) a);
    mix((float) x);
    mix((double) x);
    mix((float) ((long) x << 32 | y & 0xffffffffL));
    mix((float) Math.sqrt(a));
    if ((x >>> 23 & 255) - (y >>> 23 & 255) < 40) {
      mix(a % b);
    }
    mix(Math.abs(a));
    mix(Math.min(a, b));
    mix(Math.max(a, b));
    mix(Math.round(a));
    mix(Math.fma(a, b, 1f));
    mix(Float.compare(a, b));
    mix(Float.isNaN(a));
    mix(Float.isInfinite(a));
    mix(Float.hashCode(a));
  }
}
