package dev.cortado.examples.language.cases;

/** Static state, static nested state, varargs with made arrays, and odd shapes of methods. */
public final class Statics extends Topic {
  private static int counter;
  private static long total;
  private static boolean flag;
  private static byte small;
  private static int[] table = {1, 2, 3};
  private static Statics last;
  private static final int LIMIT = 5;

  static final class Holder {
    static int value = 7;
    static final int[] DATA = {4, 5, 6};
    private static int secret = 8;

    static int bump() {
      return ++value;
    }
  }

  interface Named {
    int ID = 12;

    static int twice(int x) {
      return x * 2;
    }
  }

  private static int count() {
    return ++counter;
  }

  private static int sum(int... values) {
    int s = 0;
    for (int x : values) {
      s = s * 10 + x;
    }
    return s + values.length * 100000;
  }

  private static int optional(int first, long... more) {
    int s = first;
    for (long x : more) {
      s += (int) x;
    }
    return s;
  }

  private static void nothing() {}

  private static int eight(int a, int b, int c, int d, int e, int f, int g, int h) {
    return a - b * 2 + c * 3 - d * 4 + e * 5 - f * 6 + g * 7 - h * 8;
  }

  private static long mixed(byte a, long b, short c, long d, char e, boolean f, long g, int h) {
    return a + b * 3 + c * 5 + d * 7 + e * 11 + (f ? 13 : 0) + g * 17 + h * 19;
  }

  private static int factorial(int n) {
    int r = 1;
    while (n > 1) {
      r *= n--;
    }
    return r;
  }

  private static int parameterIsOwn(int x) {
    x += 5;
    return x;
  }

  private static int[] same(int[] a) {
    return a;
  }

  private final int[] five = {1, 2, 3, 4, 5};
  private final int[] none = {};
  private final long[] wides = {1L << 32, 6, 7};

  public int staticCounter() {
    counter = opaque(5);
    return count() + count() * 10;
  }

  public long staticLong() {
    total = opaque(1L << 40);
    total += opaque(5);
    return total;
  }

  public boolean staticBoolean() {
    flag = opaque(1) == 1;
    flag = !flag;
    return flag;
  }

  public int staticByte() {
    small = (byte) opaque(300);
    return small;
  }

  public int staticArray() {
    table[opaque(1)] = 9;
    int r = table[opaque(1)] + table.length * 10;
    table[1] = 2;
    return r;
  }

  public int staticArrayReplaced() {
    int[] before = table;
    table = five;
    int r = table[opaque(4)];
    table = before;
    return r * 10 + table[opaque(0)];
  }

  public boolean staticReference() {
    last = this;
    return last == this && last.five == five;
  }

  public boolean staticReferenceNull() {
    last = opaque(1) == 1 ? null : this;
    return last == null;
  }

  public int staticOfNested() {
    Holder.value = opaque(7);
    return Holder.bump() * 10 + Holder.value;
  }

  public int staticPrivateOfNested() {
    return Holder.secret + opaque(1);
  }

  public int staticArrayOfNested() {
    return Holder.DATA[opaque(2)];
  }

  public int staticOfInterface() {
    return Named.ID + Named.twice(opaque(4));
  }

  public int staticConstant() {
    return LIMIT * opaque(3);
  }

  public int staticThroughInstance() {
    counter = opaque(3);
    Statics other = this;
    return other.counter;
  }

  public int staticAcrossWait() {
    counter = opaque(3);
    int a = counter;
    pause();
    counter++;
    return a * 10 + counter;
  }

  public int varargsWithMadeArray() {
    return sum(five);
  }

  public int varargsWithEmptyArray() {
    return sum(none);
  }

  public int varargsWide() {
    return optional(opaque(3), wides);
  }

  public int eightArguments() {
    return eight(
        opaque(1), opaque(2), opaque(3), opaque(4), opaque(5), opaque(6), opaque(7), opaque(8));
  }

  public long mixedArguments() {
    return mixed(
        (byte) opaque(-1),
        opaque(2L),
        (short) opaque(-3),
        opaque(4L),
        (char) opaque(5),
        opaque(1) == 1,
        opaque(-7L),
        opaque(8));
  }

  public int emptyMethod() {
    nothing();
    return opaque(4);
  }

  public int iterationInsteadOfRecursion() {
    return factorial(opaque(10));
  }

  public int argumentsAreCopies() {
    int x = opaque(5);
    int y = parameterIsOwn(x);
    return x * 100 + y;
  }

  public int arraysAreShared() {
    return same(five)[opaque(2)];
  }

  public int resultIsDropped() {
    counter = opaque(1);
    count();
    count();
    return counter;
  }

  public int deepNesting() {
    return parameterIsOwn(parameterIsOwn(parameterIsOwn(parameterIsOwn(opaque(1)))));
  }

  public int unusedComputation() {
    int x = opaque(5);
    int y = x / opaque(2);
    y = x;
    return y;
  }

  public int constantCondition() {
    if (LIMIT > 3) {
      return opaque(1);
    }
    return opaque(2);
  }

  public int unreachableByConstant() {
    int r = 0;
    if (LIMIT < 3) {
      r = 5;
    }
    return r;
  }

  public int localConstants() {
    final int a = 5;
    final int b = a * 3;
    return b + opaque(0);
  }
}
