package dev.cortado.examples.language.cases;

/** Values of every type on the operand stack across waits. */
public final class SuspendedStack extends Topic {
  interface Task {
    int run(int a, long b);
  }

  private final SuspendedStack self = this;

  private final int[] cells = {1, 2, 3};

  private final long[] wides = {1, 2, 3};

  private final Task[] tasks = {
    (a, b) -> {
      pause();
      return a + (int) b;
    },
    (a, b) -> a * 2 - (int) (b >> 32),
    (a, b) -> {
      int s = 0;
      for (int i = 0; i < a; i++) {
        s += i;
        pause();
        s ^= (int) (b >>> i);
      }
      return s;
    },
    (a, b) -> {
      long x = b;
      pause();
      x = x * 31 + a;
      pause();
      return (int) (x ^ x >>> 32);
    }
  };

  private int field;

  private int late(int x) {
    pause();
    return x;
  }

  private long late(long x) {
    pause();
    return x;
  }

  private byte lateByte(int x) {
    pause();
    return (byte) x;
  }

  private char lateChar(int x) {
    pause();
    return (char) x;
  }

  private short lateShort(int x) {
    pause();
    return (short) x;
  }

  private boolean lateBoolean(boolean x) {
    pause();
    return x;
  }

  private int[] lateArray(int[] x) {
    pause();
    return x;
  }

  private SuspendedStack lateSelf() {
    pause();
    return self;
  }

  private static int mix(byte a, short b, char c, int d, long e, boolean f, int[] g) {
    return a + b * 3 + c * 5 + d * 7 + (int) (e * 11) + (f ? 13 : 0) + g[1];
  }

  private int deepest(int n) {
    int s = 0;
    for (int i = 0; i < n; i++) {
      pause();
      s += i;
    }
    return s;
  }

  public int stackInt() {
    return opaque(5) + late(7);
  }

  public int stackIntDeep() {
    return opaque(1) + (opaque(2) + (opaque(3) + late(4)) * late(5)) * late(6);
  }

  public long stackLong() {
    return opaque(0x123456789aL) + late(7L);
  }

  public long stackLongAndInt() {
    return opaque(1L << 40) * (opaque(3) + late(4L));
  }

  public int stackOfAllTypes() {
    return mix(
        (byte) opaque(-1),
        (short) opaque(-2),
        (char) opaque(-3),
        opaque(-4),
        opaque(-5L),
        opaque(1) == 1,
        lateArray(cells));
  }

  public int stackOfLateValues() {
    return mix(
        lateByte(-1),
        lateShort(-2),
        lateChar(-3),
        late(-4),
        late(-5L),
        lateBoolean(true),
        lateArray(cells));
  }

  public int stackArrayAndIndex() {
    cells[opaque(1)] = 2;
    return cells[opaque(1)] + cells[late(2)];
  }

  public int stackArrayForStore() {
    cells[opaque(1)] = late(2);
    return cells[1];
  }

  public long stackWideArrayForStore() {
    wides[opaque(1)] = late(1L << 35);
    long r = wides[1];
    wides[1] = 2;
    return r;
  }

  public int stackArrayForCompound() {
    cells[opaque(1)] = 2;
    cells[opaque(1)] += late(5);
    int r = cells[1];
    cells[1] = 2;
    return r;
  }

  public int stackReceiver() {
    return lateSelf().deepest(late(4));
  }

  public int stackReceiverAndArguments() {
    return tasks[opaque(1)].run(late(5), late(1L << 33));
  }

  public boolean stackComparison() {
    return opaque(5) < late(6);
  }

  public boolean stackLongComparison() {
    return opaque(1L << 40) > late(1L << 39);
  }

  public boolean stackReferenceComparison() {
    return self == lateSelf();
  }

  public int stackBranch() {
    return opaque(5) + (lateBoolean(opaque(1) == 1) ? late(1) : opaque(2));
  }

  public int stackInCondition() {
    if (late(3) == 3 && lateBoolean(opaque(1) == 2) || late(1) == 1) {
      return 1;
    }
    return 2;
  }

  public int stackDuplicated() {
    field = late(opaque(7));
    int r = field = late(8);
    return r * 10 + field;
  }
}
