package dev.cortado.examples.language.cases;

/** Switch statements and expressions over int, small types and enums (JLS 14.11, 15.28). */
public final class Switches extends Topic {
  private static int dense(int x) {
    switch (x) {
      case 0:
        return 10;
      case 1:
        return 11;
      case 2:
        return 12;
      case 3:
        return 13;
      case 4:
        return 14;
      default:
        return -1;
    }
  }

  private static int sparse(int x) {
    switch (x) {
      case -1000000:
        return 1;
      case -1:
        return 2;
      case 0:
        return 3;
      case 77:
        return 4;
      case 65536:
        return 5;
      case Integer.MAX_VALUE:
        return 6;
      case Integer.MIN_VALUE:
        return 7;
      default:
        return 8;
    }
  }

  private static int falling(int x) {
    int r = 0;
    switch (x) {
      case 1:
        r += 1;
      // fall through
      case 2:
        r += 10;
      // fall through
      case 3:
        r += 100;
        break;
      case 4:
        r += 1000;
      // fall through
      default:
        r += 5;
      // fall through
      case 6:
        r += 50;
    }
    return r;
  }

  private static int defaultFirst(int x) {
    int r = 0;
    switch (x) {
      default:
        r += 1;
      // fall through
      case 1:
        r += 10;
        break;
      case 2:
        r += 100;
    }
    return r;
  }

  private static int noDefault(int x) {
    int r = 7;
    switch (x) {
      case 3:
        r = 1;
        break;
      case 5:
        r = 2;
    }
    return r;
  }

  private static int shared(int x) {
    switch (x) {
      case 1:
      case 3:
      case 5:
        return 1;
      case 2:
      case 4:
        return 2;
      default:
        return 3;
    }
  }

  private static int negative(int x) {
    switch (x) {
      case -3:
        return 3;
      case -2:
        return 2;
      case -1:
        return 1;
      case 0:
        return 0;
      case 1:
        return -1;
      default:
        return 9;
    }
  }

  private static int ofByte(byte x) {
    switch (x) {
      case -128:
        return 1;
      case -1:
        return 2;
      case 127:
        return 3;
      default:
        return 4;
    }
  }

  private static int ofChar(char x) {
    switch (x) {
      case 'a':
        return 1;
      case 'z':
        return 2;
      case '\uffff':
        return 3;
      default:
        return 4;
    }
  }

  private static int ofShort(short x) {
    switch (x) {
      case -32768:
        return 1;
      case 32767:
        return 2;
      default:
        return 3;
    }
  }

  private int waiting(int x) {
    switch (x) {
      case 1:
        pause();
        return 1;
      case 2:
        {
          int y = x * 5;
          pause();
          return y;
        }
      default:
        return 0;
    }
  }

  public int denseFirst() {
    return dense(opaque(0));
  }

  public int denseMiddle() {
    return dense(opaque(2));
  }

  public int denseLast() {
    return dense(opaque(4));
  }

  public int denseAbove() {
    return dense(opaque(5));
  }

  public int denseBelow() {
    return dense(opaque(-1));
  }

  public int denseAtMin() {
    return dense(opaque(Integer.MIN_VALUE));
  }

  public int denseAtMax() {
    return dense(opaque(Integer.MAX_VALUE));
  }

  public int denseOverAll() {
    int h = 0;
    for (int i = -3; i < 9; i++) {
      h = h * 31 + dense(i);
    }
    return h;
  }

  public int sparseMin() {
    return sparse(opaque(Integer.MIN_VALUE));
  }

  public int sparseMax() {
    return sparse(opaque(Integer.MAX_VALUE));
  }

  public int sparseNegative() {
    return sparse(opaque(-1000000));
  }

  public int sparseMinusOne() {
    return sparse(opaque(-1));
  }

  public int sparseZero() {
    return sparse(opaque(0));
  }

  public int sparseMiddle() {
    return sparse(opaque(77));
  }

  public int sparseNone() {
    return sparse(opaque(78));
  }

  public int fallsThroughThree() {
    return falling(opaque(1));
  }

  public int fallsThroughTwo() {
    return falling(opaque(2));
  }

  public int stopsAtBreak() {
    return falling(opaque(3));
  }

  public int fallsThroughDefault() {
    return falling(opaque(4));
  }

  public int fallsFromDefault() {
    return falling(opaque(5));
  }

  public int entersAfterDefault() {
    return falling(opaque(6));
  }

  public int defaultFirstIsTakenLast() {
    return defaultFirst(opaque(2)) * 1000 + defaultFirst(opaque(9)) * 10 + defaultFirst(opaque(1));
  }

  public int noDefaultFallsOut() {
    return noDefault(opaque(4)) * 100 + noDefault(opaque(3)) * 10 + noDefault(opaque(5));
  }

  public int sharedLabels() {
    int h = 0;
    for (int i = 0; i < 8; i++) {
      h = h * 4 + shared(opaque(i));
    }
    return h;
  }

  public int negativeLabels() {
    int h = 0;
    for (int i = -5; i < 4; i++) {
      h = h * 11 + negative(opaque(i));
    }
    return h;
  }

  public int byteLabels() {
    return ofByte((byte) opaque(128)) * 1000
        + ofByte((byte) opaque(255)) * 100
        + ofByte((byte) opaque(127)) * 10
        + ofByte((byte) opaque(1));
  }

  public int charLabels() {
    return ofChar((char) opaque('a')) * 1000
        + ofChar((char) opaque('z')) * 100
        + ofChar((char) opaque(-1)) * 10
        + ofChar('b');
  }

  public int shortLabels() {
    return ofShort((short) opaque(0x8000)) * 100
        + ofShort((short) opaque(0x7fff)) * 10
        + ofShort((short) opaque(0));
  }

  public int waitsInCases() {
    return waiting(opaque(1)) * 1000 + waiting(opaque(2)) * 10 + waiting(opaque(3));
  }

  public int nestedSwitches() {
    int h = 0;
    for (int i = 0; i < 9; i++) {
      switch (i % 3) {
        case 0:
          switch (i / 3) {
            case 0:
              h += 1;
              break;
            case 1:
              h += 2;
            // fall through
            default:
              h += 3;
          }
          break;
        case 1:
          h *= 3;
          break;
        default:
          h ^= i;
      }
    }
    return h;
  }

  public int continueInSwitch() {
    int h = 0;
    for (int i = 0; i < 6; i++) {
      switch (i) {
        case 2:
        case 4:
          continue;
        default:
          break;
      }
      h = h * 10 + i;
    }
    return h;
  }

  public int breakOuterFromSwitch() {
    int h = 0;
    outer:
    for (int i = 0; ; i++) {
      switch (i) {
        case 5:
          break outer;
        case 3:
          h += 100;
          break;
        default:
          h += i;
      }
    }
    return h;
  }

  public int switchOnlyDefault() {
    int h = 1;
    switch (opaque(3)) {
      default:
        h = 2;
    }
    return h;
  }

  public int switchEmpty() {
    int h = opaque(3);
    switch (h++) {
    }
    return h;
  }

  public int switchOnExpression() {
    int h = opaque(3);
    switch (h * 2 - 1) {
      case 5:
        return h;
      case 6:
        return -h;
    }
    return 0;
  }
}
