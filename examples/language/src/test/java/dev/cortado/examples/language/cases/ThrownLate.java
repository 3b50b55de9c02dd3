package dev.cortado.examples.language.cases;

/** Exceptions that cross calls that wait, and handlers that wait. */
public final class ThrownLate extends Topic {
  static final class Oops extends RuntimeException {
    private static final long serialVersionUID = 1;
    final int code;
    final long wide;

    Oops(int code) {
      this.code = code;
      wide = code * 0x1_0000_0001L;
    }
  }

  static final class Stop extends Exception {
    private static final long serialVersionUID = 1;
  }

  static class Resource implements AutoCloseable {
    final ThrownLate owner;
    final int number;

    Resource(ThrownLate owner, int number) {
      this.owner = owner;
      this.number = number;
    }

    @Override
    public void close() {
      owner.pause();
      owner.step(number);
    }
  }

  static final class Outer extends Resource {
    Outer(ThrownLate owner) {
      super(owner, 5);
    }

    @Override
    public void close() {
      super.close();
      throw new Oops(80);
    }
  }

  interface Step {
    long go(int x) throws Stop;
  }

  private final Resource outer = new Outer(this);

  private final Step[] steps = {
    x -> {
      pause();
      return x;
    },
    x -> {
      pause();
      throw new Stop();
    },
    x -> {
      pause();
      throw new Oops(x);
    },
    x -> 60 / x,
    x -> x * 3L
  };

  private final int[] cells = {5, 6, 7};

  private long trace;

  private int step(int digit) {
    trace = trace * 10 + digit;
    return digit;
  }

  private int leaf(int x) {
    pause();
    if (x == 1) {
      throw new Oops(x + 40);
    }
    pause();
    return 12 / (x - 2);
  }

  private int middle(int x) {
    int keep = x * 1000;
    try {
      pause();
      return leaf(x) + keep;
    } finally {
      pause();
      step(3);
    }
  }

  private int outer(int x) {
    long wide = x * 0x1_2345_6789L;
    try {
      return middle(x) + step(1);
    } catch (ArithmeticException e) {
      pause();
      return step(2) + (int) (wide >> 32);
    } finally {
      pause();
      step(4);
      pause();
    }
  }

  private long run(int x) {
    trace = 0;
    try {
      return outer(x) * 100000L + trace;
    } catch (Oops e) {
      pause();
      return -e.code * 100000L - trace - e.wide;
    }
  }

  private long close(Resource first, Resource second, int x) {
    trace = 0;
    try (Resource a = first;
        Resource b = second) {
      pause();
      step(a.number + 2);
      if (x == 1) {
        pause();
        throw new Oops(60);
      }
      step(b == null ? 9 : 8);
    } catch (Oops e) {
      pause();
      return e.code * 1000000L + trace;
    }
    return trace;
  }

  private long steps(int x) {
    long r = 0;
    for (Step each : steps) {
      try {
        r = r * 31 + each.go(x);
      } catch (Stop e) {
        pause();
        r = r * 31 + 1;
      } catch (Oops e) {
        pause();
        r = r * 31 + e.code;
      } catch (ArithmeticException e) {
        pause();
        r = r * 31 + 2;
      }
    }
    return r;
  }

  private int late(int x) {
    pause();
    return x;
  }

  private long stack(int x) {
    try {
      return 1L + late(x) * 10 + cells[late(x)] * 100L + late(x);
    } catch (ArrayIndexOutOfBoundsException e) {
      return late(-1) + x;
    }
  }

  public long thrownByLeaf() {
    return run(opaque(1));
  }

  public long raisedInLeaf() {
    return run(opaque(2));
  }

  public long returned() {
    return run(opaque(3));
  }

  public long lambdas() {
    return steps(opaque(5));
  }

  public long lambdasWithZero() {
    return steps(opaque(0));
  }

  public long operandsAreDropped() {
    return stack(opaque(3));
  }

  public long operandsAreKept() {
    return stack(opaque(2));
  }

  public int nullAfterWait() {
    int[] x = opaque(1) == 1 ? null : cells;
    try {
      pause();
      return x[late(1)];
    } catch (NullPointerException e) {
      pause();
      return 3;
    }
  }

  public int divisionBetweenWaits() {
    int s = 0;
    for (int i = -2; i < 3; i++) {
      try {
        s += late(12) / late(i);
      } catch (ArithmeticException e) {
        s += late(1000);
      }
    }
    return s;
  }

  public int exceptionIsKeptOverWait() {
    try {
      leaf(opaque(1));
      return 0;
    } catch (Oops e) {
      pause();
      int a = e.code;
      pause();
      return a + (int) (e.wide >>> 32);
    }
  }

  public int rethrownAfterWait() {
    try {
      try {
        leaf(opaque(1));
        return 0;
      } catch (Oops e) {
        pause();
        throw e;
      }
    } catch (RuntimeException e) {
      pause();
      return e instanceof Oops o ? o.code : 1;
    }
  }

  public int replacedAfterWait() {
    try {
      try {
        leaf(opaque(1));
        return 0;
      } finally {
        pause();
        if (opaque(1) == 1) {
          throw new Stop();
        }
      }
    } catch (Stop e) {
      pause();
      return 5;
    }
  }

  public int resultSavedOverWait() {
    try {
      int r = late(5);
      try {
        return r + 1;
      } finally {
        r = late(9);
      }
    } finally {
      pause();
    }
  }

  public long throwInSwitch() {
    long r = 0;
    for (int i = 0; i < 4; i++) {
      try {
        switch (late(i)) {
          case 0:
            pause();
            throw new Oops(3);
          case 1:
            r += late(2);
          // fall through
          default:
            r = r * 10 + late(1);
            break;
          case 2:
            throw new Stop();
        }
      } catch (Oops e) {
        r += late(e.code);
      } catch (Stop e) {
        r = late(4) + r * 10;
      }
    }
    return r;
  }
}
