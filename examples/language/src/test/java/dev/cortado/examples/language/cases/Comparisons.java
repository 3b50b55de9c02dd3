package dev.cortado.examples.language.cases;

/** Comparison, equality, and boolean operators (JLS 15.20 to 15.25). */
public final class Comparisons extends Topic {
  private int calls;

  private boolean yes() {
    calls++;
    return opaque(1) == 1;
  }

  private boolean no() {
    calls++;
    return opaque(1) == 2;
  }

  public boolean intLess() {
    return opaque(-1) < opaque(0);
  }

  public boolean intLessOfEqual() {
    return opaque(7) < opaque(7);
  }

  public boolean intLessOrEqualOfEqual() {
    return opaque(7) <= opaque(7);
  }

  public boolean intGreaterOfEdges() {
    return opaque(Integer.MAX_VALUE) > opaque(Integer.MIN_VALUE);
  }

  public boolean intMinIsLessThanMinusOne() {
    return opaque(Integer.MIN_VALUE) < opaque(-1);
  }

  public boolean intComparisonDoesNotSubtract() {
    return opaque(Integer.MIN_VALUE) < opaque(1);
  }

  public boolean intGreaterOrEqual() {
    return opaque(-5) >= opaque(-6);
  }

  public boolean intEqual() {
    return opaque(0x12345678) == opaque(0x12345678);
  }

  public boolean intNotEqual() {
    return opaque(1) != opaque(-1);
  }

  public boolean intAgainstZeroConstants() {
    return opaque(-1) < 0 && opaque(0) >= 0 && opaque(0) <= 0 && opaque(1) > 0;
  }

  public boolean longLessByHighWord() {
    return opaque(0x1ffffffffL) < opaque(0x200000000L);
  }

  public boolean longLessByLowWordIsUnsigned() {
    return opaque(0x17fffffffL) < opaque(0x180000000L);
  }

  public boolean longLowWordsDoNotDecideAlone() {
    return opaque(0x100000000L) < opaque(0xffffffffL);
  }

  public boolean longNegativeIsLess() {
    return opaque(-1L) < opaque(0L);
  }

  public boolean longMinIsLessThanMax() {
    return opaque(Long.MIN_VALUE) < opaque(Long.MAX_VALUE);
  }

  public boolean longMinIsLessThanIntMin() {
    return opaque(Long.MIN_VALUE) < opaque((long) Integer.MIN_VALUE);
  }

  public boolean longLessOrEqualOfEqual() {
    return opaque(-0x123456789L) <= opaque(-0x123456789L);
  }

  public boolean longGreater() {
    return opaque(0x80000000L) > opaque(0x7fffffffL);
  }

  public boolean longGreaterOrEqual() {
    return opaque(-0x100000000L) >= opaque(-0x100000001L);
  }

  public boolean longEqualNeedsHighWord() {
    return opaque(0x100000005L) == opaque(5L);
  }

  public boolean longEqualNeedsLowWord() {
    return opaque(0x100000005L) == opaque(0x100000006L);
  }

  public boolean longNotEqual() {
    return opaque(0x100000005L) != opaque(0x200000005L);
  }

  public boolean longAgainstZero() {
    return opaque(0x100000000L) != 0 && opaque(Long.MIN_VALUE) < 0;
  }

  public boolean longAgainstInt() {
    return opaque(0x100000000L) > opaque(Integer.MAX_VALUE);
  }

  public boolean charIsUnsigned() {
    return (char) opaque(0xffff) > (char) opaque(0x7fff);
  }

  public boolean shortIsSigned() {
    return (short) opaque(0xffff) > (short) opaque(0x7fff);
  }

  public boolean byteAgainstChar() {
    return (byte) opaque(0xff) < (char) opaque(0xff);
  }

  public boolean booleanEqual() {
    return (opaque(1) == 1) == (opaque(2) == 2);
  }

  public boolean booleanNotEqual() {
    return (opaque(1) == 1) != (opaque(2) == 3);
  }

  public boolean booleanAnd() {
    return opaque(1) == 1 & opaque(2) == 3;
  }

  public boolean booleanOr() {
    return opaque(1) == 2 | opaque(2) == 2;
  }

  public boolean booleanExclusiveOr() {
    return opaque(1) == 1 ^ opaque(2) == 2;
  }

  public boolean booleanNot() {
    return (opaque(1) == 1);
  }

  public int conditionalAndStops() {
    calls = 0;
    boolean b = no() && yes();
    return calls * 10 + (b ? 1 : 0);
  }

  public int conditionalAndGoesOn() {
    calls = 0;
    boolean b = yes() && no();
    return calls * 10 + (b ? 1 : 0);
  }

  public int conditionalOrStops() {
    calls = 0;
    boolean b = yes() || no();
    return calls * 10 + (b ? 1 : 0);
  }

  public int conditionalOrGoesOn() {
    calls = 0;
    boolean b = no() || yes();
    return calls * 10 + (b ? 1 : 0);
  }

  public int andEvaluatesBoth() {
    calls = 0;
    boolean b = no() & yes();
    return calls * 10 + (b ? 1 : 0);
  }

  public int orEvaluatesBoth() {
    calls = 0;
    boolean b = yes() | no();
    return calls * 10 + (b ? 1 : 0);
  }

  public int andBeforeOr() {
    calls = 0;
    boolean b = yes() || no() && no();
    return calls * 10 + (b ? 1 : 0);
  }

  public int mixedShortCircuits() {
    calls = 0;
    boolean b = (no() || yes()) && (yes() || no()) && !no();
    return calls * 10 + (b ? 1 : 0);
  }

  public int conditionalEvaluatesOneSide() {
    calls = 0;
    boolean b = yes() ? no() : yes() && yes();
    return calls * 10 + (b ? 1 : 0);
  }

  public int nestedConditionals() {
    int a = opaque(5);
    return a < 3 ? 1 : a < 5 ? 2 : a < 7 ? 3 : 4;
  }

  public int conditionalInCondition() {
    return (opaque(1) == 1 ? opaque(2) == 3 : opaque(4) == 4) ? 1 : 2;
  }

  public int compareThreeWays() {
    int h = 0;
    for (int i = -2; i < 3; i++) {
      h = h * 3 + (i < opaque(0) ? 0 : i == opaque(0) ? 1 : 2);
    }
    return h;
  }

  public int compareLongThreeWays() {
    int h = 0;
    for (long i = -2; i < 3; i++) {
      h = h * 3 + (i << 32 < opaque(0L) ? 0 : i == opaque(0L) ? 1 : 2);
    }
    return h;
  }

  public int negatedComparisons() {
    int h = 0;
    for (int i = -2; i < 3; i++) {
      h = h * 4 + (!(i < opaque(0)) ? 2 : 0) + (!(i >= opaque(1)) ? 1 : 0);
    }
    return h;
  }

  public boolean assignmentInCondition() {
    boolean b;
    if (b = opaque(3) > 2) {
      return b;
    }
    return false;
  }

  public boolean compoundBooleanAnd() {
    boolean b = opaque(1) == 1;
    b &= opaque(2) == 3;
    return b;
  }

  public boolean compoundBooleanOr() {
    boolean b = opaque(1) == 2;
    b |= opaque(2) == 2;
    return b;
  }

  public boolean compoundBooleanExclusiveOr() {
    boolean b = opaque(1) == 1;
    b ^= true;
    return b;
  }
}
