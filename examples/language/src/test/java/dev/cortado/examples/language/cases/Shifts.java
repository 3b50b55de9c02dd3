package dev.cortado.examples.language.cases;

/** Shift operators; distances are taken modulo the width (JLS 15.19). */
public final class Shifts extends Topic {

  public int leftByZero() {
    return opaque(5) << opaque(0);
  }

  public int leftByThirtyOne() {
    return opaque(3) << opaque(31);
  }

  public int leftByThirtyTwoIsByZero() {
    return opaque(5) << opaque(32);
  }

  public int leftByThirtyThreeIsByOne() {
    return opaque(5) << opaque(33);
  }

  public int leftByMinusOneIsByThirtyOne() {
    return opaque(5) << opaque(-1);
  }

  public int leftByMinIsByZero() {
    return opaque(5) << opaque(Integer.MIN_VALUE);
  }

  public int leftByLongDistance() {
    return opaque(5) << opaque(33L);
  }

  public int leftByLongDistanceIgnoresHighWord() {
    return opaque(5) << opaque(0x100000002L);
  }

  public int leftByConstantThirtyTwo() {
    return opaque(5) << 32;
  }

  public int leftByConstantMinusThirty() {
    return opaque(5) << -30;
  }

  public int leftLosesSign() {
    return opaque(0x40000000) << opaque(1);
  }

  public int rightKeepsSign() {
    return opaque(-16) >> opaque(2);
  }

  public int rightByThirtyOneIsSign() {
    return opaque(-16) >> opaque(31);
  }

  public int rightByThirtyTwoIsByZero() {
    return opaque(-16) >> opaque(32);
  }

  public int rightByThirtyThreeIsByOne() {
    return opaque(-16) >> opaque(33);
  }

  public int rightByMinusOne() {
    return opaque(Integer.MIN_VALUE) >> opaque(-1);
  }

  public int rightOfMinusOne() {
    return opaque(-1) >> opaque(17);
  }

  public int rightRoundsDown() {
    return opaque(-5) >> opaque(1);
  }

  public int rightByLongDistance() {
    return opaque(-256) >> opaque(0x100000004L);
  }

  public int unsignedRightFillsZeros() {
    return opaque(-16) >>> opaque(2);
  }

  public int unsignedRightByThirtyOne() {
    return opaque(-16) >>> opaque(31);
  }

  public int unsignedRightByThirtyTwoIsByZero() {
    return opaque(-16) >>> opaque(32);
  }

  public int unsignedRightByMinusOne() {
    return opaque(-16) >>> opaque(-1);
  }

  public int unsignedRightOfMax() {
    return opaque(Integer.MAX_VALUE) >>> opaque(30);
  }

  public int unsignedRightByLongDistance() {
    return opaque(-256) >>> opaque(-4L);
  }

  public int byteIsPromotedBeforeRight() {
    byte b = (byte) opaque(0x80);
    return b >> opaque(1);
  }

  public int byteIsPromotedBeforeUnsignedRight() {
    byte b = (byte) opaque(0x80);
    return b >>> opaque(1);
  }

  public int shortIsPromotedBeforeLeft() {
    short s = (short) opaque(0x8001);
    return s << opaque(4);
  }

  public int charIsPromotedBeforeRight() {
    char c = (char) opaque(0x8001);
    return c >> opaque(1);
  }

  public int narrowedUnsignedRightOfByte() {
    return (byte) ((byte) opaque(0x80) >>> opaque(1));
  }

  public int maskedUnsignedRightOfByte() {
    return ((byte) opaque(0x80) & 0xff) >>> opaque(1);
  }

  public long longLeftByZero() {
    return opaque(5L) << opaque(0);
  }

  public long longLeftByOneCarries() {
    return opaque(0x80000000L) << opaque(1);
  }

  public long longLeftByThirtyOne() {
    return opaque(3L) << opaque(31);
  }

  public long longLeftByThirtyTwo() {
    return opaque(0x123456789L) << opaque(32);
  }

  public long longLeftByThirtyThree() {
    return opaque(0x123456789L) << opaque(33);
  }

  public long longLeftBySixtyThree() {
    return opaque(3L) << opaque(63);
  }

  public long longLeftBySixtyFourIsByZero() {
    return opaque(5L) << opaque(64);
  }

