package dev.cortado.examples.language;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Priority;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.Memory;
import dev.cortado.pools.Message;
import dev.cortado.pools.Pool;
import dev.cortado.pools.Queue;
import dev.cortado.time.Clock;
import java.util.function.IntUnaryOperator;

/**
 * Uses the language that device code has today and writes each result to one address, so that a JVM
 * and a device can be compared word by word.
 */
public final class Language implements Firmware {
  static final int OUT = 0x50000504;

  static final class Msg extends Message {
    int value;
    long wide;
    byte small;
  }

  private Clock clock;
  private Torture torture;

  /** Returns the clock that the wiring made. */
  public Clock clock() {
    return clock;
  }

  /** Returns the actor that the wiring made. */
  public Torture torture() {
    return torture;
  }

  @Override
  public void wire(Wiring w) {
    clock = w.clock(1000);
    Pool<Msg> pool = w.pool("msgs", 3, Msg::new);
    Queue<Msg> q = w.queue("q");
    torture = w.actor("torture", Priority.of(2), new Torture(clock, q, pool));
  }

  enum Color {
    RED,
    GREEN,
    BLUE {
      @Override
      int weight() {
        return 77;
      }
    };

    int weight() {
      return ordinal() * 10 + 1;
    }
  }

  interface Shape {
    int area(int k);

    default int twice(int k) {
      return area(k) * 2;
    }
  }

  static final class Sq implements Shape {
    final int a;
    int uses;

    Sq(int a) {
      this.a = a;
    }

    public int area(int k) {
      uses++;
      return a * a + k;
    }
  }

  static final class Rect implements Shape {
    final int a, b;

    Rect(int a, int b) {
      this.a = a;
      this.b = b;
    }

    public int area(int k) {
      return a * b - k;
    }

    @Override
    public int twice(int k) {
      return area(k) * 2 + 1;
    }
  }

  static final class Tri implements Shape {
    final short a;

    Tri(int a) {
      this.a = (short) a;
    }

    public int area(int k) {
      return a * 3 ^ k;
    }
  }

  abstract static class Waiter {
    abstract int go(int a, long b);
  }

  static final class WaitA extends Waiter {
    final Clock c;
    int n;

    WaitA(Clock c) {
      this.c = c;
    }

    int go(int a, long b) {
      c.sleep(2);
      n++;
      return a + (int) b + n;
    }
  }

  static final class WaitB extends Waiter {
    final Clock c;
    final int z;

    WaitB(Clock c, int z) {
      this.c = c;
      this.z = z;
    }

    int go(int a, long b) {
      int s = 0;
      for (int i = 0; i < 3; i++) {
        s += a * i;
        c.sleep(1);
        s ^= (int) (b >>> i);
      }
      return s + z;
    }
  }

  static final class NoWait extends Waiter {
    int go(int a, long b) {
      return a * 7 - (int) b;
    }
  }

  record Pair(int a, long b) {}

  /** Computes; runs on the device and on the host. */
  public static final class Torture extends Actor {
    final Shape[] shapes = {
      new Sq(3), new Rect(4, 5), new Sq(7), new Tri(9), new Rect(1, 2), new Tri(3), new Sq(11)
    };
    final Shape[] two = {new Sq(5), new Rect(6, 7)};
    final Waiter[] waiters;
    final Pair pair = new Pair(5, 1L << 40);
    final int[] data = {5, -3, 1 << 30, 77, 0, 9, Integer.MIN_VALUE, Integer.MAX_VALUE};
    final byte[] bytes = {1, -2, 3, -128, 127};
    final short[] shorts = new short[4];
    final long[] longs = new long[3];
    final char[] chars = {'a', 0xffff};
    final boolean[] flags = {true, false};
    final int[][] grid = {{1, 2}, {3}, {}};
    final int[] table = {10, 20, 30};
    final IntUnaryOperator twice, add;
    final Color[] colors = Color.values();
    final Clock timer;
    final Queue<Msg> q;
    final Pool<Msg> pool;
    long acc;
    static int gcount;
    boolean flag;
    char ch;
    byte by;

    Torture(Clock t, Queue<Msg> q, Pool<Msg> pool) {
      timer = t;
      this.q = q;
      this.pool = pool;
      int k = 13;
      twice = x -> x * 2;
      add = x -> x + k;
      waiters =
          new Waiter[] {
            new WaitA(t),
            new WaitB(t, 9),
            new NoWait(),
            new WaitB(t, -4),
            new WaitA(t),
            new NoWait()
          };
    }

    static void out(int v) {
      Memory.store32(OUT, v);
    }

    static void out(long v) {
      out((int) v);
      out((int) (v >>> 32));
    }

    int delayAdd(int a, int b) {
      timer.sleep(1);
      return a + b;
    }

