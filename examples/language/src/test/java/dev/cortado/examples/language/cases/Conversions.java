package dev.cortado.examples.language.cases;

/** Widening and narrowing of integral types (JLS 5.1.2, 5.1.3, 5.6). */
public final class Conversions extends Topic {
  private byte byteField;
  private short shortField;
  private char charField;
  private int intField;
  private long longField;

  private static int ofByte(byte b) {
    return b;
  }

  private static int ofShort(short s) {
    return s;
  }

  private static int ofChar(char c) {
    return c;
  }

  private static long ofLong(long l) {
    return l;
  }

  private static byte toByte(int i) {
    return (byte) i;
  }

  private static short toShort(int i) {
    return (short) i;
  }

  private static char toChar(int i) {
    return (char) i;
  }

  public int intToByteKeepsLowBits() {
    return (byte) opaque(0x1234);
  }

  public int intToByteExtendsSign() {
    return (byte) opaque(0x80);
  }

  public int intToByteOfMinusOne() {
    return (byte) opaque(-1);
  }

  public int intToByteOfTwoHundred() {
    return (byte) opaque(200);
  }

  public int intToByteOfMin() {
    return (byte) opaque(Integer.MIN_VALUE);
  }

  public int intToShortKeepsLowBits() {
    return (short) opaque(0x12345678);
  }

  public int intToShortExtendsSign() {
    return (short) opaque(0x8000);
  }

  public int intToShortOfSixtyThousand() {
    return (short) opaque(60000);
  }

  public int intToCharIsUnsigned() {
    return (char) opaque(-1);
  }

  public int intToCharKeepsLowBits() {
    return (char) opaque(0x12345678);
  }

  public long intToLongExtendsSign() {
    return (long) opaque(Integer.MIN_VALUE);
  }

  public long intToLongOfMax() {
    return (long) opaque(Integer.MAX_VALUE);
  }

  public long intToLongOfMinusOne() {
    return (long) opaque(-1);
  }

  public long intToLongImplicitly() {
    long a = opaque(-5);
    return a;
  }

  public int longToIntKeepsLowBits() {
    return (int) opaque(0x123456789abcdef0L);
  }

  public int longToIntChangesSign() {
    return (int) opaque(0x80000000L);
  }

  public int longToIntOfMin() {
    return (int) opaque(Long.MIN_VALUE);
  }

  public int longToIntOfMax() {
    return (int) opaque(Long.MAX_VALUE);
  }

  public int longToByte() {
    return (byte) opaque(0x1234567890abcdefL);
  }

  public int longToShort() {
    return (short) opaque(0x1234567890abcdefL);
  }

  public int longToChar() {
    return (char) opaque(0x1234567890abcdefL);
  }

  public int byteToCharGoesThroughInt() {
    return (char) (byte) opaque(0x80);
  }

  public int byteToShortExtendsSign() {
    return (short) (byte) opaque(0x80);
  }

  public long byteToLongExtendsSign() {
    return (byte) opaque(0x80);
  }

  public int shortToByte() {
    return (byte) (short) opaque(0x1280);
  }

  public int shortToCharIsUnsigned() {
    return (char) (short) opaque(0x8000);
  }

  public long shortToLongExtendsSign() {
    return (short) opaque(0x8000);
  }

  public int charToByte() {
    return (byte) (char) opaque(0xff80);
  }

  public int charToShort() {
    return (short) (char) opaque(0x8000);
  }

  public long charToLongIsUnsigned() {
    return (char) opaque(0xffff);
  }

  public int byteToUnsigned() {
    return (byte) opaque(0x80) & 0xff;
  }

  public int shortToUnsigned() {
    return (short) opaque(0x8000) & 0xffff;
  }

  public long intToUnsigned() {
    return opaque(-1) & 0xffffffffL;
  }

  public int longAndBackToInt() {
    return (int) (long) opaque(-123456789);
  }

  public int chainOfNarrowings() {
    return (byte) (char) (short) opaque(0x123456f0);
  }

