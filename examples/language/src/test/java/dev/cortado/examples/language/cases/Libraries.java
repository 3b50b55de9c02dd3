package dev.cortado.examples.language.cases;

/** Pure methods of the JDK that device code may call. */
public final class Libraries extends Topic {

  public int maxOfInts() {
    return Math.max(opaque(Integer.MIN_VALUE), opaque(-1));
  }

  public int minOfInts() {
    return Math.min(opaque(Integer.MIN_VALUE), opaque(-1));
  }

  public long maxOfLongs() {
    return Math.max(opaque(0x80000000L), opaque(-1L));
  }

  public long minOfLongs() {
    return Math.min(opaque(0x180000000L), opaque(0x17fffffffL));
  }

  public int absOfNegative() {
    return Math.abs(opaque(-5));
  }

  public int absOfMin() {
    return Math.abs(opaque(Integer.MIN_VALUE));
  }

  public long absOfLong() {
    return Math.abs(opaque(-0x123456789L));
  }

  public long absOfLongMin() {
    return Math.abs(opaque(Long.MIN_VALUE));
  }

  public int floorDivOfNegative() {
    return Math.floorDiv(opaque(-7), opaque(2));
  }

  public int floorDivOfPositive() {
    return Math.floorDiv(opaque(7), opaque(2));
  }

  public int floorModOfNegative() {
    return Math.floorMod(opaque(-7), opaque(3));
  }

  public int floorModByNegative() {
    return Math.floorMod(opaque(7), opaque(-3));
  }

  public long floorDivOfLongs() {
    return Math.floorDiv(opaque(-0x123456789L), opaque(1000L));
  }

  public long floorModOfLongs() {
    return Math.floorMod(opaque(-0x123456789L), opaque(1000L));
  }

  public long multiplyFull() {
    return Math.multiplyFull(opaque(Integer.MIN_VALUE), opaque(Integer.MAX_VALUE));
  }

  public int signumOfInt() {
    return Integer.signum(opaque(-77)) * 9
        + Integer.signum(opaque(0)) * 3
        + Integer.signum(opaque(5));
  }

  public int signumOfLong() {
    return Long.signum(opaque(-0x100000000L)) * 9
        + Long.signum(opaque(0L)) * 3
        + Long.signum(opaque(1L << 40));
  }

  public int bitCount() {
    return Integer.bitCount(opaque(0xf0f0f0f1));
  }

  public int bitCountOfLong() {
    return Long.bitCount(opaque(0xf0f0f0f10000ffffL));
  }

  public int leadingZeros() {
    return Integer.numberOfLeadingZeros(opaque(0x00012345));
  }

  public int leadingZerosOfZero() {
    return Integer.numberOfLeadingZeros(opaque(0));
  }

  public int leadingZerosOfNegative() {
    return Integer.numberOfLeadingZeros(opaque(-1));
  }

  public int leadingZerosOfLong() {
    return Long.numberOfLeadingZeros(opaque(0x12345L));
  }

  public int leadingZerosOfHighWord() {
    return Long.numberOfLeadingZeros(opaque(0x1234500000000L));
  }

  public int trailingZeros() {
    return Integer.numberOfTrailingZeros(opaque(0x12340000));
  }

  public int trailingZerosOfZero() {
    return Integer.numberOfTrailingZeros(opaque(0));
  }

  public int trailingZerosOfLong() {
    return Long.numberOfTrailingZeros(opaque(1L << 40));
  }

  public int trailingZerosOfLongZero() {
    return Long.numberOfTrailingZeros(opaque(0L));
  }

  public int rotateLeft() {
    return Integer.rotateLeft(opaque(0x92345671), opaque(7));
  }

  public int rotateLeftByNegative() {
    return Integer.rotateLeft(opaque(0x92345671), opaque(-7));
  }

  public int rotateRight() {
    return Integer.rotateRight(opaque(0x92345671), opaque(35));
  }

  public long rotateLongLeft() {
    return Long.rotateLeft(opaque(0x923456789abcdef1L), opaque(37));
  }

