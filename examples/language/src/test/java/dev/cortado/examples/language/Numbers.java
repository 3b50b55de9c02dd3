package dev.cortado.examples.language;

/** What the JDK computes with numbers and characters, and what it reads from text. */
public final class Numbers extends Topic {
  private static final int[] INTS = {0, 1, -1, 300, -77, Integer.MIN_VALUE, Integer.MAX_VALUE};
  private static final long[] LONGS = {
    0, 1, -1, 300, -77, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 40
  };

  private final String[] texts = {"12", "-7", "+9", "", "-", "2147483648", "1x", null};
  private final String signs = "aZ09 \t_-\u00e9";
  private int seed = 300;

  @Override
  void exercise() {
    for (int value : INTS) {
      bits(value);
      compared(value);
    }
    for (long value : LONGS) {
      bits(value);
      compared(value);
    }
    for (String text : texts) {
      out(parsed(text));
    }
    out(Integer.parseInt("7f", 16));
    out(Long.parseLong("-123456789012"));
    out(Integer.parseUnsignedInt("4294967295"));
    for (int i = 0; i < signs.length(); i++) {
      classified(signs.charAt(i));
    }
    exact();
  }

  private void bits(int value) {
    out(Integer.bitCount(value));
    out(Integer.reverse(value));
    out(Integer.reverseBytes(value));
    out(Integer.rotateLeft(value, 5));
    out(Integer.rotateRight(value, seed));
    out(Integer.highestOneBit(value));
    out(Integer.lowestOneBit(value));
    out(Integer.numberOfLeadingZeros(value));
    out(Integer.numberOfTrailingZeros(value));
  }

  private void compared(int value) {
    out(Integer.compare(value, seed));
    out(Integer.compareUnsigned(value, seed));
    out(Integer.signum(value));
    out(Integer.hashCode(value));
    out(Integer.divideUnsigned(value, 7));
    out(Integer.remainderUnsigned(value, 7));
    out(Integer.toUnsignedLong(value));
    out(Integer.max(value, 3) + Integer.min(value, 3) + Integer.sum(value, 3));
    Integer boxed = value;
    out(boxed.equals(seed));
    out(boxed.hashCode());
    out(boxed.compareTo(12));
    out(boxed.longValue());
    out(boxed.byteValue());
  }

  private void bits(long value) {
    out(Long.bitCount(value));
    out(Long.reverse(value));
    out(Long.reverseBytes(value));
    out(Long.rotateLeft(value, 5));
    out(Long.rotateRight(value, 35));
    out(Long.highestOneBit(value));
    out(Long.lowestOneBit(value));
    out(Long.numberOfLeadingZeros(value));
    out(Long.numberOfTrailingZeros(value));
  }

  private void compared(long value) {
    out(Long.compare(value, seed));
    out(Long.compareUnsigned(value, seed));
    out(Long.signum(value));
    out(Long.hashCode(value));
    out(Long.divideUnsigned(value, 7));
    out(Long.remainderUnsigned(value, 7));
    out(Long.max(value, 3) + Long.min(value, 3));
    Long boxed = value;
    out(boxed.equals(300L));
    out(boxed.hashCode());
    out(boxed.compareTo(12L));
  }

  private static int parsed(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -99;
    }
  }

  private static void classified(char sign) {
    out(Character.isDigit(sign));
    out(Character.isLetter(sign));
    out(Character.isLetterOrDigit(sign));
    out(Character.isWhitespace(sign));
    out(Character.isUpperCase(sign));
    out(Character.isLowerCase(sign));
    out(Character.toUpperCase(sign));
    out(Character.toLowerCase(sign));
    out(Character.digit(sign, 16));
    out(Character.getNumericValue(sign));
    out(Character.compare(sign, 'b'));
    out(Character.hashCode(sign));
    out(Character.reverseBytes(sign));
  }

  private void exact() {
    out(Math.floorMod(-seed, 7) + Math.floorDiv(-seed, 7));
    out(Math.addExact(seed, 5) + Math.multiplyExact(seed, 4) + Math.toIntExact(seed * 2L));
    out(Math.multiplyFull(seed, 1 << 30));
    out(Math.multiplyHigh(seed, 1L << 62));
    try {
      out(Math.addExact(-seed, Integer.MIN_VALUE));
    } catch (ArithmeticException e) {
      out(-1);
    }
  }
}