  public long longLeftByMinusOneIsBySixtyThree() {
    return opaque(5L) << opaque(-1);
  }

  public long longLeftByLongDistance() {
    return opaque(5L) << opaque(0x100000021L);
  }

  public long longLeftByConstantFour() {
    return opaque(0x123456789abcdefL) << 4;
  }

  public long longLeftByConstantForty() {
    return opaque(0x123456789abcdefL) << 40;
  }

  public long longRightByZero() {
    return opaque(-5L) >> opaque(0);
  }

  public long longRightByOne() {
    return opaque(0x180000000L) >> opaque(1);
  }

  public long longRightKeepsSign() {
    return opaque(-0x123456789abL) >> opaque(5);
  }

  public long longRightByThirtyTwo() {
    return opaque(0xfedcba9876543210L) >> opaque(32);
  }

  public long longRightByThirtyThree() {
    return opaque(0xfedcba9876543210L) >> opaque(33);
  }

  public long longRightBySixtyThreeIsSign() {
    return opaque(Long.MIN_VALUE) >> opaque(63);
  }

  public long longRightBySixtyFourIsByZero() {
    return opaque(Long.MIN_VALUE) >> opaque(64);
  }

  public long longRightByMinusTwo() {
    return opaque(Long.MIN_VALUE) >> opaque(-2);
  }

  public long longRightByConstantThirtyTwo() {
    return opaque(0xfedcba9876543210L) >> 32;
  }

  public long longUnsignedRightByOne() {
    return opaque(-1L) >>> opaque(1);
  }

  public long longUnsignedRightByThirtyOne() {
    return opaque(0xfedcba9876543210L) >>> opaque(31);
  }

  public long longUnsignedRightByThirtyTwo() {
    return opaque(0xfedcba9876543210L) >>> opaque(32);
  }

  public long longUnsignedRightByThirtyThree() {
    return opaque(0xfedcba9876543210L) >>> opaque(33);
  }

  public long longUnsignedRightBySixtyThree() {
    return opaque(-1L) >>> opaque(63);
  }

  public long longUnsignedRightBySixtyFourIsByZero() {
    return opaque(-1L) >>> opaque(64);
  }

  public long longUnsignedRightByMinusOne() {
    return opaque(-1L) >>> opaque(-1);
  }

  public long longUnsignedRightByConstantTwelve() {
    return opaque(0xfedcba9876543210L) >>> 12;
  }

  public int intShiftOfIntByLongStaysInt() {
    int a = opaque(1);
    return a << opaque(40L);
  }

  public long intIsShiftedBeforeWidening() {
    long a = opaque(1) << opaque(33);
    return a;
  }

  public long allDistancesOfLeft() {
    long h = 0;
    for (int i = -3; i < 70; i++) {
      h = h * 31 + (opaque(0x923456789abcdef1L) << i);
    }
    return h;
  }

  public long allDistancesOfRight() {
    long h = 0;
    for (int i = -3; i < 70; i++) {
      h = h * 31 + (opaque(0x923456789abcdef1L) >> i);
    }
    return h;
  }

  public long allDistancesOfUnsignedRight() {
    long h = 0;
    for (int i = -3; i < 70; i++) {
      h = h * 31 + (opaque(0x923456789abcdef1L) >>> i);
    }
    return h;
  }

  public int allIntDistancesOfLeft() {
    int h = 0;
    for (int i = -3; i < 40; i++) {
      h = h * 31 + (opaque(0x92345671) << i);
    }
    return h;
  }

  public int allIntDistancesOfRight() {
    int h = 0;
    for (int i = -3; i < 40; i++) {
      h = h * 31 + (opaque(0x92345671) >> i);
    }
    return h;
  }

  public int allIntDistancesOfUnsignedRight() {
    int h = 0;
    for (int i = -3; i < 40; i++) {
      h = h * 31 + (opaque(0x92345671) >>> i);
    }
    return h;
  }

  public int rotationByShifts() {
    int a = opaque(0x92345671);
    int n = opaque(7);
    return a << n | a >>> -n;
  }

  public long longRotationByShifts() {
    long a = opaque(0x923456789abcdef1L);
    int n = opaque(37);
    return a << n | a >>> -n;
  }
}