  public int chainThroughByteAndChar() {
    return (int) (char) (byte) opaque(-1);
  }

  public int sumOfBytesIsInt() {
    return (byte) opaque(127) + (byte) opaque(127);
  }

  public int sumOfBytesNarrowed() {
    return (byte) ((byte) opaque(127) + (byte) opaque(127));
  }

  public int sumOfCharsIsInt() {
    return (char) opaque(0xffff) + (char) opaque(0xffff);
  }

  public int productOfShortsIsInt() {
    return (short) opaque(-32768) * (short) opaque(-32768);
  }

  public int differenceOfCharsIsNegative() {
    return (char) opaque('a') - (char) opaque('z');
  }

  public int complementOfByte() {
    return ~(byte) opaque(0x7f);
  }

  public int negationOfByteMin() {
    return -(byte) opaque(-128);
  }

  public int negationOfCharIsInt() {
    return -(char) opaque(1);
  }

  public int quotientOfBytes() {
    return (byte) opaque(-128) / (byte) opaque(-1);
  }

  public int byteFieldNarrows() {
    byteField = (byte) opaque(0x1ff);
    return byteField;
  }

  public int shortFieldNarrows() {
    shortField = (short) opaque(0x1ffff);
    return shortField;
  }

  public int charFieldNarrows() {
    charField = (char) opaque(-2);
    return charField;
  }

  public long longFieldWidens() {
    longField = opaque(-2);
    return longField;
  }

  public int intFieldFromChar() {
    intField = (char) opaque(-2);
    return intField;
  }

  public int byteParameter() {
    return ofByte((byte) opaque(0xf0));
  }

  public int shortParameter() {
    return ofShort((short) opaque(0xfff0));
  }

  public int charParameter() {
    return ofChar((char) opaque(0xfff0));
  }

  public long intToLongParameter() {
    return ofLong(opaque(-3));
  }

  public long charToLongParameter() {
    return ofLong((char) opaque(-3));
  }

  public int byteResult() {
    return toByte(opaque(0x1f0));
  }

  public int shortResult() {
    return toShort(opaque(0x1fff0));
  }

  public int charResult() {
    return toChar(opaque(0x1fff0));
  }

  public int conditionalOfByteAndCharConstant() {
    byte b = (byte) opaque(5);
    return opaque(1) == 1 ? b : 'a';
  }

  public int conditionalOfByteAndInt() {
    byte b = (byte) opaque(-5);
    int i = opaque(1000);
    return opaque(1) == 1 ? b : i;
  }

  public long conditionalOfIntAndLong() {
    return opaque(1) == 1 ? opaque(-5) : opaque(7L);
  }

  public int conditionalOfCharAndInt() {
    char c = (char) opaque(0xffff);
    return opaque(0) == 1 ? opaque(5) : c;
  }

  public int characterArithmetic() {
    char c = 'a';
    c += (char) opaque(2);
    return c;
  }

  public int digitOfCharacter() {
    return (char) opaque('7') - '0';
  }

  public boolean charEqualsInt() {
    return (char) opaque(0xffff) == opaque(65535);
  }

  public boolean byteEqualsInt() {
    return (byte) opaque(0xff) == opaque(255);
  }

  public boolean longEqualsIntSignExtended() {
    return opaque(-1L) == opaque(-1);
  }

  public boolean longEqualsUnsignedInt() {
    return opaque(0xffffffffL) == opaque(-1);
  }

  public boolean intToByteRoundTrip() {
    return (byte) opaque(300) == opaque(300);
  }

  public long mixedExpression() {
    return (byte) opaque(-1) + (char) opaque(-1) * opaque(2L) - (short) opaque(-1);
  }

  public long sumOfAllWidths() {
    byte b = (byte) opaque(-1);
    short s = (short) opaque(-2);
    char c = (char) opaque(-3);
    int i = opaque(-4);
    long l = opaque(-5L);
    return b + s + c + i + l;
  }
}
