package dev.cortado.examples.language;

/** Every operation on doubles, hashed. */
final class DoubleOperations {
  private final long[] edges = {
    0,
    1,
    2,
    0xfffffffffffffL,
    0x10000000000000L,
    0x10000000000001L,
    0x3fe0000000000000L,
    0x3fefffffffffffffL,
    0x3ff0000000000000L,
    0x3ff0000000000001L,
    0x4000000000000000L,
    0x400921fb54442d18L,
    0x41dfffffffc00000L,
    0x41e0000000000000L,
    0x4330000000000001L,
    0x433fffffffffffffL,
    0x43e0000000000000L,
    0x36a0000000000000L,
    0x380fffffffffffffL,
    0x47efffffe0000000L,
    0x47effffff0000000L,
    0x7fe0000000000000L,
    0x7fefffffffffffffL,
    0x7ff0000000000000L,
    0x7ff8000000000000L
  };
  private int hash;

  int hash() {
    return hash;
  }

  void edges() {
    for (long x : edges) {
      for (long y : edges) {
        all(x, y);
        all(x, y | Long.MIN_VALUE);
        all(x | Long.MIN_VALUE, y);
      }
      Language.Torture.out(hash);
    }
  }

  /** Works on the next random pair; returns the next seed. */
  int next(int seed) {
    long x = (seed ^ 0x5DEECE66DL) * 6364136223846793005L + 1442695040888963407L;
    long y = x * 6364136223846793005L + 1442695040888963407L;
    all(x, y);
    all(x, x + (y >> 52));
    all(x, x & 0xfff0000000000000L ^ y & 0x803fffffffffffffL);
    return (int) (y >>> 32);
  }

  private void mix(double value) {
    mix(Double.doubleToLongBits(value));
  }

  private void mix(long value) {
    hash = (hash * 31 + (int) value) * 31 + (int) (value >>> 32);
  }

  private void mix(boolean value) {
    hash = hash * 2 + (value ? 1 : 0) ^ hash >>> 30;
  }

  private void all(long x, long y) {
    double a = Double.longBitsToDouble(x);
    double b = Double.longBitsToDouble(y);
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
    mix((long) a);
    mix((char) a);
    mix((float) a);
    mix((double) x);
    mix(Math.sqrt(a));
    if ((x >>> 52 & 2047) - (y >>> 52 & 2047) < 60) {
      mix(a % b);
    }
    mix(Math.abs(a));
    mix(Math.min(a, b));
    mix(Math.max(a, b));
    mix(Math.floor(a));
    mix(Math.ceil(a));
    mix(Math.rint(a));
    mix(Math.round(a));
    mix(Double.compare(a, b));
    mix(Double.isNaN(a));
    mix(Double.isInfinite(a));
    mix(Double.hashCode(a));
  }
}
