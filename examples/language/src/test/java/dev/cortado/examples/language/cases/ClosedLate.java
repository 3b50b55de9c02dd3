package dev.cortado.examples.language.cases;

/**
 * Resources that wait while they are closed, and jumps out of finally clauses that wait (JLS
 * 14.20.3).
 */
public final class ClosedLate extends Topic {
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
    final ClosedLate owner;
    final int number;

    Resource(ClosedLate owner, int number) {
      this.owner = owner;
      this.number = number;
    }

    @Override
    public void close() {
      owner.pause();
      owner.step(number);
    }
  }

  static final class Inner extends Resource {
    Inner(ClosedLate owner) {
      super(owner, 7);
    }

    @Override
    public void close() {
      super.close();
      owner.pause();
      throw new Oops(70);
    }
  }

  static final class Outer extends Resource {
    Outer(ClosedLate owner) {
      super(owner, 5);
    }

    @Override
    public void close() {
      super.close();
      throw new Oops(80);
    }
  }

  private final Resource one = new Resource(this, 1);

  private final Resource two = new Resource(this, 2);

  private final Resource outer = new Outer(this);

  private final Resource bad = new Inner(this);

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

  private long loop(int n) {
    long sum = 0;
    for (int i = 0; i < n; i++) {
      try {
        pause();
        if (i % 3 == 1) {
          throw new Oops(i);
        }
        if (i == 7) {
          break;
        }
        sum += i;
      } catch (Oops e) {
        pause();
        if (e.code == 4) {
          continue;
        }
        sum += 100;
      } finally {
        pause();
        sum += 1000;
      }
    }
    return sum;
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

  private int late(int x) {
    pause();
    return x;
  }

  @SuppressWarnings("finally")
  private long leaves(int x) {
    long r = 0;
    loop:
    for (int i = 0; i < 5; i++) {
      try {
        pause();
        if (i == x) {
          throw new Oops(i);
        }
        r += 10;
      } finally {
        pause();
        r++;
        if (i == 2) {
          continue loop;
        }
        if (i == 3) {
          break loop;
        }
      }
    }
    return r;
  }

  private int nested(int x) {
    try {
      try {
        pause();
        cells[x] = late(8);
      } catch (ArrayIndexOutOfBoundsException e) {
        pause();
        throw new Oops(x);
      } finally {
        pause();
        step(1);
      }
    } catch (Oops e) {
      pause();
      int code = e.code;
      try {
        pause();
        throw new Stop();
      } catch (Stop s) {
        pause();
        return code + late(1);
      } finally {
        pause();
        step(2);
      }
    }
    return cells[x];
  }

  public long loopWithWaits() {
    return loop(opaque(6));
  }

  public long loopWithBreak() {
    return loop(opaque(12));
  }

  public long resourcesClosed() {
    return close(one, two, opaque(0));
  }

  public long resourcesClosedAfterThrow() {
    return close(one, two, opaque(1));
  }

  public long resourceThatIsNull() {
    return close(one, opaque(1) == 1 ? null : two, opaque(1));
  }

  public long closingThrows() {
    return close(one, bad, opaque(0));
  }

  public long closingThrowsFirst() {
    return close(outer, two, opaque(0));
  }

  public long closingThrowsAfterThrow() {
    return close(one, bad, opaque(1));
  }

  public long bothThrowWhileClosing() {
    return close(outer, bad, opaque(0));
  }

  public long allThrow() {
    return close(outer, bad, opaque(1));
  }

  public long finallyContinues() {
    try {
      return leaves(opaque(2));
    } catch (Oops e) {
      pause();
      return -e.code;
    }
  }

  public long finallyBreaks() {
    try {
      return leaves(opaque(3));
    } catch (Oops e) {
      pause();
      return -e.code;
    }
  }

  public long finallyPasses() {
    try {
      return leaves(opaque(1));
    } catch (Oops e) {
      pause();
      return -e.code;
    }
  }

  public long nestedHandlers() {
    trace = 0;
    int r = nested(opaque(5));
    return r * 100 + trace;
  }

  public long nestedHandlersNormally() {
    trace = 0;
    int r = nested(opaque(1));
    return r * 100 + trace;
  }
}