    long deep(int n, long x, Shape s) {
      long r = x;
      for (int i = 0; i < n; i++) {
        r = r * 31 + delayAdd(i, delayAdd((int) r, n)) + s.area(i);
        if ((i & 1) == 0) timer.sleep(i + 1);
      }
      return r;
    }

    int fin(int k) {
      int v = 1;
      try {
        v += delayAdd(k, 2);
        if (k == 3) return v;
        v *= 3;
      } finally {
        timer.sleep(1);
        gcount += v;
        out(gcount);
      }
      return v + 100;
    }

    static int sw(int x) {
      switch (x) {
        case 0:
          return 10;
        case 1:
          return 20;
        case 2:
          return 33;
        case 1000:
          return 5;
        case -7:
          return 6;
        default:
          return -1;
      }
    }

    int csw(Color c) {
      return switch (c) {
        case RED -> 1;
        case GREEN -> 2;
        case BLUE -> 3;
      };
    }

    static int find(Object[] a, int n) {
      int c = 0;
      for (Object o : a) {
        if (o instanceof Sq) {
          c += n;
        } else if (o instanceof Rect r) {
          c += r.b;
        }
      }
      return c;
    }

    @Override
    public void run() {
      for (int d0 : data) {
        for (int e : data) {
          int d = e == 0 ? 7 : e;
          out(d0 / d);
          out(d0 % d);
          out(d0 * d);
          out(d0 >>> d);
          out(d0 >> d);
          out(d0 << d);
          long l = (long) d0 << 20 ^ d, m = (long) d * d0 | 1;
          out(l / m);
          out(l % m);
          out(l * m);
          out(l << d);
          out(l >> d);
          out(l >>> d);
          out(l < m ? 1 : l == m ? 2 : 3);
          out((byte) d);
          out((short) d0);
          out((char) d0);
        }
      }
      for (int i = -1; i < 4; i++) out(sw(i));
      out(sw(1000));
      out(sw(-7));
      for (int i = 0; i < bytes.length; i++) {
        shorts[i & 3] += (short) (bytes[i] * 300);
        by += bytes[i];
        ch += bytes[i];
        longs[i % 3] ^= (long) bytes[i] << (i * 9);
      }
      for (short s : shorts) out(s);
      for (long l : longs) out(l);
      out(by);
      out(ch);
      for (char c : chars) out(c);
      for (boolean b : flags) out(b ? 5 : 6);
      flag = !flag;
      out(flag ? 1 : 0);
      for (int[] row : grid) {
        out(row.length);
        for (int x : row) out(x);
      }
      for (Shape s : shapes) {
        out(s.area(2));
        out(s.twice(3));
        acc = acc * 1000003L + deep(3, acc ^ 0x123456789ABCDEFL, s);
        out(acc);
      }
      for (Shape s : two) {
        out(s.area(2));
        acc += deep(2, acc, s);
        out(acc);
      }
      for (int k = 2; k < 5; k++) out(fin(k));
      for (int r = 0; r < 3; r++) {
        for (Waiter x : waiters) {
          out(x.go(r + 1, acc) + delayAdd(r, 1));
        }
      }
      out(find(shapes, 3));
      out(find(two, 5));
      for (Color c : colors) {
        out(c.weight());
        out(csw(c));
        out(c.ordinal());
      }
      out(twice.applyAsInt(21));
      out(add.applyAsInt(4));
      out(pair.a());
      out(pair.b());
      out(Math.max(gcount, 3));
      out(Integer.bitCount(gcount));
      out(Long.numberOfTrailingZeros(acc | 1L << 50));
      out(Long.MIN_VALUE >> 63 ^ acc);
      out(acc >>> 40);
      out(acc < 0 ? 1 : 2);
      out(-acc);
      try (Msg m = pool.take()) {
        m.value = delayAdd(m.value, 41);
        m.wide = acc;
        m.small = (byte) acc;
        out(m.value);
        out(m.wide);
        out(m.small);
      }
      Msg m = pool.take();
      m.value = 9;
      q.put(m);
      Msg n = pool.alloc();
      if (n != null) {
        n.value = 10;
        q.put(n);
      }
      Msg first = q.take();
      Msg second = q.take();
      out(first == m ? 1 : 0);
      out(second == n ? 1 : 0);
      first.free();
      second.free();
      Msg none = q.poll();
      out(none == null ? 1 : 0);
      if (none != null) {
        none.free();
      }
      int x = 0;
      do {
        x += delayAdd(x, 3);
      } while (x < 100 && timer.nowTicks() > 0);
      out(x);
      out(0xD00D);
      if (x > 5) return;
      for (; ; ) timer.sleep(1000);
    }
  }
}
