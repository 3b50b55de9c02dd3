package dev.cortado.examples.language.cases;

/** Operators of int at the edges of its range (JLS 15.15 to 15.18). */
public final class IntArithmetic extends Topic {
  private static final int MIN = Integer.MIN_VALUE;
  private static final int MAX = Integer.MAX_VALUE;

  public int sumWrapsAboveMax() {
    return opaque(MAX) + opaque(1);
  }

  public int sumWrapsBelowMin() {
    return opaque(MIN) + opaque(-1);
  }

  public int sumOfTwoMins() {
    return opaque(MIN) + opaque(MIN);
  }

  public int sumOfMinAndMax() {
    return opaque(MIN) + opaque(MAX);
  }

  public int sumOfTwoMaxes() {
    return opaque(MAX) + opaque(MAX);
  }

  public int differenceWrapsBelowMin() {
    return opaque(MIN) - opaque(1);
  }

  public int differenceOfMinAndMin() {
    return opaque(MIN) - opaque(MIN);
  }

  public int differenceOfZeroAndMin() {
    return opaque(0) - opaque(MIN);
  }

  public int differenceOfMaxAndMinusOne() {
    return opaque(MAX) - opaque(-1);
  }

  public int productKeepsLowBits() {
    return opaque(65536) * opaque(65536);
  }

  public int productOfMinAndMinusOne() {
    return opaque(MIN) * opaque(-1);
  }

  public int productOfMaxAndMax() {
    return opaque(MAX) * opaque(MAX);
  }

  public int productOfMaxAndTwo() {
    return opaque(MAX) * opaque(2);
  }

  public int productOfOddNegatives() {
    return opaque(-1234567) * opaque(-7654321);
  }

  public int productByConstantTen() {
    return opaque(429496730) * 10;
  }

  public int productByConstantMinusSeven() {
    return opaque(987654321) * -7;
  }

  public int productByConstantPowerOfTwo() {
    return opaque(-3) * 1024;
  }

  public int quotientRoundsTowardsZero() {
    return opaque(-7) / opaque(2);
  }

  public int quotientOfTwoNegatives() {
    return opaque(-7) / opaque(-2);
  }

  public int quotientByNegative() {
    return opaque(7) / opaque(-2);
  }

  public int quotientOfMinByMinusOne() {
    return opaque(MIN) / opaque(-1);
  }

  public int quotientOfMinByOne() {
    return opaque(MIN) / opaque(1);
  }

  public int quotientOfMinByMin() {
    return opaque(MIN) / opaque(MIN);
  }

  public int quotientOfMaxByMin() {
    return opaque(MAX) / opaque(MIN);
  }

  public int quotientOfMinByMax() {
    return opaque(MIN) / opaque(MAX);
  }

  public int quotientOfMinByTwo() {
    return opaque(MIN) / opaque(2);
  }

  public int quotientOfSmallByLarge() {
    return opaque(5) / opaque(1000);
  }

  public int quotientOfZero() {
    return opaque(0) / opaque(-9);
  }

  public int quotientByConstantTen() {
    return opaque(-1234567891) / 10;
  }

  public int quotientByConstantThree() {
    return opaque(MIN) / 3;
  }

  public int quotientByConstantSeven() {
    return opaque(MAX) / 7;
  }

  public int quotientByConstantPowerOfTwo() {
    return opaque(-9) / 8;
  }

  public int quotientByConstantMinusPowerOfTwo() {
    return opaque(-9) / -8;
  }

  public int quotientByConstantMin() {
    return opaque(MIN) / MIN;
  }

  public int remainderHasSignOfDividend() {
    return opaque(-7) % opaque(3);
  }

  public int remainderIgnoresSignOfDivisor() {
    return opaque(7) % opaque(-3);
  }

  public int remainderOfTwoNegatives() {
    return opaque(-7) % opaque(-3);
  }

  public int remainderOfMinByMinusOne() {
    return opaque(MIN) % opaque(-1);
  }

  public int remainderOfMinByOne() {
    return opaque(MIN) % opaque(1);
  }

  public int remainderOfMinByMax() {
    return opaque(MIN) % opaque(MAX);
  }

  public int remainderOfMaxByMin() {
    return opaque(MAX) % opaque(MIN);
  }

  public int remainderByConstantTen() {
    return opaque(-1234567891) % 10;
  }

  public int remainderByConstantPowerOfTwo() {
    return opaque(-13) % 8;
  }

  public int remainderByConstantMinusPowerOfTwo() {
    return opaque(-13) % -8;
  }

  public int quotientTimesDivisorPlusRemainder() {
    int a = opaque(-987654321);
    int b = opaque(12345);
    return a / b * b + a % b - a;
  }

  public int negationOfMin() {
    return -opaque(MIN);
  }

  public int negationOfMax() {
    return -opaque(MAX);
  }

  public int negationOfZero() {
    return -opaque(0);
  }

  public int complementOfMin() {
    return ~opaque(MIN);
  }

  public int complementOfZero() {
    return ~opaque(0);
  }

  public int complementIsNegationLessOne() {
    return ~opaque(12345) - (-opaque(12345) - 1);
  }

  public int plusChangesNothing() {
    return +opaque(MIN);
  }

  public int incrementOfMax() {
    int a = opaque(MAX);
    a++;
    return a;
  }

  public int decrementOfMin() {
    int a = opaque(MIN);
    --a;
    return a;
  }

  public int incrementByLargeConstant() {
    int a = opaque(5);
    a += 30000;
    return a;
  }

  public int incrementByLargeNegativeConstant() {
    int a = opaque(5);
    a -= 30000;
    return a;
  }

  public int leftAssociativeDifference() {
    return opaque(10) - opaque(5) - opaque(3);
  }

  public int leftAssociativeQuotient() {
    return opaque(100) / opaque(5) / opaque(3);
  }

  public int productBeforeSum() {
    return opaque(2) + opaque(3) * opaque(4);
  }

  public int remainderBeforeDifference() {
    return opaque(20) - opaque(7) % opaque(4);
  }

  public int sumIsNotReassociated() {
    return (opaque(MAX) + opaque(1)) / opaque(2);
  }

  public int averageOverflows() {
    return (opaque(MAX) + opaque(MAX - 2)) / 2;
  }

  public int averageByShift() {
    return (opaque(MAX) + opaque(MAX - 2)) >>> 1;
  }

  public int hornerScheme() {
    int h = 0;
    for (int i = 0; i < 20; i++) {
      h = 31 * h + opaque(i * 7919);
    }
    return h;
  }

  public int linearCongruence() {
    int x = opaque(1);
    for (int i = 0; i < 50; i++) {
      x = x * 1103515245 + 12345;
    }
    return x;
  }

  public int greatestCommonDivisor() {
    int a = opaque(1071);
    int b = opaque(462);
    while (b != 0) {
      int t = a % b;
      a = b;
      b = t;
    }
    return a;
  }

  public int integerSquareRoot() {
    int n = opaque(MAX);
    int r = 0;
    for (int bit = 1 << 15; bit > 0; bit >>= 1) {
      int t = r | bit;
      if (t <= n / t) {
        r = t;
      }
    }
    return r;
  }

  public int digitsReversed() {
    int n = opaque(-1234567);
    int r = 0;
    while (n != 0) {
      r = r * 10 + n % 10;
      n /= 10;
    }
    return r;
  }

  public int constantFolding() {
    return (MIN / -1) ^ (MAX + 1) ^ (-7 / 2) ^ (-7 % 2);
  }
}
