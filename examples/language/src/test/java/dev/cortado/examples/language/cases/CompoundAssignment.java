package dev.cortado.examples.language.cases;

/** Compound assignment, with its implicit narrowing, and increments (JLS 15.26.2, 15.14, 15.15). */
public final class CompoundAssignment extends Topic {
  private byte b;
  private short s;
  private char c;
  private int i;
  private long l;
  private boolean z;
  private static byte sharedByte;
  private static long sharedLong;
  private final byte[] bytes = new byte[3];
  private final short[] shorts = new short[3];
  private final char[] chars = new char[3];
  private final int[] ints = new int[3];
  private final long[] longs = new long[3];
  private final boolean[] booleans = new boolean[3];

  public int byteSumNarrows() {
    byte x = (byte) opaque(127);
    x += 1;
    return x;
  }

  public int byteSumWithLargeInt() {
    byte x = (byte) opaque(5);
    x += opaque(1000);
    return x;
  }

  public int byteSumWithLong() {
    byte x = (byte) opaque(5);
    x += opaque(0x1000000ffL);
    return x;
  }

  public int byteDifferenceNarrows() {
    byte x = (byte) opaque(-128);
    x -= 1;
    return x;
  }

  public int byteProductNarrows() {
    byte x = (byte) opaque(100);
    x *= 3;
    return x;
  }

  public int byteQuotientUsesInt() {
    byte x = (byte) opaque(-128);
    x /= (byte) opaque(-1);
    return x;
  }

  public int byteRemainder() {
    byte x = (byte) opaque(-100);
    x %= 7;
    return x;
  }

  public int byteLeftShiftNarrows() {
    byte x = (byte) opaque(0x41);
    x <<= 1;
    return x;
  }

  public int byteUnsignedRightShiftExtendsFirst() {
    byte x = (byte) opaque(-1);
    x >>>= 1;
    return x;
  }

  public int byteUnsignedRightShiftByMany() {
    byte x = (byte) opaque(-1);
    x >>>= 25;
    return x;
  }

  public int byteAnd() {
    byte x = (byte) opaque(-1);
    x &= 0x17f;
    return x;
  }

  public int byteOr() {
    byte x = (byte) opaque(1);
    x |= 0x180;
    return x;
  }

  public int byteExclusiveOr() {
    byte x = (byte) opaque(1);
    x ^= 0xff;
    return x;
  }

  public int shortSumNarrows() {
    short x = (short) opaque(32767);
    x += 1;
    return x;
  }

  public int shortProductNarrows() {
    short x = (short) opaque(1000);
    x *= opaque(1000);
    return x;
  }

  public int shortRightShift() {
    short x = (short) opaque(-32768);
    x >>= 3;
    return x;
  }

  public int shortUnsignedRightShift() {
    short x = (short) opaque(-32768);
    x >>>= 3;
    return x;
  }

  public int shortDifferenceWithLong() {
    short x = (short) opaque(0);
    x -= opaque(0x100000001L);
    return x;
  }

  public int charSumNarrows() {
    char x = (char) opaque(65535);
    x += 1;
    return x;
  }

  public int charDifferenceNarrows() {
    char x = (char) opaque(0);
    x -= 1;
    return x;
  }

  public int charProductNarrows() {
    char x = (char) opaque(300);
    x *= 300;
    return x;
  }

  public int charRightShift() {
    char x = (char) opaque(0x8000);
    x >>= 1;
    return x;
  }

  public int charNegativeQuotient() {
    char x = (char) opaque(7);
    x /= -2;
    return x;
  }

  public int intSumWithLongNarrows() {
    int x = opaque(5);
    x += opaque(0x7fffffffffL);
    return x;
  }

  public int intProductWithLongNarrows() {
    int x = opaque(0x10001);
    x *= opaque(0x100000001L);
    return x;
  }

  public int intQuotientByLongIsWide() {
    int x = opaque(-7);
    x /= opaque(0x100000000L);
    return x;
  }

  public int intShiftByLong() {
    int x = opaque(5);
    x <<= opaque(33L);
    return x;
  }

  public int intUnsignedRightShift() {
    int x = opaque(-8);
    x >>>= 1;
    return x;
  }

  public long longSumWithInt() {
    long x = opaque(5L);
    x += opaque(-6);
    return x;
  }

  public long longAndWithIntExtendsSign() {
    long x = opaque(0x123456789abcdefL);
    x &= opaque(-16);
    return x;
  }

