package dev.cortado.examples.language.cases;

/** Operators of long at the edges of its range (JLS 15.15 to 15.18). */
public final class LongArithmetic extends Topic {
  private static final long MIN = Long.MIN_VALUE;
  private static final long MAX = Long.MAX_VALUE;

  public long sumCarriesIntoHighWord() {
    return opaque(0xffffffffL) + opaque(1L);
  }

  public long sumWrapsAboveMax() {
    return opaque(MAX) + opaque(1L);
  }

  public long sumWrapsBelowMin() {
    return opaque(MIN) + opaque(-1L);
  }

  public long sumOfTwoMins() {
    return opaque(MIN) + opaque(MIN);
  }

  public long differenceBorrowsFromHighWord() {
    return opaque(0x100000000L) - opaque(1L);
  }

  public long differenceWrapsBelowMin() {
    return opaque(MIN) - opaque(1L);
  }

  public long differenceOfZeroAndMin() {
    return opaque(0L) - opaque(MIN);
  }

  public long differenceOfIntEdges() {
    return opaque((long) Integer.MIN_VALUE) - opaque((long) Integer.MAX_VALUE);
  }

  public long productOfHalves() {
    return opaque(0xffffffffL) * opaque(0xffffffffL);
  }

  public long productKeepsLowBits() {
    return opaque(1L << 40) * opaque(1L << 30);
  }

  public long productOfMinAndMinusOne() {
    return opaque(MIN) * opaque(-1L);
  }

  public long productOfMaxAndMax() {
    return opaque(MAX) * opaque(MAX);
  }

  public long productOfNegatives() {
    return opaque(-123456789012L) * opaque(-987654321L);
  }

  public long productOfInts() {
    return (long) opaque(Integer.MAX_VALUE) * opaque(Integer.MAX_VALUE);
  }

  public long productOfNegativeInts() {
    return (long) opaque(Integer.MIN_VALUE) * opaque(Integer.MAX_VALUE);
  }

  public long productByConstantTen() {
    return opaque(1844674407370955162L) * 10;
  }

  public long productByConstantPowerOfTwo() {
    return opaque(-3L) * (1L << 40);
  }

  public long quotientRoundsTowardsZero() {
    return opaque(-7L) / opaque(2L);
  }

  public long quotientOfTwoNegatives() {
    return opaque(-7L) / opaque(-2L);
  }

  public long quotientByNegative() {
    return opaque(7L) / opaque(-2L);
  }

  public long quotientOfMinByMinusOne() {
    return opaque(MIN) / opaque(-1L);
  }

  public long quotientOfMinByOne() {
    return opaque(MIN) / opaque(1L);
  }

  public long quotientOfMinByMin() {
    return opaque(MIN) / opaque(MIN);
  }

  public long quotientOfMinByMax() {
    return opaque(MIN) / opaque(MAX);
  }

  public long quotientOfMaxByMin() {
    return opaque(MAX) / opaque(MIN);
  }

  public long quotientOfWideByNarrow() {
    return opaque(0x123456789abcdefL) / opaque(1000L);
  }

  public long quotientOfWideByWide() {
    return opaque(0x7edcba9876543210L) / opaque(0x123456789abL);
  }

  public long quotientOfNarrowByWide() {
    return opaque(5L) / opaque(0x100000000L);
  }

  public long quotientByHighWordOnly() {
    return opaque(MAX) / opaque(0x100000000L);
  }

  public long quotientByJustAboveInt() {
    return opaque(MAX) / opaque(0x80000000L);
  }

  public long quotientByJustBelowInt() {
    return opaque(MIN) / opaque(0x7fffffffL);
  }

  public long quotientByUnsignedIntMax() {
    return opaque(MIN) / opaque(0xffffffffL);
  }

  public long quotientByConstantTen() {
    return opaque(-1234567890123456789L) / 10;
  }

  public long quotientByConstantThousand() {
    return opaque(MIN) / 1000;
  }

  public long quotientByConstantPowerOfTwo() {
    return opaque(-9L) / 8;
  }

  public long quotientByConstantMinusOne() {
    return opaque(MIN) / -1;
  }

  public long remainderHasSignOfDividend() {
    return opaque(-7L) % opaque(3L);
  }

  public long remainderIgnoresSignOfDivisor() {
    return opaque(7L) % opaque(-3L);
  }

  public long remainderOfMinByMinusOne() {
    return opaque(MIN) % opaque(-1L);
  }

  public long remainderOfMinByMax() {
    return opaque(MIN) % opaque(MAX);
  }

  public long remainderOfMaxByMin() {
    return opaque(MAX) % opaque(MIN);
  }

  public long remainderOfWideByNarrow() {
    return opaque(-0x123456789abcdefL) % opaque(1000L);
  }

  public long remainderOfWideByWide() {
    return opaque(0x7edcba9876543210L) % opaque(0x123456789abL);
  }

  public long remainderByHighWordOnly() {
    return opaque(-0x1234567890L) % opaque(0x100000000L);
  }

  public long remainderByConstantTen() {
    return opaque(-1234567890123456789L) % 10;
  }

  public long remainderByConstantPowerOfTwo() {
    return opaque(-13L) % 8;
  }

  public long quotientTimesDivisorPlusRemainder() {
    long a = opaque(-0x7edcba9876543210L);
    long b = opaque(0x98765L);
    return a / b * b + a % b - a;
  }

  public long negationOfMin() {
    return -opaque(MIN);
  }

  public long negationBorrows() {
    return -opaque(0x100000000L);
  }

  public long negationOfZero() {
    return -opaque(0L);
  }

  public long complementOfMin() {
    return ~opaque(MIN);
  }

  public long complementOfHighWord() {
    return ~opaque(0xffffffff00000000L);
  }

  public long incrementCarries() {
    long a = opaque(0xffffffffL);
    a++;
    return a;
  }

  public long decrementBorrows() {
    long a = opaque(0x100000000L);
    a--;
    return a;
  }

  public long incrementOfMax() {
    long a = opaque(MAX);
    ++a;
    return a;
  }

  public long mixedWithIntIsSignExtended() {
    return opaque(0L) + opaque(-1);
  }

  public long mixedProductIsWide() {
    return opaque(0x10000L) * opaque(0x10000) * opaque(0x8000);
  }

  public long intProductOverflowsBeforeWidening() {
    long a = opaque(0x10000) * opaque(0x10000);
    return a;
  }

  public long hornerScheme() {
    long h = 0;
    for (int i = 0; i < 20; i++) {
      h = 31 * h + opaque(i * 7919L);
    }
    return h;
  }

  public long linearCongruence() {
    long x = opaque(1L);
    for (int i = 0; i < 50; i++) {
      x = x * 6364136223846793005L + 1442695040888963407L;
    }
    return x;
  }

  public long factorialOfTwenty() {
    long f = 1;
    for (int i = 2; i <= 20; i++) {
      f *= opaque(i);
    }
    return f;
  }

  public long fibonacci() {
    long a = 0;
    long b = opaque(1L);
    for (int i = 0; i < 90; i++) {
      long c = a + b;
      a = b;
      b = c;
    }
    return a;
  }

  public long digitsReversed() {
    long n = opaque(-12345678901L);
    long r = 0;
    while (n != 0) {
      r = r * 10 + n % 10;
      n /= 10;
    }
    return r;
  }

  public long highWordOfProduct() {
    long a = opaque(0x12345678L);
    long b = opaque(0x9abcdef0L);
    return a * b >>> 32;
  }

  public long constantFolding() {
    return (MIN / -1) ^ (MAX + 1) ^ (-7L / 2) ^ (-7L % 2);
  }
}