  public long rotateLongRight() {
    return Long.rotateRight(opaque(0x923456789abcdef1L), opaque(5));
  }

  public int reverseBits() {
    return Integer.reverse(opaque(0x12345678));
  }

  public long reverseLongBits() {
    return Long.reverse(opaque(0x123456789abcdefL));
  }

  public int reverseBytes() {
    return Integer.reverseBytes(opaque(0x12345678));
  }

  public long reverseLongBytes() {
    return Long.reverseBytes(opaque(0x123456789abcdefL));
  }

  public int reverseShortBytes() {
    return Short.reverseBytes((short) opaque(0x1280));
  }

  public int reverseCharBytes() {
    return Character.reverseBytes((char) opaque(0x80fe));
  }

  public int highestOneBit() {
    return Integer.highestOneBit(opaque(0x5555));
  }

  public int lowestOneBit() {
    return Integer.lowestOneBit(opaque(0x5550));
  }

  public long highestOneBitOfLong() {
    return Long.highestOneBit(opaque(0x5555555555L));
  }

  public long lowestOneBitOfLong() {
    return Long.lowestOneBit(opaque(0x5500000000L));
  }

  public int compareInts() {
    return Integer.compare(opaque(Integer.MIN_VALUE), opaque(1));
  }

  public int compareLongs() {
    return Long.compare(opaque(0x100000000L), opaque(1L));
  }

  public int compareUnsignedInts() {
    return Integer.compareUnsigned(opaque(-1), opaque(1));
  }

  public int compareUnsignedLongs() {
    return Long.compareUnsigned(opaque(-1L), opaque(1L));
  }

  public int compareBytes() {
    return Byte.compare((byte) opaque(-128), (byte) opaque(127));
  }

  public int compareShorts() {
    return Short.compare((short) opaque(5), (short) opaque(7));
  }

  public int compareChars() {
    return Character.compare((char) opaque(5), (char) opaque(7));
  }

  public int compareBooleans() {
    return Boolean.compare(opaque(1) == 1, opaque(1) == 2);
  }

  public int sumMaxMinOfInteger() {
    return Integer.sum(opaque(5), Integer.max(opaque(7), Integer.min(opaque(8), opaque(9))));
  }

  public long sumMaxMinOfLong() {
    return Long.sum(opaque(5L), Long.max(opaque(7L), Long.min(opaque(8L), opaque(9L))));
  }

  public int hashCodeOfInt() {
    return Integer.hashCode(opaque(77));
  }

  public int hashCodeOfLong() {
    return Long.hashCode(opaque(0x1234567890L));
  }

  public int hashCodeOfBoolean() {
    return Boolean.hashCode(opaque(1) == 1);
  }

  public int hashCodeOfChar() {
    return Character.hashCode((char) opaque(77));
  }

  public int hashCodeOfByte() {
    return Byte.hashCode((byte) opaque(-77));
  }

  public int hashCodeOfShort() {
    return Short.hashCode((short) opaque(-77));
  }

  public long toUnsignedLong() {
    return Integer.toUnsignedLong(opaque(-1));
  }

  public int byteToUnsignedInt() {
    return Byte.toUnsignedInt((byte) opaque(-1));
  }

  public int shortToUnsignedInt() {
    return Short.toUnsignedInt((short) opaque(-1));
  }

  public int divideUnsigned() {
    return Integer.divideUnsigned(opaque(-1), opaque(10));
  }

  public int remainderUnsigned() {
    return Integer.remainderUnsigned(opaque(-1), opaque(10));
  }

  public long divideUnsignedLong() {
    return Long.divideUnsigned(opaque(-1L), opaque(10L));
  }

  public long remainderUnsignedLong() {
    return Long.remainderUnsigned(opaque(-1L), opaque(10L));
  }

  public boolean logicalAnd() {
    return Boolean.logicalAnd(opaque(1) == 1, opaque(1) == 2);
  }

  public boolean logicalXor() {
    return Boolean.logicalXor(opaque(1) == 1, opaque(1) == 2);
  }
}