  public long longAndWithCharIsUnsigned() {
    long x = opaque(-1L);
    x &= (char) opaque(-1);
    return x;
  }

  public long longShiftByInt() {
    long x = opaque(5L);
    x <<= opaque(65);
    return x;
  }

  public long longUnsignedRightShift() {
    long x = opaque(-8L);
    x >>>= 33;
    return x;
  }

  public long longRemainder() {
    long x = opaque(-0x123456789L);
    x %= 1000;
    return x;
  }

  public int byteIncrementWraps() {
    byte x = (byte) opaque(127);
    x++;
    return x;
  }

  public int byteDecrementWraps() {
    byte x = (byte) opaque(-128);
    --x;
    return x;
  }

  public int shortIncrementWraps() {
    short x = (short) opaque(32767);
    ++x;
    return x;
  }

  public int charIncrementWraps() {
    char x = (char) opaque(65535);
    x++;
    return x;
  }

  public int charDecrementWraps() {
    char x = (char) opaque(0);
    x--;
    return x;
  }

  public int valueOfBytePostIncrement() {
    byte x = (byte) opaque(127);
    int y = x++;
    return y * 1000 + x;
  }

  public int valueOfBytePreIncrement() {
    byte x = (byte) opaque(127);
    int y = ++x;
    return y * 1000 + x;
  }

  public int valueOfCompoundIsNarrowed() {
    byte x = (byte) opaque(127);
    int y = x += 1;
    return y;
  }

  public int fieldOfByte() {
    b = (byte) opaque(100);
    b += 100;
    b++;
    return b;
  }

  public int fieldOfShort() {
    s = (short) opaque(30000);
    s += 30000;
    s--;
    return s;
  }

  public int fieldOfChar() {
    c = (char) opaque(60000);
    c += 60000;
    c++;
    return c;
  }

  public int fieldOfInt() {
    i = opaque(Integer.MAX_VALUE);
    i += 5;
    i++;
    return i;
  }

  public long fieldOfLong() {
    l = opaque(Long.MAX_VALUE);
    l += 5;
    l++;
    return l;
  }

  public boolean fieldOfBoolean() {
    z = opaque(1) == 1;
    z &= opaque(2) == 2;
    z ^= true;
    z |= opaque(1) == 1;
    return z;
  }

  public int postIncrementOfField() {
    i = opaque(5);
    int y = i++ * 10;
    return y + i;
  }

  public long postDecrementOfLongField() {
    l = opaque(0x100000000L);
    long y = l--;
    return y * 3 + l;
  }

  public int staticByte() {
    sharedByte = (byte) opaque(127);
    sharedByte += 2;
    return sharedByte++ * 1000 + sharedByte;
  }

  public long staticLong() {
    sharedLong = opaque(0xffffffffL);
    sharedLong++;
    return sharedLong-- * 3 + sharedLong;
  }

  public int elementOfBytes() {
    bytes[opaque(1)] = (byte) opaque(127);
    bytes[opaque(1)] += 2;
    return bytes[1]-- * 1000 + bytes[1];
  }

  public int elementOfShorts() {
    shorts[opaque(1)] = (short) opaque(32767);
    shorts[opaque(1)] *= 3;
    return ++shorts[1];
  }

  public int elementOfChars() {
    chars[opaque(1)] = (char) opaque(1);
    chars[opaque(1)] -= 2;
    return chars[1]++ + chars[1];
  }

  public int elementOfInts() {
    ints[opaque(2)] = opaque(7);
    ints[opaque(2)] <<= 30;
    return ints[2]-- ^ ints[2];
  }

  public long elementOfLongs() {
    longs[opaque(2)] = opaque(7L);
    longs[opaque(2)] <<= 62;
    return longs[2]-- ^ longs[2];
  }

  public boolean elementOfBooleans() {
    booleans[opaque(1)] = true;
    booleans[opaque(1)] &= opaque(1) == 2;
    booleans[1] |= opaque(3) == 3;
    return booleans[1];
  }

  public int chainOfCompounds() {
    int x = opaque(3);
    int y = opaque(4);
    x += y -= x *= 2;
    return x * 100 + y;
  }

  public int mixedWidthChain() {
    byte x = (byte) opaque(3);
    long y = opaque(4L);
    int w = opaque(5);
    x += y += w <<= 5;
    return (int) (x * 10000 + y + w);
  }
}
