package dev.cortado.examples.language.cases;

/** What has happened of a statement that throws (JLS 15.6). */
public final class ThrownMidway extends Topic {
  static class Oops extends RuntimeException {
    private static final long serialVersionUID = 1;
    final int code;

    Oops(int code) {
      this.code = code;
    }

    int weight() {
      return code;
    }
  }

  static final class Plain extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private int trace;

  private int step(int digit) {
    trace = trace * 10 + digit;
    return digit;
  }

  private int one(int x) {
    if (x > 3) {
      throw new Oops(x);
    }
    return x;
  }

  private int loop(int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      try {
        if (i % 3 == 1) {
          throw new Oops(i);
        }
        if (i == 7) {
          break;
        }
        sum += i;
      } catch (Oops e) {
        if (e.code == 4) {
          continue;
        }
        sum += 100;
      } finally {
        sum += 1000;
      }
    }
    return sum;
  }

  private long across(int x) {
    int a = x;
    long b = x * 0x1_0000_0001L;
    byte c = (byte) x;
    boolean d = x > 0;
    try {
      a++;
      b++;
      c++;
      d = !d;
      if (x > 2) {
        throw new Plain();
      }
      a += 10;
    } catch (Plain e) {
      b += 5;
    }
    return a + b + c + (d ? 1000 : 0);
  }

  private int argument(int a, int b, int c) {
    return a * 100 + b * 10 + c;
  }

  public int inLoop() {
    return loop(opaque(6));
  }

  public int inLoopWithBreak() {
    return loop(opaque(12));
  }

  public long localsKeepTheirValues() {
    return across(opaque(3));
  }

  public long localsKeepTheirValuesNormally() {
    return across(opaque(2));
  }

  public int argumentsAreEvaluatedBefore() {
    trace = 0;
    try {
      return argument(step(1), one(opaque(9)), step(3));
    } catch (Oops e) {
      return trace * 100 + e.code;
    }
  }

  public int constructorArgumentThrows() {
    trace = 0;
    try {
      throw new Oops(step(1) + one(opaque(8)));
    } catch (Oops e) {
      return trace * 100 + e.code;
    }
  }

  public int assignmentDoesNotHappen() {
    int x = 5;
    try {
      x = one(opaque(9));
    } catch (Oops e) {
      x++;
    }
    return x;
  }

  public int fieldAssignmentDoesNotHappen() {
    trace = 5;
    try {
      trace = one(opaque(9));
    } catch (Oops e) {
      trace++;
    }
    return trace;
  }

  public int compoundDoesNotHappen() {
    int x = 5;
    try {
      x += one(opaque(9));
    } catch (Oops e) {
      x++;
    }
    return x;
  }

  public int incrementHappensBefore() {
    int x = 5;
    try {
      x = x++ + one(opaque(9)) + x++;
    } catch (Oops e) {
      x *= 2;
    }
    return x;
  }

  public int conditionThrows() {
    int r = 0;
    try {
      while (one(r) >= 0) {
        r++;
      }
    } catch (Oops e) {
      r += e.code * 100;
    }
    return r;
  }

  public int switchSelectorThrows() {
    try {
      switch (one(opaque(9))) {
        case 9:
          return 1;
        default:
          return 2;
      }
    } catch (Oops e) {
      return 3;
    }
  }

  public int switchCaseThrows() {
    int r = 0;
    for (int i = 0; i < 4; i++) {
      try {
        switch (opaque(i)) {
          case 1:
            throw new Oops(10);
          case 2:
            r += 2;
          // fall through
          default:
            r += 100;
        }
      } catch (Oops e) {
        r += e.code;
      }
    }
    return r;
  }

  public int switchExpressionThrows() {
    int r = 0;
    for (int i = 0; i < 4; i++) {
      try {
        r +=
            switch (opaque(i)) {
              case 0 -> 1;
              case 1 -> throw new Plain();
              case 2 -> one(7);
              default -> 1000;
            };
      } catch (Oops e) {
        r += 20;
      } catch (Plain e) {
        r += 300;
      }
    }
    return r;
  }
}
