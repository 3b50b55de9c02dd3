package dev.cortado.examples.language.cases;

/** Values of every type that live across waits, in locals and on the operand stack. */
public final class Suspended extends Topic {
  private final Suspended self = this;

  private final int[] cells = {1, 2, 3};

  private int field;

  private static long shared;

  private int late(int x) {
    pause();
    return x;
  }

  private long late(long x) {
    pause();
    return x;
  }

  private int manyLocals(int x) {
    int a = x;
    long b = x * 3L;
    byte c = (byte) (x + 1);
    char d = (char) (x - 1);
    short e = (short) (x * 1000);
    boolean f = x > 3;
    int[] g = cells;
    Suspended h = self;
    long i = b << 33;
    int j = a ^ 5;
    pause();
    a++;
    c++;
    d--;
    pause();
    return (int) (a + b + c + d + e + (f ? 1 : 0) + g[2] + h.cells[1] + (i >> 32) + j);
  }

  private int lateAndClear() {
    pause();
    field = 0;
    pause();
    return 3;
  }

  public int localInt() {
    int x = opaque(5);
    pause();
    return x;
  }

  public long localLong() {
    long x = opaque(0x123456789abcdefL);
    pause();
    return x;
  }

  public int localByte() {
    byte x = (byte) opaque(0x1ff);
    pause();
    return x;
  }

  public int localChar() {
    char x = (char) opaque(-1);
    pause();
    return x;
  }

  public int localShort() {
    short x = (short) opaque(0x8000);
    pause();
    return x;
  }

  public boolean localBoolean() {
    boolean x = opaque(1) == 1;
    pause();
    return x;
  }

  public int localReference() {
    int[] x = cells;
    pause();
    return x[opaque(1)];
  }

  public boolean localNull() {
    int[] x = opaque(1) == 1 ? null : cells;
    pause();
    return x == null;
  }

  public int localChangedInBetween() {
    int x = opaque(5);
    pause();
    x++;
    pause();
    x *= 2;
    pause();
    return x;
  }

  public int localsOfAllTypes() {
    return manyLocals(opaque(4));
  }

  public int localDeadAfterWait() {
    int x = opaque(5);
    int y = x * 2;
    pause();
    y++;
    return y;
  }

  public int localBornAfterWait() {
    pause();
    int x = opaque(5);
    pause();
    return x;
  }

  public int localAssignedOnOneBranch() {
    int x;
    if (opaque(1) == 1) {
      pause();
      x = 5;
    } else {
      x = 7;
      pause();
    }
    return x;
  }

  public int localReusedSlot() {
    int r = 0;
    {
      long x = opaque(0x100000005L);
      pause();
      r += (int) x;
    }
    {
      int x = opaque(7);
      int[] y = cells;
      pause();
      r = r * 10 + x + y[0];
    }
    return r;
  }

  public int fieldIncrementAroundWait() {
    field = opaque(5);
    int r = field++ + late(1) + field;
    return r;
  }

  public int fieldCompoundReadsBefore() {
    field = opaque(5);
    field += lateAndClear();
    return field;
  }

  public long staticAcrossWait() {
    shared = opaque(5L);
    pause();
    shared += late(1L);
    return shared;
  }

  public int loopCounterAcrossWait() {
    int s = 0;
    for (int i = 0; i < opaque(5); i++) {
      pause();
      s = s * 10 + i;
    }
    return s;
  }

  public int nestedLoopsAcrossWait() {
    int s = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = i; j < 3; j++) {
        pause();
        s = s * 3 + j;
      }
      pause();
    }
    return s;
  }

  public long longLoopAcrossWait() {
    long s = 0;
    for (long i = 1L << 33; i > 0; i >>= 7) {
      pause();
      s += i;
    }
    return s;
  }

  public int whileWithWaitInCondition() {
    int i = 0;
    while (late(i) < opaque(4)) {
      i++;
    }
    return i;
  }

  public int doWithWaitInCondition() {
    int i = 0;
    do {
      i += 3;
    } while (late(i) < opaque(8));
    return i;
  }

  public int continueAfterWait() {
    int s = 0;
    for (int i = 0; i < 6; i++) {
      pause();
      if (i % 2 == 0) {
        continue;
      }
      s = s * 10 + i;
    }
    return s;
  }

  public int returnFromWaitingLoop() {
    for (int i = 0; ; i++) {
      pause();
      if (i == opaque(4)) {
        return i * 11;
      }
    }
  }

  public int switchAroundWaits() {
    int h = 0;
    for (int i = 0; i < 4; i++) {
      switch (late(i)) {
        case 0:
          h += 1;
          pause();
        // fall through
        case 1:
          pause();
          h *= 3;
          break;
        case 2:
          h += late(7);
          break;
        default:
          h ^= 0x55;
      }
    }
    return h;
  }

  public int switchExpressionWithWaits() {
    int h = 0;
    for (int i = 0; i < 4; i++) {
      h =
          h * 10
              + switch (i) {
                case 0 -> late(3);
                case 1 -> {
                  pause();
                  yield i + 1;
                }
                case 2 -> 5;
                default -> late(i) * 2;
              };
    }
    return h;
  }
}
