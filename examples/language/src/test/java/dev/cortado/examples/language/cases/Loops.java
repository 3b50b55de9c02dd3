package dev.cortado.examples.language.cases;

/** Loops, labels, break and continue (JLS 14.7, 14.12 to 14.16). */
public final class Loops extends Topic {
  private final int[] data = {3, 1, 4, 1, 5, 9, 2, 6};

  private int position(int wanted) {
    for (int i = 0; i < data.length; i++) {
      if (data[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  public int forSum() {
    int s = 0;
    for (int i = 0; i < opaque(10); i++) {
      s += i;
    }
    return s;
  }

  public int forDownwards() {
    int s = 0;
    for (int i = opaque(5); i >= 0; i--) {
      s = s * 10 + i;
    }
    return s;
  }

  public int forWithTwoVariables() {
    int s = 0;
    for (int i = 0, j = opaque(10); i < j; i++, j -= 2) {
      s = s * 10 + j - i;
    }
    return s;
  }

  public int forNeverEntered() {
    int s = 7;
    for (int i = opaque(5); i < 5; i++) {
      s = 0;
    }
    return s;
  }

  public int forWithoutHeader() {
    int s = 0;
    for (; ; ) {
      if (++s == opaque(9)) {
        break;
      }
    }
    return s;
  }

  public long forOverLong() {
    long s = 0;
    for (long i = opaque(0x7fffffffL); i < 0x80000003L; i++) {
      s += i;
    }
    return s;
  }

  public int forOverByteEndsBySum() {
    int n = 0;
    for (byte i = (byte) opaque(120); i > 0; i++) {
      n++;
    }
    return n;
  }

  public int forOverCharWraps() {
    int n = 0;
    for (char i = (char) opaque(65530); i != 3; i++) {
      n++;
    }
    return n;
  }

  public int forToMaxValue() {
    int n = 0;
    for (int i = opaque(Integer.MAX_VALUE - 3); i > 0; i++) {
      n++;
    }
    return n;
  }

  public int forWithStepOverflow() {
    int n = 0;
    for (int i = 1; i > 0; i *= opaque(3)) {
      n++;
    }
    return n;
  }

  public int whileLoop() {
    int n = opaque(27);
    int s = 0;
    while (n != 1) {
      n = n % 2 == 0 ? n / 2 : 3 * n + 1;
      s++;
    }
    return s;
  }

  public int doWhileRunsOnce() {
    int n = 0;
    do {
      n++;
    } while (opaque(1) == 2);
    return n;
  }

  public int doWhileWithContinue() {
    int n = 0;
    int s = 0;
    do {
      n++;
      if (n % 2 == 0) {
        continue;
      }
      s += n;
    } while (n < opaque(9));
    return s;
  }

  public int eachOverInts() {
    int s = 0;
    for (int x : data) {
      s = s * 10 + x;
    }
    return s;
  }

  public int eachWithBreak() {
    int s = 0;
    for (int x : data) {
      if (x == opaque(5)) {
        break;
      }
      s = s * 10 + x;
    }
    return s;
  }

  public int eachWithContinue() {
    int s = 0;
    for (int x : data) {
      if (x == opaque(1)) {
        continue;
      }
      s = s * 10 + x;
    }
    return s;
  }

  public int eachDoesNotWriteBack() {
    int s = 0;
    for (int x : data) {
      x = 0;
      s += x;
    }
    for (int x : data) {
      s += x;
    }
    return s;
  }

  public int eachThatWaits() {
    int s = 0;
    for (int x : data) {
      pause();
      s = s * 10 + x;
    }
    return s;
  }

  public int eachOverChangingArray() {
    int s = 0;
    for (int x : data) {
      data[7] = opaque(6) + 1;
      s = s * 10 + x;
    }
    data[7] = 6;
    return s;
  }

  public int returnFromNestedLoops() {
    return position(opaque(9));
  }

  public int returnAfterLoop() {
    return position(opaque(8));
  }

  public int threeLevels() {
    int s = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = i; j < 3; j++) {
        for (int k = j; k < 3; k++) {
          s = s * 7 + i * 4 + j * 2 + k;
        }
      }
    }
    return s;
  }

  public int loopVariablesAreFreshEachTime() {
    int s = 0;
    for (int i = 0; i < 3; i++) {
      int x = 5;
      x += i;
      s = s * 10 + x;
    }
    return s;
  }

  public int shadowedNamesAfterLoop() {
    int s = 0;
    for (int i = 0; i < 3; i++) {
      s += i;
    }
    for (int i = opaque(10); i < 12; i++) {
      s += i;
    }
    return s;
  }

  public int slotSharedByTypes() {
    long s = 0;
    {
      long x = opaque(5L);
      s += x;
    }
    {
      int x = opaque(7);
      int y = opaque(9);
      s = s * 10 + x + y;
    }
    {
      int[] x = data;
      s = s * 10 + x[5];
    }
    return (int) s;
  }

  public int sieve() {
    int count = 0;
    long composite = 0;
    for (int i = 2; i < 64; i++) {
      if ((composite >> i & 1) == 0) {
        count++;
        for (int j = i * i; j < 64; j += i) {
          composite |= 1L << j;
        }
      }
    }
    return count;
  }

  public int conditionWithSideEffects() {
    int i = 0;
    int s = 0;
    while (i++ < opaque(5) && (s += i) < 8) {
      s++;
    }
    return s * 10 + i;
  }

  public int loopWithEmptyBody() {
    int i = 0;
    while (data[i++] != opaque(5)) {}
    return i;
  }
}
